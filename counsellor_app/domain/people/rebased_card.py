"""Two people have changed one card: what each of them meant stays."""

from dataclasses import fields, replace
from typing import Any

from counsellor_app.domain.appointment import Client


def rebased(typed: Client, was: Client, now: Client) -> Client:
    """The card as it is now, with what was typed by somebody who had seen it as it was."""
    changed: dict[str, Any] = {
        each.name: getattr(typed, each.name)
        for each in fields(Client)
        if each.name != "id" and getattr(typed, each.name) != getattr(was, each.name)
    }
    return replace(now, **changed)
