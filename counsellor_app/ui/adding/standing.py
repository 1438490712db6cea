"""Where an addition stands beside the fields, and the page's face derived from both."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.appointment import Client
from counsellor_app.domain.characters import trimmed
from counsellor_app.domain.day import Day
from counsellor_app.domain.kept_draft import KeptDraft
from counsellor_app.domain.problem import ProblemCode
from counsellor_app.ui.adding.begun import begun_notice
from counsellor_app.ui.adding.checks import check, client_of, day_of, faults_of
from counsellor_app.ui.adding.day_checks import Wish
from counsellor_app.ui.adding.draft import Draft
from counsellor_app.ui.adding.faces import AddingFace, Deed, FoundFace, alike_notice, taken_notice
from counsellor_app.ui.adding.form import Field, OfficeChoices
from counsellor_app.ui.adding.reader import FileFault, Source
from counsellor_app.ui.fields.faces import Choices, FieldFace, Notice, Option, PersonFace, person_face
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import kind_word, problem_word

if TYPE_CHECKING:
    from counsellor_app.domain.invitation import Invitation

_NOBODY = UUID(int=0)
_NOTHING = Source()


class Stage(StrEnum):
    """What could not be done."""

    ADDING = "adding"
    READING_DAY = "reading_day"
    READING_TEXT = "reading_text"


@dataclass(frozen=True, slots=True, repr=False)
class Standing:
    """What was read and answered. `was_taken`: the store refused the time; `is_hasty`: adding was asked for
    before the invitation had been read; `is_surprising`: before a name like another's had been seen."""

    result: "Invitation | FileFault | None" = None
    source: Source = _NOTHING
    is_reading: bool = False
    is_saving: bool = False
    is_empty: bool = True
    is_hasty: bool = False
    offers_undo: bool = False
    shows_passcode: bool = False
    wish: Wish | None = None
    tool: str = ""
    day: Day | None = None
    was_taken: bool = False
    candidates: tuple[Client, ...] = ()
    settled: Client | None = None
    is_settled: bool = False
    is_surprising: bool = False
    problem: tuple[Stage, ProblemCode] | None = None
    begun: KeptDraft | None = None


def adding_face(draft: Draft, standing: Standing, office: OfficeChoices, now: datetime) -> AddingFace:
    """The whole page."""
    return AddingFace(
        found=_found(standing),
        is_reading=standing.is_reading,
        offers_found_time=_offers_found_time(draft, standing),
        fields={each: _field(each, draft, office, now) for each in draft.form.fields},
        kinds=tuple((each.key, _kind_text(kind_word(each), each.minutes)) for each in office.kinds),
        counsellors=tuple((each.id, each.name) for each in office.counsellors),
        rooms=_rooms(standing.tool, office),
        notices=_notices(draft, standing, office, now),
        people=_people(draft, standing),
        is_saving=standing.is_saving,
        is_empty=standing.is_empty,
    )


def _found(standing: Standing) -> FoundFace | None:
    if standing.result is None:
        return None
    from counsellor_app.ui.adding.found import found_face

    file = standing.source.file
    return found_face(standing.result, file.name if file else "", shows_passcode=standing.shows_passcode)


def _offers_found_time(draft: Draft, standing: Standing) -> bool:
    result = standing.result
    if result is None or isinstance(result, FileFault) or result.start is None:
        return False
    by_hand = draft.by_hand & {Field.DATE, Field.TIME}
    return bool(by_hand) and (standing.wish is None or standing.wish.start != result.start)


def _field(field: Field, draft: Draft, office: OfficeChoices, now: datetime) -> FieldFace:
    seen, text = check(field, draft.form, office, now), draft.form.text(field)
    if field not in draft.left:
        return FieldFace(text, hint=seen.hint)
    return FieldFace(text, seen.fault, seen.hint, seen.caution, seen.suggestion)


def _kind_text(word: str, minutes: int) -> str:
    return translate("Adding", "{kind} {minutes} min").format(kind=word, minutes=minutes)


def _rooms(tool: str, office: OfficeChoices) -> Choices:
    rooms = tuple((each.id, each.name) for each in office.rooms_of(tool))
    return (("", translate("Adding", "No meeting room")), *rooms)


def _people(draft: Draft, standing: Standing) -> tuple[PersonFace, ...]:
    if not standing.candidates:
        return ()
    typed = person_face(client_of(draft.form, _NOBODY), is_on_file=False)
    return (typed, *(person_face(each, is_on_file=True) for each in standing.candidates))


def _notices(draft: Draft, standing: Standing, office: OfficeChoices, now: datetime) -> tuple[Notice, ...]:
    found = (
        begun_notice(standing.begun) if standing.begun else None,
        _undo_notice(standing),
        *_day_notices(draft, standing, office, now),
        _fault_notice(draft, office, now),
        _hasty_notice(standing),
        _problem_notice(standing),
    )
    return tuple(each for each in found if each is not None)


def _undo_notice(standing: Standing) -> Notice | None:
    if not standing.offers_undo:
        return None
    undo = Option(translate("Adding", "Undo"), Deed.UNDO)
    return Notice(translate("Adding", "The form was cleared."), Tone.NEUTRAL, (undo,))


def _day_notices(
    draft: Draft, standing: Standing, office: OfficeChoices, now: datetime
) -> tuple[Notice | None, ...]:
    day, wish, form = standing.day, standing.wish, draft.form
    if day is None or day.date != day_of(form, now):
        return ()
    named = Field.NAME in draft.left or Field.KANA in draft.left
    similar = alike_notice(day, trimmed(form.name), trimmed(form.kana)) if named else None
    if similar and standing.is_surprising:
        again = Option(translate("Adding", "Add all the same"), Deed.TRY_AGAIN)
        similar = replace(similar, options=(again,))
    if wish is None or not {Field.DATE, Field.TIME} <= draft.left:
        return (similar,)
    taken = taken_notice(day, wish, office.rooms_of(standing.tool), now)
    return (similar, taken or (_free_again(wish) if standing.was_taken else None))


def _free_again(wish: Wish) -> Notice:
    text = translate("Adding", "Somebody had {time} a moment ago; it is free by now. Add again.")
    again = Option(translate("Adding", "Add again"), Deed.TRY_AGAIN)
    return Notice(text.format(time=hhmm(wish.start)), Tone.WARNING, (again,))


def _fault_notice(draft: Draft, office: OfficeChoices, now: datetime) -> Notice | None:
    faults = faults_of(draft.form, office, now)
    if not faults or not frozenset(draft.form.fields) <= draft.left:
        return None
    text = translate("Adding", "%n field(s) must be put right first.", None, len(faults))
    return Notice(text, Tone.WARNING)


def _hasty_notice(standing: Standing) -> Notice | None:
    if not standing.is_hasty:
        return None
    text = translate("Adding", "The invitation was still being read. Look at what was found, then add.")
    return Notice(text, Tone.WARNING)


def _problem_notice(standing: Standing) -> Notice | None:
    if standing.problem is None:
        return None
    stage, code = standing.problem
    text = {
        Stage.ADDING: translate("Adding", "Not added; everything typed is kept. {why}"),
        Stage.READING_DAY: translate("Adding", "The wanted day could not be looked at. {why}"),
        Stage.READING_TEXT: translate("Adding", "The invitation could not be read. {why}"),
    }[stage]
    again = (Option(translate("Adding", "Add again"), Deed.TRY_AGAIN),) if stage is Stage.ADDING else ()
    return Notice(text.format(why=problem_word(code)), Tone.DANGER, again)
