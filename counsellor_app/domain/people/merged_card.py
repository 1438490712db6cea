"""What stands on a card that takes the place of two."""

from dataclasses import replace

from counsellor_app.domain.appointment import Client

_FILLED = ("kana", "number", "email", "company")


def filled(kept: Client, dropped: Client) -> Client:
    """The kept card with the telephones and fields that it lacks and the other one has."""
    there = {phone.e164 for phone in kept.phones}
    phones = tuple(phone for phone in dropped.phones if phone.e164 not in there)
    fields = {name: getattr(kept, name) or getattr(dropped, name) for name in _FILLED}
    return replace(kept, phones=(*kept.phones, *phones), **fields)
