"""Words found in transcripts."""
