"""Who else has a session in hand, in words."""

from counsellor_app.domain.line.presence import Beside
from counsellor_app.ui.wording import translate


def names_text(names: tuple[str, ...]) -> str:
    """Several people in one line."""
    return translate("Presence", ", ").join(names)


def held_text(names: tuple[str, ...]) -> str:
    """Who is just booking a time."""
    return translate("Presence", "being booked: {name}").format(name=names_text(names))


def beside_text(beside: Beside) -> str:
    """One line for the panel, a tip or a screen reader; empty for nobody."""
    told = []
    if beside.holding:
        told.append(translate("Presence", "In the session: {names}").format(names=names_text(beside.holding)))
    if beside.looking:
        told.append(translate("Presence", "Has it open: {names}").format(names=names_text(beside.looking)))
    return translate("Presence", " · ").join(told)
