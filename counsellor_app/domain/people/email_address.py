"""E-mail addresses as people type them, including the old carrier addresses that no standard allows."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from counsellor_app.domain.characters import has_control, trimmed, without_invisible
from counsellor_app.domain.people.edit_distance import one_edit_apart


class EmailProblem(StrEnum):
    """Why a text is no address that mail may be sent to."""

    EMPTY = "empty"
    CONTROL_CHARACTER = "control_character"
    NO_AT = "no_at"
    SEVERAL_AT = "several_at"
    NO_LOCAL_PART = "no_local_part"
    NON_ASCII_LOCAL_PART = "non_ascii_local_part"
    BAD_LOCAL_PART = "bad_local_part"
    NO_DOMAIN = "no_domain"
    NO_TLD = "no_tld"
    BAD_DOMAIN = "bad_domain"
    HOMOGRAPH = "homograph"
    MAILTO_INJECTION = "mailto_injection"
    TOO_LONG = "too_long"


_COMMON_DOMAINS = (
    "gmail.com", "yahoo.co.jp", "ymail.ne.jp", "docomo.ne.jp", "ezweb.ne.jp", "au.com", "softbank.ne.jp",
    "i.softbank.jp", "ymobile.ne.jp", "rakuten.jp", "icloud.com", "me.com", "outlook.jp", "outlook.com",
    "hotmail.co.jp", "hotmail.com", "live.jp", "nifty.com",
)  # fmt: skip
_LOCAL_PART = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+")
_SCRIPTS_OF_OFFICES = ("LATIN", "CJK", "HIRAGANA", "KATAKANA", "DIGIT", "HYPHEN")
_LONGEST_LOCAL_PART, _LONGEST = 64, 254
"""Octets, RFC 5321 section 4.5.3.1."""


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """`normalised` is the address in ASCII, its domain in small letters, or None and `problem` says why.

    `irregular`: dots that the standard forbids (old carrier addresses; some senders refuse them).
    `width_changed`: full-width characters were made ASCII; worth showing. `suggestion`: the address with a
    common domain that this one is a slip away from.
    """

    normalised: str | None = None
    problem: EmailProblem | None = None
    irregular: bool = False
    width_changed: bool = False
    suggestion: str | None = None

    @property
    def valid(self) -> bool:
        """Whether mail may be sent to it."""
        return self.normalised is not None


def email_address(text: str) -> EmailAddress:
    """Read a field or cell. Nothing is asked of the network: the domain may still not exist."""
    bare = trimmed(text)
    if has_control(bare) or any(line_end in bare for line_end in "\r\n"):
        return EmailAddress(problem=EmailProblem.CONTROL_CHARACTER)
    plain = unicodedata.normalize("NFKC", without_invisible(bare)).replace("。", ".")
    plain = re.sub(r"^mailto:", "", plain, flags=re.IGNORECASE).strip("<>")
    local, at, domain = plain.rpartition("@")
    if problem := _shape_problem(plain, local, at, domain):
        return EmailAddress(problem=problem)
    known = _domain(domain)
    if known is None:
        return EmailAddress(problem=EmailProblem.BAD_DOMAIN)
    address = f"{local}@{known}"
    return EmailAddress(
        normalised=address,
        irregular=".." in local or local.startswith(".") or local.endswith("."),
        width_changed=plain != bare,
        suggestion=_suggestion(local, known),
    )


def _shape_problem(plain: str, local: str, at: str, domain: str) -> EmailProblem | None:
    if not plain:
        return EmailProblem.EMPTY
    if not at:
        return EmailProblem.NO_AT
    if re.search("[?&]", domain) or re.search(r"%0[ad]|\?.*=.*@", plain, re.IGNORECASE):
        return EmailProblem.MAILTO_INJECTION
    return _local_problem(local) or _domain_problem(domain) or _length_problem(plain, local)


def _local_problem(local: str) -> EmailProblem | None:
    if not local:
        return EmailProblem.NO_LOCAL_PART
    if "@" in local:
        return EmailProblem.SEVERAL_AT
    if not local.isascii():
        return EmailProblem.NON_ASCII_LOCAL_PART
    return None if _LOCAL_PART.fullmatch(local) and local.strip(".") else EmailProblem.BAD_LOCAL_PART


def _domain_problem(domain: str) -> EmailProblem | None:
    if not domain:
        return EmailProblem.NO_DOMAIN
    if any(char.isalnum() and not _is_of_an_office(char) for char in domain):
        return EmailProblem.HOMOGRAPH
    return EmailProblem.NO_TLD if "." not in domain.strip(".") else None


def _is_of_an_office(char: str) -> bool:
    """Whether the letter belongs to a script that a Japanese office's addresses are written in."""
    return unicodedata.name(char, "").startswith(_SCRIPTS_OF_OFFICES)


def _length_problem(plain: str, local: str) -> EmailProblem | None:
    too_long = len(local) > _LONGEST_LOCAL_PART or len(plain.encode()) > _LONGEST
    return EmailProblem.TOO_LONG if too_long else None


@lru_cache(maxsize=256)
def _domain(domain: str) -> str | None:
    """The domain in small letters, None if it cannot be one."""
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(f"x@{domain}", check_deliverability=False).domain
    except EmailNotValidError:
        return None


def _suggestion(local: str, domain: str) -> str | None:
    if domain in _COMMON_DOMAINS:
        return None
    meant = next((common for common in _COMMON_DOMAINS if one_edit_apart(domain, common)), None)
    return f"{local}@{meant}" if meant else None
