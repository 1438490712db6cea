"""Judging the authority of a URL: is it a host name at all, and whose does it pretend to be?"""

import re
import unicodedata

from counsellor_app.domain.invitation.folding import BIDI, CONTROL, INVISIBLE
from counsellor_app.domain.invitation.model import Reason

_LABELS = re.compile(r"(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*", re.ASCII)
_NUMBER = r"(?:0x[0-9a-f]+|\d+)"
_IP = re.compile(rf"{_NUMBER}(?:\.{_NUMBER}){{0,3}}|\[.*\]?", re.IGNORECASE)
_LOOKS = {
    **dict(zip("авсеԁһіјкӏмнопрԛѕтухԝъьёїзӧӓӱ", "abcedhijklmhonpqstyxwbbeizoay", strict=False)),
    **dict(zip("αβγεηικνορτυχωμσ", "abyenikvoptuxwmo", strict=True)),
    **dict(zip("ɑɡıȷłøđɩⅼօոստցԍՕ", "agijlodilonusgqo", strict=False)),
    "0": "o",
    "1": "l",
    "3": "e",
    "5": "s",
    "4": "a",
    "|": "l",
}
_PRETENDED = (
    "zoom", "teams", "webex", "meetgoogle", "googlemeet",
    "meetgogle", "gmeet", "microsoft", "teleoffice", "ideep",
    "skypeforbusiness", "zooom", "zom.us", "webbex",
    "goggle", "gooogle", "micros0ft", "mlcrosoft", "micosoft",
)  # fmt: skip
_MAKERS = re.compile(
    r"(?:.*\.)?(?:zoom\.us|zoom\.com|zoomgov\.com|zoomcrc\.com|microsoft\.com|microsoft365\.com"
    r"|office\.com|office\.net"
    r"|office365\.com|live\.com|skype\.com|webex\.com|cisco\.com|google\.com|google\.co\.jp|aka\.ms|tel\.meet"
    r"|cloud\.microsoft|to\.ideep\.com)"
)


def clean_host(authority: str) -> str | Reason:
    """Return the lower-case ASCII host of a URL's authority, without port 443; else what is wrong."""
    if BIDI.search(authority):
        return Reason.BIDI_CONTROL
    if CONTROL.search(authority) or INVISIBLE.search(authority) or re.search(r"\s", authority):
        return Reason.CONTROL_CHARACTER
    if "@" in authority or "\uff20" in authority:
        return Reason.USERINFO_IN_URL
    host, port = _split_port(authority)
    if host.startswith("[") or _IP.fullmatch(fold_host(host).rstrip(".")):
        return Reason.IP_HOST
    if port not in ("", "443"):
        return Reason.NONSTANDARD_PORT
    if not host.isascii():
        folded = fold_host(host)
        if folded.isascii():
            return Reason.LOOKALIKE_HOST if resembles_service(folded) else Reason.IDN_HOMOGRAPH
        return _foreign_letters(folded)
    host = host.lower()
    if "%" in host or host.endswith(".") or not _LABELS.fullmatch(host) or "." not in host:
        return Reason.MALFORMED_HOST
    if "xn--" in host:
        return _foreign_letters(_from_punycode(host))
    return host


def fold_host(host: str) -> str:
    """As browsers do: compatibility forms and ideographic full stops become what they stand for."""
    return unicodedata.normalize("NFKC", host[:1000]).replace("\u3002", ".").replace("\uff61", ".").lower()


def resembles_service(host: str) -> bool:
    """True for a host that a hurried reader takes for a meeting service's, though it is not the maker's."""
    if is_makers_host(host):
        return False
    plain = unicodedata.normalize("NFKD", host.lower())
    plain = "".join(_LOOKS.get(letter, letter) for letter in plain if not unicodedata.combining(letter))
    plain = plain.replace("rn", "m").replace("vv", "w")
    dense = re.sub(r"[^a-z]", "", plain)
    return any(word in plain or re.sub(r"[^a-z]", "", word) in dense for word in _PRETENDED)


def is_makers_host(host: str) -> bool:
    """True for hosts of the services' makers, joinable or not (help pages, downloads, phone lists)."""
    return host.isascii() and _MAKERS.fullmatch(host) is not None


def _split_port(authority: str) -> tuple[str, str]:
    match = re.fullmatch(r"(.*?)(?::(\d{0,10}))?", authority, re.DOTALL)
    return (match[1], match[2] or "") if match else (authority, "")


def _foreign_letters(host: str) -> Reason:
    """Letters of alphabets that can pass for ASCII are a disguise; kanji and kana are not."""
    names = [unicodedata.name(letter, "") for letter in host if not letter.isascii()]
    disguised = any(
        name.startswith(("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "LISU")) for name in names
    )
    return Reason.IDN_HOMOGRAPH if disguised or resembles_service(host) else Reason.HOST_NOT_ALLOWED


def _from_punycode(host: str) -> str:
    labels = []
    for label in host.split("."):
        if label.startswith("xn--"):
            try:
                label = label[4:].encode("ascii").decode("punycode")
            except UnicodeError:
                label = label[4:]
        labels.append(label)
    return ".".join(labels)
