"""Files to transcripts."""

LISTS = ("-listPerson.xml", "-listOrg.xml")
"""Ends of the names of files that lie beside another and that some format reads with it."""
