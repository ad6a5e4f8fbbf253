"""A reader of parliamentary debate for the terminal."""

__version__ = "0.1.0"
