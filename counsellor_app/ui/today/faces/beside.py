"""Who else has a session in hand, in words."""

from counsellor_app.domain.line.presence import Beside
from counsellor_app.ui.wording import translate


def beside_text(beside: Beside) -> str:
    """One line for the panel, a tip or a screen reader; empty for nobody."""
    comma = translate("Presence", ", ")
    told = []
    if beside.holding:
        told.append(translate("Presence", "In the session: {names}").format(names=comma.join(beside.holding)))
    if beside.looking:
        told.append(translate("Presence", "Has it open: {names}").format(names=comma.join(beside.looking)))
    return translate("Presence", " · ").join(told)
