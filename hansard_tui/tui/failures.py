"""What went wrong, in words for the reader: never as Python would print it."""


def plain(error: BaseException) -> str:
    """Say in a few words why something could not be done, without a full stop."""
    if isinstance(error, OSError):
        # The path, which may be as long as a line of the screen ten times over, was told or typed by the reader.
        return (error.strerror or str(error) or "the system refused").lower()
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    said = " ".join(str(error).split()).rstrip(".")
    if type(error) in (RuntimeError, ValueError) and said:
        return said
    return f"a fault of the program's own ({type(error).__name__}{': ' if said else ''}{said})"
