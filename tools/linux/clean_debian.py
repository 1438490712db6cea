"""A Debian with nothing in it, in a folder of its own; what runs there ends with it and leaves no mount."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

SUITE = "bookworm"
_INSIDE = (
    'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && mount -t tmpfs tmpfs "$0/tmp" && '
    'exec chroot "$0" "$@"'
)
_LIMIT_S = 240
_PASSED_ON = ("http_proxy", "https_proxy", "no_proxy")


class CleanDebian:
    """``root`` is its folder. Commands run in a namespace of their own: no process outlives its command."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *command: str, user: str = "root", **variables: str) -> "subprocess.CompletedProcess[str]":
        """Run a command there with its output kept; raises subprocess.TimeoutExpired."""
        home = "/root" if user == "root" else f"/home/{user}"
        known = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home, "LC_ALL": "C.UTF-8", "USER": user}
        known |= {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        known |= {"DEBIAN_FRONTEND": "noninteractive"} | variables
        if user != "root":
            command = ("setpriv", "--reuid", user, "--regid", user, "--init-groups", "--", *command)
        apart = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "--", "sh", "-c", _INSIDE)
        return subprocess.run(
            [*apart, str(self.root), *command],
            env=known,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
            timeout=_LIMIT_S,
        )

    def add_user(self, name: str) -> Path:
        """Make an ordinary person there; returns the home folder as seen from outside."""
        self.must("useradd", "--create-home", name)
        return self.root / "home" / name

    def must(self, *command: str, **variables: str) -> str:
        """Run a command as root that has to go well. Raises RuntimeError with what it said last."""
        done = self.run(*command, **variables)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command[:3])} …: code {done.returncode}\n{done.stdout[-1500:]}")
        return done.stdout


@contextmanager
def clean_debian() -> Iterator[Future[CleanDebian]]:
    """One is being made from here on, beside other work; its folder is taken away afterwards.

    The result raises RuntimeError when it cannot be made.
    """
    folder = Path(tempfile.mkdtemp(prefix="clean-debian-"))
    with ThreadPoolExecutor(1) as beside:
        try:
            yield beside.submit(_make, folder)
        finally:
            beside.shutdown()
            shutil.rmtree(folder, ignore_errors=True)


def _make(folder: Path) -> CleanDebian:
    folder.chmod(0o755)
    making = ["debootstrap", "--variant=minbase", SUITE, str(folder)]
    done = subprocess.run(making, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        raise RuntimeError(f"debootstrap: code {done.returncode}\n{done.stdout[-1500:]}")
    return CleanDebian(folder)
