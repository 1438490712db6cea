"""Who may write a file that decides for every person on a PC."""

import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _FILE_OBJECT, _OWNER = 1, 1
    _SYSTEM, _ADMINISTRATORS = 22, 26
    """WinLocalSystemSid, WinBuiltinAdministratorsSid of WELL_KNOWN_SID_TYPE."""

    def is_written_by_administrators_only(file: Path) -> bool:
        """Whether the file belongs to the administrators or the system.

        In %ProgramData% any person may make a file, which then is theirs; one that an administrator made is
        read-only for others by what it inherits there. Raises OSError when nobody says whose it is.
        """
        advapi, kernel = ctypes.WinDLL("advapi32"), ctypes.WinDLL("kernel32")
        kernel.LocalFree.argtypes = [ctypes.c_void_p]
        owner, descriptor = ctypes.c_void_p(), ctypes.c_void_p()
        failed = advapi.GetNamedSecurityInfoW(
            wintypes.LPCWSTR(str(file)),
            _FILE_OBJECT,
            _OWNER,
            ctypes.byref(owner),
            None,
            None,
            None,
            ctypes.byref(descriptor),
        )
        if failed:
            raise OSError(failed, "owner")
        try:
            return any(advapi.IsWellKnownSid(owner, kind) for kind in (_SYSTEM, _ADMINISTRATORS))
        finally:
            kernel.LocalFree(descriptor)

else:
    _OTHERS_WRITE = 0o022

    def is_written_by_administrators_only(file: Path) -> bool:
        """Whether the file belongs to root and nobody else may write it. Raises OSError."""
        about = file.stat()
        return about.st_uid == 0 and not about.st_mode & _OTHERS_WRITE
