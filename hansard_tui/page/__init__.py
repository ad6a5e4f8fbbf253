"""A transcript and a width to lines and styled runs; knows cells, not Textual."""
