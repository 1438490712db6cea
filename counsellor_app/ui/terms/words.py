"""The words of the terms' versions."""

from datetime import date

from counsellor_app.domain.rules.parts import OfficeTerms
from counsellor_app.services.rules.office_terms import TermsFault, TermsLook
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.wording import translate


def fault_word(fault: TermsFault) -> str:
    """What is missing, and what to do."""
    return {
        TermsFault.NO_RULES: translate("Terms", "Say first which office this is."),
        TermsFault.TITLE: translate("Terms", "Type the title of the terms."),
        TermsFault.VERSION: translate("Terms", "Type the version, for example 令和9年4月1日."),
        TermsFault.KNOWN: translate("Terms", "There is a version of that name already."),
        TermsFault.EFFECTIVE: translate("Terms", "Type from which day on it is in force, for example 4/1."),
        TermsFault.PAST: translate("Terms", "It takes effect today at the earliest."),
        TermsFault.NOT_AFTER: translate("Terms", "It takes effect after the version before it."),
        TermsFault.ANNOUNCED: translate("Terms", "Type when it is announced, for example 12/1."),
        TermsFault.LATE: translate("Terms", "It is announced on the day it takes effect at the latest."),
        TermsFault.TEXT: translate("Terms", "Put in the text, or say where it can be read."),
    }[fault]


def version_word(terms: OfficeTerms, in_force: OfficeTerms, today: date) -> str:
    """One version and how it stands with it."""
    name = translate("Terms", "{title} ({version})").format(title=terms.title, version=terms.version)
    if terms == in_force:
        since = terms.effective
        words = translate("Terms", "● {name}: in force since {day}") if since else None
        told = words or translate("Terms", "● {name}: in force")
        return told.format(name=name, day=long_date(since) if since else "")
    if terms.effective is not None and terms.effective > today:
        told = translate("Terms", "○ {name}: in force from {day}, announced on {announced}")
        announced = long_date(terms.announced) if terms.announced else translate("Terms", "no day")
        return told.format(name=name, day=long_date(terms.effective), announced=announced)
    return translate("Terms", "◇ {name}: no longer in force").format(name=name)


def effect_words(look: TermsLook, effective: date | None) -> list[tuple[str, Tone | None]]:
    """What a version that lacks nothing would do."""
    if effective is None or look.faults:
        return []
    day = long_date(effective)
    found: list[tuple[str, Tone | None]] = []
    if look.anew:
        people = len({each.client.id for each in look.anew})
        told = translate(
            "Terms",
            "From {day} %n booked session(s) need consent anew, of people: {people}.",
            None,
            len(look.anew),
        )
        found.append((told.format(day=day, people=people), Tone.WARNING))
    else:
        told = translate("Terms", "✓ From {day} no booked session needs consent anew on screen.")
        found.append((told.format(day=day), Tone.SUCCESS))
    if look.others:
        told = translate(
            "Terms",
            "%n further session(s) from that day on: applying, or using, accepts the new terms.",
            None,
            len(look.others),
        )
        found.append((told, None))
    found.append(
        (translate("Terms", "Sessions before that day go by the terms that are in force now."), None)
    )
    return found
