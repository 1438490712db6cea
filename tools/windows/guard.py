"""The library that both installers ask whether the program may be replaced now."""

from tools.windows.places import BUILD, SOURCES
from tools.windows.python_tree import mingw

GUARD = BUILD / "guard.dll"


def make_guard() -> None:
    """Compile it to `GUARD`."""
    source = SOURCES / "guard" / "guard.c"
    libraries = ["-lmsi", "-ladvapi32"]
    mingw(
        ["gcc", "-O2", "-s", "-shared", "-Wall", "-Werror", "-o", str(GUARD), str(source), *libraries], BUILD
    )
