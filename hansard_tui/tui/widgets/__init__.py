"""Parts of screens: they take data and post messages."""
