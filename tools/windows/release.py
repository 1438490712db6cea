"""The installers for dist/ from the program in the build folder: python -m tools.windows.release"""

from tools.frozen_contents import version
from tools.windows.build import make_installers, sign_inside
from tools.windows.msi import Package
from tools.windows.places import BUILD, DIST, FROZEN
from tools.windows.signing import Signer, signer

_MOST_SETUP_MB = 40


class TooLargeError(Exception):
    """The setup program has grown; the argument says how large it is."""


def release(signing: Signer) -> None:
    """Pack what was signed, the slow way; raises TooLargeError."""
    whose = "a TEST certificate that nobody trusts" if signing.is_test else "the office's certificate"
    made = make_installers(Package(FROZEN, version()), DIST, signing)
    for file in made.files:
        print(f"  {file.name}: {file.stat().st_size / 1e6:.1f} MB, signed with {whose}", flush=True)
    if (size := made.setup.stat().st_size / 1e6) > _MOST_SETUP_MB:
        raise TooLargeError(f"setup program of {size:.1f} MB")


if __name__ == "__main__":
    _signing = signer(BUILD / "signing")
    sign_inside(FROZEN, _signing)
    release(_signing)
