"""`check phones|names|numbers|emails FILE`: one JSON object for each line of the file."""

import argparse
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from counsellor_app.cli.lines import print_readings

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parsers(kinds: "Commands") -> None:
    """Add the four kinds below `check`."""
    _add(kinds, "phones", "telephone numbers, one a line", phone_reading)
    _add(kinds, "names", "readings of names (フリガナ), one a line", name_reading)
    _add(kinds, "numbers", "job seeker numbers (求職番号), one a line", number_reading)
    _add(kinds, "emails", "e-mail addresses, one a line", email_reading)


def phone_reading(text: str) -> Mapping[str, object]:
    """Where `ask` says why, `e164` is a suggestion that a person has to confirm; `valid` is false then."""
    from counsellor_app.domain.people.phone import parse_phone

    phone = parse_phone(text)
    number = phone.e164 or (phone.suggestion if phone.ask else None)
    return {"input": text, "valid": phone.valid, "e164": number, "ext": phone.ext, "ask": phone.ask}


def name_reading(text: str) -> Mapping[str, object]:
    """`valid` and `kana_key` are of the text as a reading in kana: a name in kanji has neither."""
    from counsellor_app.domain.people.names import is_valid_kana, kana_key

    valid = is_valid_kana(text)
    return {"input": text, "valid": valid, "kana_key": kana_key(text) if valid else None}


def number_reading(text: str) -> Mapping[str, object]:
    """One job seeker number."""
    from counsellor_app.domain.people.seeker_number import seeker_number

    number = seeker_number(text)
    return {"input": text, "valid": number.valid, "normalised": number.normalised}


def email_reading(text: str) -> Mapping[str, object]:
    """One e-mail address."""
    from counsellor_app.domain.people.email_address import email_address

    address = email_address(text)
    return {"input": text, "valid": address.valid, "normalised": address.normalised}


def _add(kinds: "Commands", kind: str, what: str, reading: Callable[[str], Mapping[str, object]]) -> None:
    parser = kinds.add_parser(kind, help=what)
    parser.add_argument("file", metavar="FILE")
    parser.set_defaults(run=lambda args: print_readings(args.file, reading))
