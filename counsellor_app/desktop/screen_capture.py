"""Keeping windows out of what a meeting program shows to others."""

import sys

if sys.platform == "win32":
    import ctypes

    _NONE, _BLACK, _ABSENT = 0x00, 0x01, 0x11

    def exclude_from_capture(window_id: int, excluded: bool) -> bool:
        """Leave the top-level window with that ``winId`` out of screen shots and shared screens.

        Returns whether it is so now. Windows 10 before version 2004 shows a black area instead. It is no
        protection against a camera or a program of the office: masking stays the main defence.
        """
        user32 = ctypes.windll.user32
        handle = ctypes.c_void_p(window_id)
        if not excluded:
            user32.SetWindowDisplayAffinity(handle, _NONE)
        elif not user32.SetWindowDisplayAffinity(handle, _ABSENT):
            user32.SetWindowDisplayAffinity(handle, _BLACK)
        affinity = ctypes.c_uint()
        known = user32.GetWindowDisplayAffinity(handle, ctypes.byref(affinity))
        return bool(known) and affinity.value != _NONE

else:

    def exclude_from_capture(window_id: int, excluded: bool) -> bool:
        """Not possible on this system: always False, the window can be seen."""
        del window_id, excluded
        return False
