"""What the lists of a card say: decisions, consents, sessions, changes, each line with what can be done."""

from dataclasses import dataclass
from enum import StrEnum

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.ui.clients.faces import CardFace, SessionLine
from counsellor_app.ui.fields.faces import Option
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.wording import translate


class Deed(StrEnum):
    """What a button of a line does."""

    LIFT = "lift"
    OPEN = "open"
    CONTACT = "contact"
    PART = "part"


@dataclass(frozen=True, slots=True, repr=False)
class Contact:
    """Somebody who did not come got in touch, and how."""

    session: Appointment
    channel: Channel


@dataclass(frozen=True, slots=True, repr=False)
class Line:
    """A heading, what it means, and buttons."""

    title: str
    details: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    tone: Tone | None = None


def refusal_lines(face: CardFace) -> tuple[Line, ...]:
    """Decisions about future use, the latest first."""
    lift = translate("Clients", "Lift…")
    return tuple(
        Line(
            each.title,
            each.details,
            (Option(lift, Deed.LIFT, each.refusal),) if each.can_lift else (),
            Tone.DANGER if each.holds else None,
        )
        for each in face.refusals
    )


def consent_lines(face: CardFace) -> tuple[Line, ...]:
    """What the person has accepted, the latest first."""
    return tuple(Line(terms, (how,)) for terms, how in face.consents)


def session_lines(face: CardFace) -> tuple[Line, ...]:
    """Sessions with their states, the latest first."""
    return tuple(
        Line(each.title, (each.detail,), _session_options(each), Tone.WARNING if each.asks_contact else None)
        for each in face.sessions
    )


def _session_options(line: SessionLine) -> tuple[Option, ...]:
    show = Option(translate("Clients", "Show"), Deed.OPEN, line.session)
    if not line.asks_contact:
        return (show,)
    session = line.session
    return (
        show,
        Option(translate("Clients", "They telephoned"), Deed.CONTACT, Contact(session, Channel.PHONE)),
        Option(translate("Clients", "They wrote"), Deed.CONTACT, Contact(session, Channel.MAIL)),
    )


def change_lines(face: CardFace) -> tuple[Line, ...]:
    """The trail of the card, the latest first."""
    part = translate("Clients", "Part the two cards again")
    return tuple(
        Line(each.title, (each.head, *each.details), (Option(part, Deed.PART, each.merge),))
        if each.merge
        else Line(each.title, (each.head, *each.details))
        for each in face.changes
    )
