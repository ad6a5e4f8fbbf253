"""Nouns: one text, spans over it, and nothing that changes."""
