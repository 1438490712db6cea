"""What the installers look for: a name that Windows knows while a program of ours runs in any session."""

import sys

NAME = "Global\\OnlineConsultationDesk"
"""The same as in packaging/windows/guard/guard.c."""

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _SYNCHRONIZE = 0x00100000
    _EVERYBODY_MAY_WAIT = "D:(A;;0x00100000;;;WD)"
    """Otherwise a second person's program could not hold the name, nor Windows Installer find it."""

    class _Access(ctypes.Structure):
        _fields_ = (
            ("length", wintypes.DWORD),
            ("descriptor", ctypes.c_void_p),
            ("inherit", wintypes.BOOL),
        )

    def announce_running() -> None:
        """Hold the name until this process ends; harmless when another one of ours holds it too."""
        access = _Access(ctypes.sizeof(_Access), None, False)
        ctypes.windll.advapi32.ConvertStringSecurityDescriptorToSecurityDescriptorW(
            _EVERYBODY_MAY_WAIT, 1, ctypes.byref(access, _Access.descriptor.offset), None
        )
        ctypes.windll.kernel32.CreateMutexExW(ctypes.byref(access), NAME, 0, _SYNCHRONIZE)

else:

    def announce_running() -> None:
        """Packages of other systems replace files that are in use without harm."""
