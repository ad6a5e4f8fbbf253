"""Transcripts to findings."""
