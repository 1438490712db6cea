"""Spares imports what they need not do; called before the window's modules are loaded."""

import gc
import sys


def quicken() -> None:
    """Import Qt, and make the imports after it cheap.

    PySide6 reads the source of each module imported after it, and keeps it in memory, to see whether it asks
    for ``__feature__``; none does. The collector would look through all that is loaded, again and again, and
    find nothing to collect; ``Collecting`` does its work later.
    """
    gc.disable()
    import PySide6.QtCore  # noqa: F401

    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _module: False)  # noqa: B010 - no attribute to mypy
