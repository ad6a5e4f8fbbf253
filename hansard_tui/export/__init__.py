"""Transcripts, findings and annotations to files that other programs read."""
