"""Files to transcripts."""
