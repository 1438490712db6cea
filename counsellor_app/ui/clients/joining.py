"""Two cards of one person side by side, with what will stand on the card that is kept."""

from dataclasses import dataclass

from counsellor_app.domain.people.merged_card import filled
from counsellor_app.domain.people.person_card import FoundPerson
from counsellor_app.ui.clients.faces import facts_of
from counsellor_app.ui.wording import translate


@dataclass(frozen=True, slots=True, repr=False)
class JoiningRow:
    """One line of the comparison; ``differs`` where the two cards say different things."""

    name: str
    kept: str
    dropped: str
    after: str
    differs: bool


def joining_rows(kept: FoundPerson, dropped: FoundPerson) -> tuple[JoiningRow, ...]:
    """The comparison, from the name to the number of sessions."""
    after = filled(kept.client, dropped.client)
    names = (translate("Clients", "Name"), kept.client.name, dropped.client.name, after.name)
    readings = (translate("Clients", "Reading"), kept.client.kana, dropped.client.kana, after.kana)
    rows = [_row(*names), _row(*readings)]
    facts = [dict(facts_of(each)) for each in (kept.client, dropped.client, after)]
    labels = dict.fromkeys((*facts[0], *facts[1]))
    rows += [_row(label, *(each.get(label, "") for each in facts)) for label in labels]
    return (*rows, _sessions(kept, dropped), _refusals(kept, dropped))


def caution(kept: FoundPerson, dropped: FoundPerson) -> str:
    """What speaks against one person: mixing up two of them is how these offices leak. Empty for nothing."""
    one, other = kept.client, dropped.client
    if one.number and other.number and one.number != other.number:
        return translate("Clients", "The seeker numbers differ: these are probably two people.")
    shared = {each.e164 for each in one.phones} & {each.e164 for each in other.phones}
    if shared or (one.number and one.number == other.number) or (one.email and one.email == other.email):
        return ""
    return translate("Clients", "The cards share neither number nor telephone nor address: ask the person.")


def _row(name: str, kept: str, dropped: str, after: str) -> JoiningRow:
    return JoiningRow(name, kept, dropped, after, kept != dropped)


def _sessions(kept: FoundPerson, dropped: FoundPerson) -> JoiningRow:
    first, second = kept.attendance.sessions, dropped.attendance.sessions
    name = translate("Clients", "Sessions held")
    return JoiningRow(name, str(first), str(second), str(first + second), differs=False)


def _refusals(kept: FoundPerson, dropped: FoundPerson) -> JoiningRow:
    first, second = len(kept.refusals), len(dropped.refusals)
    name = translate("Clients", "Refusals of use")
    return JoiningRow(name, str(first), str(second), str(first + second), differs=False)
