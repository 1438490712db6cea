"""How long to wait before trying again."""

FIRST = 0.5
MOST = 15.0


def pause(failures: int, chance: float) -> float:
    """Seconds to wait after so many failures in a row (from 1): doubled each time, at most 15.

    `chance` is a random number from 0 to 1: a fifth more or less, so that the desks of an office do not all
    come back in the same moment.
    """
    usual = min(MOST, FIRST * 2.0 ** min(failures - 1, 10))
    return usual * (0.8 + 0.4 * chance)
