"""Keeps Python older than 3.12 alive under PySide6 6.12.

The wheels of PySide6 6.12.0 return None without counting the reference: right since 3.12, where None is
immortal, fatal before. On 3.11 every call such as ``QPainter.setPen`` takes one off the count of None, and
some ten thousand calls later Python aborts with "deallocating None". A count that cannot run out within a
working life gives the older Python what the newer one has.
"""

import ctypes
import sys


def keep_none() -> None:
    """Raise the count of None out of reach; nothing is done where None is immortal already."""
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
        count = ctypes.c_ssize_t.from_address(id(None))
        count.value = max(count.value, sys.maxsize // 4)
