"""pytest on Windows's Python under Wine: what only Windows does, and what has to be the same there."""

from tools.windows.places import PYTHON
from tools.windows.wine_prefix import Prefix

_LIMIT_S = 300
_WINDOWS_ONLY = ["-m", "wine", "tests/windows"]
_EVERYWHERE = [
    *(f"tests/desktop/test_{name}.py" for name in ("clipboard", "idle", "launch", "mail_link", "policy")),
    "tests/storage/test_settings_file.py",
    *(f"tests/domain/test_{name}.py" for name in ("consent", "countdown", "day", "era", "notice")),
]


def run(prefix: Prefix) -> bool:
    """Run both sets and print what pytest said; whether all passed."""
    return all([_pytest(prefix, _WINDOWS_ONLY), _pytest(prefix, _EVERYWHERE)])


def _pytest(prefix: Prefix, arguments: list[str]) -> bool:
    short = ["-q", "--tb=short", "-p", "no:cacheprovider"]
    done = prefix.run(PYTHON / "python.exe", "-m", "pytest", *short, *arguments, limit_s=_LIMIT_S)
    print(done.said[-4000:], flush=True)
    return done.code == 0
