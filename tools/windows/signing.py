"""Authenticode signatures with a time stamp, of programs and installers.

An office signs with its own certificate: `COUNSELLOR_SIGN_CERTIFICATE` and `COUNSELLOR_SIGN_KEY` name PEM
files, `COUNSELLOR_SIGN_TIME` the address of a time stamp service. Without them a certificate authority of its
own is made for the build, which nobody trusts: it proves that signing works and that a change is noticed.
"""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pefile

from tools.windows.names import NAMES, PUBLISHER

_DAYS = "30"
_LIMIT_S = 120
_EXTENSIONS = {
    "authority": ("basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign,cRLSign"),
    "signer": ("basicConstraints=critical,CA:FALSE", "extendedKeyUsage=critical,codeSigning"),
    "clock": ("basicConstraints=critical,CA:FALSE", "extendedKeyUsage=critical,timeStamping"),
}


class SigningError(Exception):
    """A signature could not be made, or does not hold; the argument is the file and what was said."""


@dataclass(frozen=True)
class Signer:
    """Whose name goes on the files; `trusted` is the certificate that verifies them."""

    certificate: Path
    key: Path
    time_stamp: tuple[str, ...]
    trusted: Path
    is_test: bool

    def sign(self, file: Path) -> None:
        """Sign a program, library, setup program or package in place."""
        signed = file.with_name(f"{file.name}.signed")
        named = ["-h", "sha256", "-n", NAMES["en"], "-certs", str(self.certificate), "-key", str(self.key)]
        files = ["-in", str(file), "-out", str(signed)]
        _call(file, "sign", *named, *self.time_stamp, *files)
        signed.chmod(file.stat().st_mode)
        signed.replace(file)

    def sign_programs(self, folder: Path) -> int:
        """Sign what nobody has signed yet below `folder`, for rules by publisher; how many."""
        unsigned = [path for path in sorted(folder.rglob("*")) if _lacks_signature(path)]
        for path in unsigned:
            self.sign(path)
        return len(unsigned)

    def verify(self, file: Path) -> None:
        """Raises SigningError unless the file is as it was signed, by this signer, at a stamped time."""
        stamped = ["-TSA-CAfile", str(self.trusted)] if self.is_test else []
        said = _call(file, "verify", "-ignore-crl", "-CAfile", str(self.trusted), *stamped, "-in", str(file))
        if "Signature verification: ok" not in said or (self.is_test and "Timestamp" not in said):
            raise SigningError(f"{file.name}: {said[-500:]}")

    def notices_change(self, file: Path, copy: Path) -> bool:
        """Whether one changed byte in a copy of a signed file is found out."""
        changed = bytearray(file.read_bytes())
        changed[len(changed) // 2] ^= 1
        copy.write_bytes(changed)
        try:
            self.verify(copy)
        except SigningError:
            return True
        finally:
            copy.unlink()
        return False


def signer(folder: Path) -> Signer:
    """The office's, where its certificate is named in the environment, else one made in `folder`."""
    certificate, key = (os.environ.get(f"COUNSELLOR_SIGN_{name}") for name in ("CERTIFICATE", "KEY"))
    if certificate and key:
        address = os.environ.get("COUNSELLOR_SIGN_TIME")
        time_stamp = ("-ts", address) if address else ()
        return Signer(Path(certificate), Path(key), time_stamp, Path(certificate), is_test=False)
    return _test_signer(folder)


def _test_signer(folder: Path) -> Signer:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "authority.pem").unlink(missing_ok=True)
    for name in _EXTENSIONS:
        _certificate(folder, name)
    clock = ("-TSA-certs", str(folder / "clock.pem"), "-TSA-key", str(folder / "clock.key"))
    return Signer(folder / "signer.pem", folder / "signer.key", clock, folder / "authority.pem", is_test=True)


def _certificate(folder: Path, name: str) -> None:
    """A key and its certificate: of the authority by itself, of the others by the authority."""
    subject = f"/CN=TEST ONLY {name} of {PUBLISHER}"
    by = [] if name == "authority" else ["-CA", "authority.pem", "-CAkey", "authority.key"]
    added = [word for extension in _EXTENSIONS[name] for word in ("-addext", extension)]
    made = ["-newkey", "rsa:3072", "-nodes", "-sha256", "-days", _DAYS, "-subj", subject]
    files = ["-keyout", f"{name}.key", "-out", f"{name}.pem"]
    command = ["openssl", "req", "-x509", *made, *by, *added, *files]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=_LIMIT_S)


def _lacks_signature(path: Path) -> bool:
    if path.suffix.lower() not in {".exe", ".dll", ".pyd"}:
        return False
    with pefile.PE(str(path), fast_load=True) as read:
        security = pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_SECURITY"]
        return not read.OPTIONAL_HEADER.DATA_DIRECTORY[security].Size


def _call(file: Path, *arguments: str) -> str:
    command = ["osslsigncode", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_LIMIT_S)
    if done.returncode:
        raise SigningError(f"{file.name}: {(done.stdout + done.stderr)[-500:]}")
    return done.stdout
