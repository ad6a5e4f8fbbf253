"""Letters to put on the places that a reader may jump to."""

HOME_ROW_FIRST = "asdfghjklqwertyuiopzxcvbnm"


def labels(count: int, letters: str = HOME_ROW_FIRST) -> list[str]:
    """Give `count` labels, as short as they can be, none the beginning of another.

    Later places get the longer labels: what is nearer the top costs one key.
    """
    given = list(letters)
    while len(given) < count:
        # The last of the shortest labels makes room for a whole row of longer ones.
        shortest = min(len(label) for label in given)
        index = max(i for i, label in enumerate(given) if len(label) == shortest)
        stem = given.pop(index)
        given.extend(stem + letter for letter in letters)
    return sorted(given, key=len)[:count]
