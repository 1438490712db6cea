"""Undoing link wrappers of mail filters and sites whose target can be read in the URL. Nothing is fetched."""

import base64
import binascii
import re
from collections.abc import Callable
from urllib.parse import parse_qs, unquote

# host pattern, path pattern, names of the query field that holds the target
_BY_QUERY: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (r".*\.safelinks\.protection\.(?:outlook\.com|office365\.us)", "", ("url",)),
    (r".*\.safelinks\.protection\.partner\.outlook\.cn", "", ("url",)),
    (r"statics\.teams\.(?:cdn\.office\.net|microsoft\.com)", "", ("url",)),
    (r"(?:www\.)?google\.(?:com|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2})", "/url", ("q", "url")),
    (r"meet\.google\.com", "/linkredirect", ("dest",)),
    (r"notifications\.google\.com", "/g/p/", ("q",)),
    (r"urldefense\.proofpoint\.com", "/v1/", ("u",)),
    (r"linkprotect\.cudasvc\.com", "/url", ("a",)),
    (r"(?:l|lm|www|m)\.facebook\.com", "/(?:l\\.php|flx/warn)", ("u",)),
    (r"l\.(?:instagram|messenger|threads|workplace)\.(?:com|net)", "", ("u",)),
    (r"l\.wl\.co", "/l", ("u",)),
    (r"slack-redir\.net", "/link", ("url",)),
    (r"(?:www\.)?linkedin\.com", "/(?:redir|safety/go|slink)", ("url",)),
    (r"(?:www\.)?youtube\.com", "/redirect", ("q",)),
    (r"(?:www\.)?duckduckgo\.com", "/l/", ("uddg",)),
    (r".*\.trendmicro\.(?:com|eu|co\.jp)(?::443)?", "/wis/", ("url",)),
    (r"clicktime\.(?:symantec|cloud\.postoffice)\.(?:com|net)", "", ("u",)),
    (r"protect\d*\.fireeye\.com", "", ("u",)),
    (r"(?:.*\.)?shared\.outlook\.inky\.com", "/link", ("url",)),
    (r"out\.reddit\.com", "", ("url",)),
    (r"(?:www\.)?vk\.com", "/away\\.php", ("to",)),
    (r"t\.umblr\.com", "/redirect", ("z",)),
    (r"href\.li", "", ("",)),
    (r"(?:outlook|mail|owa|webmail)\..*", "/owa/redir\\.aspx", ("URL", "url")),
)
_OPAQUE = re.compile(
    r"(?:.*\.)?(?:mimecast\.com|mimecastprotect\.com|hornetsecurity\.com"
    r"|ess\.barracudanetworks\.com|sendgrid\.net"
    r"|list-manage\.com|mandrillapp\.com|hubspotlinks\.com|awstrack\.me|urlsand\.esvalabs\.com)"
)
# fmt: off
_SHORTENERS = frozenset(
    [
        "bit.ly", "j.mp", "bitly.com", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "v.gd",
        "buff.ly", "x.gd", "lnkd.in", "rebrand.ly", "cutt.ly", "t.ly", "rb.gy", "ux.nu", "onl.bz",
        "onl.tw", "onl.sc", "ur0.cc", "urx.red", "bit.do", "s.id", "qr.paps.jp", "shorturl.at", "tiny.cc",
        "g.co", "lin.ee", "l.ead.me", "p.tl", "qrco.de", "me-qr.com", "u.nu", "soo.gd", "shorte.st",
        "adf.ly", "bl.ink", "dlvr.it", "kutt.it", "short.io", "tiny.one", "surl.li", "00m.in", "youtu.be",
        "fb.me", "amzn.to", "1drv.ms", "msgsndr.link", "wa.me", "meet.app.goo.gl", "zoom.app.goo.gl",
        "page.link",
    ]
)
# fmt: on
_PARTS = re.compile(r"https?://([^/?#\\]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.IGNORECASE | re.DOTALL)


def is_shortener(host: str) -> bool:
    return host.removeprefix("www.") in _SHORTENERS or host.endswith((".app.goo.gl", ".page.link"))


def is_opaque_wrapper(host: str) -> bool:
    """True for services whose links name their target nowhere: they would have to be opened to know it."""
    return _OPAQUE.fullmatch(host) is not None


def unwrap(url: str) -> str | None:
    """Return the target of one layer of wrapping, decoded once; None when the URL is no known wrapper."""
    parts = _PARTS.match(url)
    if parts is None:
        return None
    host, path, query = parts[1].lower(), parts[2], parts[3] or ""
    for host_pattern, path_pattern, names in _BY_QUERY:
        if re.fullmatch(host_pattern, host) and re.match(path_pattern, path):
            return _from_query(query, names)
    return next((target for reader in _READERS if (target := reader(host, path, query))), None)


def _from_query(query: str, names: tuple[str, ...]) -> str | None:
    if names == ("",):
        return unquote(query) or None
    fields = parse_qs(query, keep_blank_values=False, max_num_fields=100) if query.count("&") < 100 else {}
    return next((fields[name][0].strip() for name in names if name in fields), None)


def _proofpoint(host: str, path: str, query: str) -> str | None:
    if host == "urldefense.proofpoint.com" and path.startswith("/v2/"):
        coded = _from_query(query, ("u",))
        return unquote(coded.replace("-", "%").replace("_", "/")) if coded else None
    if host not in ("urldefense.com", "urldefense.us", "urldefense.proofpoint.com") or "/v3/__" not in path:
        return None
    whole = f"{path}?{query}" if query else path
    match = re.match(r".{0,20}/v3/__(.+?)__;([A-Za-z0-9_=-]*)!", whole, re.DOTALL)
    return _fill_stars(match[1], match[2]) if match else None


def _fill_stars(text: str, coded: str) -> str | None:
    """Proofpoint v3 writes some signs as `*` (one) or `**X` (a run) and keeps them aside in base64."""
    signs = _base64_text(coded) if coded else ""
    if signs is None:
        return None
    lengths = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    pieces: list[str] = []
    used = 0
    for run in re.split(r"(\*\*[A-Za-z0-9_-]|\*)", text):
        if run == "*" and used < len(signs):
            pieces.append(signs[used])
            used += 1
        elif len(run) == 3 and run.startswith("**") and used < len(signs):
            count = lengths.index(run[2]) + 2
            pieces.append(signs[used : used + count])
            used += count
        else:
            pieces.append(run)
    return re.sub(r"^(https?):/(?!/)", r"\1://", "".join(pieces))


def _sophos(host: str, _path: str, query: str) -> str | None:
    if not host.endswith(".protection.sophos.com"):
        return None
    coded = _from_query(query, ("u",))
    return _base64_text(coded) if coded else None


def _bing(host: str, path: str, query: str) -> str | None:
    if host not in ("www.bing.com", "bing.com") or not path.startswith("/ck/a"):
        return None
    coded = _from_query(query, ("u",))
    return _base64_text(coded[2:]) if coded and coded.startswith("a1") else None


def _cisco(host: str, path: str, query: str) -> str | None:
    """secure-web.cisco.com/<signature>/<target, percent-encoded>"""
    match = re.match(r"/[^/]+/(https?%3A.+)", path, re.IGNORECASE)
    return unquote(match[1]) if host == "secure-web.cisco.com" and match else None


def _check_point(host: str, path: str, query: str) -> str | None:
    """protect.checkpoint.com/v2/r01/___https://target___.<signature>"""
    if host not in ("protect.checkpoint.com", "url.avanan.click"):
        return None
    whole = f"{path}?{query}" if query else path
    match = re.match(r"/v2/[^_]{0,20}___(.+?)___\.", whole)
    return match[1] if match else None


def _teams_launcher(host: str, path: str, query: str) -> str | None:
    """The page a browser shows before it opens Teams; its `url` is a path on the same host."""
    if host not in ("teams.microsoft.com", "teams.live.com") or not path.startswith("/dl/launcher/"):
        return None
    target = _from_query(query, ("url",))
    match = re.match(r"/_#(/(?:l/meetup-join|meet)/.+)", target or "")
    return f"https://{host}{match[1]}" if match else None


def _base64_text(coded: str) -> str | None:
    try:
        return base64.urlsafe_b64decode(coded.replace(" ", "+") + "=" * (-len(coded) % 4)).decode()
    except (binascii.Error, ValueError):
        return None


_READERS: tuple[Callable[[str, str, str], str | None], ...] = (
    _proofpoint,
    _sophos,
    _bing,
    _cisco,
    _check_point,
    _teams_launcher,
)
