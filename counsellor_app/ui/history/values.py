"""Fields of the trail and what stood in them, in words: from what to what."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QLocale

from counsellor_app.domain.appointment import AttendantKind, ClientKind, Result, State, ToldHow
from counsellor_app.domain.event import Event
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.retention import DataKind
from counsellor_app.domain.rules.choices import ConsentBasis, Ground
from counsellor_app.domain.staff import Role
from counsellor_app.ui.booking.words import basis_word, ground_word, terms_word
from counsellor_app.ui.clients.words import client_kind_word, phone_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmmss
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.retention.words import data_kind_word
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import attendant_word, reason_word, result_word, role_word, state_word, told_word

Said = Callable[[object], str]


@dataclass(frozen=True, slots=True)
class Names:
    """Names that belong to ids: of staff and of rooms."""

    staff: Mapping[str, str] = field(default_factory=dict)
    rooms: Mapping[str, str] = field(default_factory=dict)


def changes_of(event: Event, names: Names) -> tuple[str, ...]:
    """One line for each field that a person understands; none where nothing is left of what it said."""
    return tuple(_lines(event, names))


def _lines(event: Event, names: Names) -> Iterator[str]:
    words, says = _fields(), _values(names)
    for name in words:
        if name not in event.after:
            continue
        after = event.after[name]
        say = says.get(name, _plain)
        now = say(after)
        if name in event.before:
            was = say(event.before[name])
            if was != now:
                yield translate("History", "{field}: {before} → {after}").format(
                    field=words[name], before=was, after=now
                )
        elif after not in (None, "", [], {}):
            yield translate("History", "{field}: {value}").format(field=words[name], value=now)


def _fields() -> dict[str, str]:
    return {
        "state": translate("History", "State"),
        "start": translate("History", "Start"),
        "end": translate("History", "End"),
        "started_at": translate("History", "Started"),
        "ended_at": translate("History", "Ended"),
        "counsellor_id": translate("History", "Counsellor"),
        "room_id": translate("History", "Room"),
        "kind": translate("History", "Kind"),
        "attendants": translate("History", "Attendants"),
        "told": translate("History", "Told"),
        "outcome": translate("History", "Outcome"),
        "note": translate("History", "Note"),
        "failures": translate("History", "Switches to the telephone"),
        "override": translate("History", "Rule set aside because"),
        "is_read_back": translate("History", "Read back and heard"),
        "reason": translate("History", "Reason"),
        "consent": translate("History", "Terms"),
        "refusal": translate("History", "Refusal"),
        "name": translate("History", "Name"),
        "kana": translate("History", "Reading"),
        "number": translate("History", "Seeker number"),
        "email": translate("History", "E-mail"),
        "company": translate("History", "Company"),
        "phones": translate("History", "Telephones"),
        "role": translate("History", "Role"),
        "is_admin": translate("History", "Administrator"),
        "retired_from": translate("History", "Out of use from"),
        "office_terms": translate("History", "Terms of use"),
        "named": translate("History", "Names of the usual reasons"),
        "own": translate("History", "Own reasons"),
        "service": translate("History", "Tool"),
        "months": translate("History", "Kept for (months)"),
        "ground": translate("History", "Ground"),
        "counts": translate("History", "Deleted"),
        "purpose": translate("History", "Purpose"),
        "row_count": translate("History", "Rows"),
        "file_name": translate("History", "File"),
        "recipient": translate("History", "Recipient"),
        "what": translate("History", "What"),
    }


def _values(names: Names) -> dict[str, Said]:
    return {
        "state": lambda value: state_word(State(str(value))),
        **dict.fromkeys(("start", "end", "started_at", "ended_at"), _moment),
        "counsellor_id": lambda value: names.staff.get(str(value), str(value)),
        "room_id": lambda value: names.rooms.get(str(value), _plain(value)),
        "kind": _kind,
        "attendants": _attendants,
        "told": lambda value: (
            told_word(ToldHow(str(value["how"]))) if isinstance(value, dict) else _plain("")
        ),
        "outcome": _outcome,
        "failures": _failures,
        "reason": _reason,
        **dict.fromkeys(("named", "own"), _named),
        "consent": _consent,
        "refusal": _refusal,
        "phones": _phones,
        **dict.fromkeys(("is_admin", "is_read_back"), _yes),
        "office_terms": _terms,
        "role": lambda value: role_word(Role(str(value))),
        "months": lambda value: _plain(value) if value else translate("History", "kept for good"),
        "counts": _counts,
    }


def _yes(value: object) -> str:
    return translate("History", "yes") if value else translate("History", "no")


def _plain(value: object) -> str:
    return str(value) if value not in (None, "", [], {}) else translate("History", "(empty)")


def _moment(value: object) -> str:
    if not isinstance(value, str):
        return _plain(value)
    at = datetime.fromisoformat(value)
    return f"{long_date(japan_date(at))} {hhmmss(at)}"


def _kind(value: object) -> str:
    kind = _mapping(value)
    if not kind:
        known = {each.value: each for each in ClientKind}
        return client_kind_word(known[str(value)]) if value in known else _plain(value)
    is_japanese = QLocale().language() is QLocale.Language.Japanese
    return str(kind.get("label_ja" if is_japanese else "label_en", ""))


def _attendants(value: object) -> str:
    if value is None:
        return translate("History", "not asked")
    found = [_mapping(each) for each in _list(value)]
    named = [f"{attendant_word(AttendantKind(str(each['kind'])))} {each.get('name', '')}" for each in found]
    return "、".join(each.strip() for each in named) or translate("History", "none")  # i18n: data


def _outcome(value: object) -> str:
    outcome = _mapping(value)
    if not outcome:
        return _plain("")
    return f"{result_word(Result(str(outcome['result'])))} {outcome.get('note', '')}".strip()


def _failures(value: object) -> str:
    """The reason in force of each switch that counts, and how often somebody was called."""
    said = []
    for each in map(_mapping, _list(value)):
        if not each.get("withdrawn"):
            account = _mapping(_list(each["accounts"])[-1])
            calls = len(_list(each.get("calls")))
            reason = str(account.get("label") or reason_word(FailureReason(str(account["reason"]))))
            said.append(reason + (translate("History", " (%n call(s))", None, calls) if calls else ""))
    return "、".join(said) or translate("History", "none")  # i18n: data


def _reason(value: object) -> str:
    known = {each.value for each in FailureReason}
    return reason_word(FailureReason(str(value))) if value in known else _plain(value)


def _named(value: object) -> str:
    """Names of reasons, each with the usual one under which it counts."""
    words = translate("History", "{name} ({usual})")
    said = (
        words.format(name=each["label"], usual=reason_word(FailureReason(str(each["reason"]))))
        for each in map(_mapping, _list(value))
    )
    return "、".join(said) or translate("History", "none")  # i18n: data


def _consent(value: object) -> str:
    given = _mapping(value)
    title = terms_word(str(given.get("terms", "")), str(given.get("version", "")))
    return f"{title} ({basis_word(ConsentBasis(str(given.get('basis'))))})"


def _terms(value: object) -> str:
    said = _mapping(value)
    if not said:
        return translate("History", "none")
    words = translate("History", "{terms}, in force from {day}")
    title = terms_word(str(said.get("title", "")), str(said.get("version", "")))
    return words.format(terms=title, day=said.get("effective", ""))


def _refusal(value: object) -> str:
    decided = _mapping(value)
    ground = ground_word(Ground(str(decided.get("ground"))))
    until = decided.get("last_day") or translate("History", "without a term")
    lifted = translate("History", "lifted") if decided.get("lifted_at") else ""
    term = f"{decided.get('first_day', '')} – {until}"  # i18n: data
    return " · ".join(str(part) for part in (ground, term, decided.get("note"), lifted) if part)


def _phones(value: object) -> str:
    phones = [_mapping(each) for each in _list(value)]
    said = (
        phone_word(
            shown_number(str(each.get("e164", ""))),
            str(each.get("label", "")),
            may_call=bool(each.get("may_call", True)),
        )
        for each in phones
    )
    return "、".join(said) or _plain("")  # i18n: data


def _counts(value: object) -> str:
    found = _mapping(value)
    return "、".join(  # i18n: data
        f"{data_kind_word(DataKind(kind))} {number}" for kind, number in found.items() if number
    ) or translate("History", "nothing")


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else ()
