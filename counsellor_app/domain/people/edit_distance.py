"""Whether two words differ by one slip of the finger."""


def one_edit_apart(first: str, second: str) -> bool:
    """One character added, left out, replaced, or two neighbours exchanged; equal words are not apart."""
    if first == second or abs(len(first) - len(second)) > 1:
        return False
    start = next(
        (index for index, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
        min(len(first), len(second)),
    )
    left, right = first[start:], second[start:]
    replaced = left[1:] == right[1:]
    exchanged = left[:2] == right[1::-1] and left[2:] == right[2:]
    return replaced or exchanged or left[1:] == right or left == right[1:]
