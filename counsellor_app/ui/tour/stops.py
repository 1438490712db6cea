"""What the tour shows, in order: words for a part of the desk."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from counsellor_app.ui.shell.desk_screen import BOOKING, TASKS, DeskScreen
from counsellor_app.ui.wording import translate


@dataclass(frozen=True, slots=True)
class Stop:
    """`part` finds the widget that the words are about."""

    title: str
    text: str
    part: Callable[[], QWidget]


def stops(screen: DeskScreen) -> tuple[Stop, ...]:
    """All stops on a desk's screen, in the language on it."""
    panel, rail = screen.panel, screen.rail
    return (
        Stop(
            translate("Tour", "The day"),
            translate("Tour", "A column for each counsellor, yours first. Press a block to look at it."),
            lambda: screen.calendar,
        ),
        Stop(
            translate("Tour", "One clock"),
            translate("Tour", "The clock that matters now, and a word that says which it is."),
            lambda: panel.clock,
        ),
        Stop(
            translate("Tour", "The meeting"),
            translate("Tour", "Join with one press. “Read aloud” helps to tell the ID by telephone."),
            lambda: panel.meeting,
        ),
        Stop(
            translate("Tour", "When the connection fails"),
            translate(
                "Tour",
                "Press the reason: the session goes on by telephone and is recorded at once. Try it now, "
                "and take it back with Ctrl+Z.",
            ),
            lambda: panel.switch,
        ),
        Stop(
            translate("Tour", "Bookings"),
            translate("Tour", "Bookings by telephone, in the order of the call, by the office's rules."),
            lambda: rail.button(BOOKING),
        ),
        Stop(
            translate("Tour", "Tasks"),
            translate("Tour", "All that waits for a person, by deadline. Nothing is forgotten."),
            lambda: rail.button(TASKS),
        ),
        Stop(
            translate("Tour", "Before you share the screen"),
            translate("Tour", "F9 masks names and numbers everywhere; F9 again shows them."),
            lambda: screen.header.share,
        ),
        Stop(
            translate("Tour", "Questions"),
            translate("Tour", "F1 opens the chapter of the manual about what you are using."),
            lambda: screen.header.help,
        ),
    )
