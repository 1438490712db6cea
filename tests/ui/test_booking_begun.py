"""A form that was begun is kept in the desk file while it is typed, and offered to the next run."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest

from counsellor_app.domain.appointment import AttendantKind
from counsellor_app.domain.kept_draft import DraftForm, KeptDraft
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.booking.face import Choice, Deed
from counsellor_app.ui.booking.form.draft import Companion, Draft, Field
from counsellor_app.ui.booking.form.kept_form import content_of, draft_of
from tests.builders import ACTOR, ME, NOW
from tests.domain.booking.desk import jst
from tests.ui.booking_desk import SAKURA, THURSDAY, BookingDesk, Made


def kept(store: DeskStore) -> KeptDraft | None:
    return store.drafts.find(DraftForm.BOOKING, ME)


def wait_for(desk: BookingDesk, met: Callable[[], object]) -> None:
    desk.qtbot.waitUntil(lambda: bool(met()))


def half_typed(make: Made) -> BookingDesk:
    """A booking of a person on file, interpreter, time, note, not yet confirmed."""
    desk = make()
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    desk.presenter.take_choice(Choice.ATTENDANT, AttendantKind.INTERPRETER.value)
    desk.presenter.type(Field.ATTENDANT_NAME, "通訳 一子")
    desk.presenter.take_companions((Companion(AttendantKind.CARER.value, "介助 二郎"),))
    desk.presenter.type(Field.NOTE, "折り返し希望")
    return desk


def left_behind(make: Made) -> BookingDesk:
    """The same, written."""
    desk = half_typed(make)
    desk.presenter.begun.flush()
    desk.settle()
    return desk


def the_same(one: Draft, other: Draft) -> bool:
    return replace(one, left=frozenset(), consents=()) == replace(other, left=frozenset(), consents=())


def test_what_is_typed_is_on_the_disk_by_itself_and_another_run_goes_on_with_it(
    make: Made, store: DeskStore
) -> None:
    first = half_typed(make)
    wait_for(first, lambda: kept(store) and "折り返し" in str(kept(store).content))  # type: ignore[union-attr]
    second = make()
    notice = second.face().notices[0]
    assert [each.deed for each in notice.options] == [Deed.RESTORE, Deed.DISCARD]
    second.presenter.act(Deed.RESTORE, None)
    second.settle()
    assert the_same(second.presenter.draft, first.presenter.draft)
    second.answer()
    second.confirm()
    assert [each.start for each in second.booked] == [jst(THURSDAY)]
    wait_for(second, lambda: kept(store) is None)


def test_what_is_put_away_is_gone_for_good(make: Made, store: DeskStore) -> None:
    left_behind(make)
    second = make()
    second.presenter.act(Deed.DISCARD, None)
    assert second.face().notices == ()
    wait_for(second, lambda: kept(store) is None)


def test_an_offer_that_nobody_answers_stays_for_the_run_after_it(make: Made, store: DeskStore) -> None:
    left_behind(make)
    before = kept(store)
    second = make()
    second.presenter.begun.flush()
    second.settle()
    assert kept(store) == before is not None


def test_a_booked_form_leaves_nothing_behind(make: Made, store: DeskStore) -> None:
    desk = half_typed(make)
    desk.presenter.begun.flush()
    desk.answer()
    desk.confirm()
    assert len(desk.booked) == 1
    wait_for(desk, lambda: kept(store) is None)


def test_a_form_kept_just_before_it_was_booked_books_nothing_twice(make: Made, store: DeskStore) -> None:
    first = left_behind(make)
    as_killed = kept(store)
    assert as_killed is not None
    first.answer()
    first.confirm()
    first.presenter.begun.flush()
    first.settle()
    store.drafts.keep(as_killed)
    second = make()
    second.presenter.act(Deed.RESTORE, None)
    second.settle()
    assert content_of(second.presenter.draft) == as_killed.content
    second.answer()
    second.confirm()
    assert len(store.load_range(jst(THURSDAY).date(), jst(THURSDAY).date())) == 1


def test_a_form_of_a_person_who_is_not_on_file_any_more_is_told_and_still_offered(
    make: Made, store: DeskStore
) -> None:
    content = content_of(Draft(kind="weekday", is_new=True, name="x"))
    assert content is not None
    lost = KeptDraft(DraftForm.BOOKING, ME, NOW, {**content, "person": str(uuid4())})
    store.drafts.keep(lost)
    desk = make()
    desk.presenter.act(Deed.RESTORE, None)
    desk.settle()
    assert len(desk.notices().splitlines()) == 2
    assert kept(store) == lost


def test_a_moved_booking_is_no_new_form(make: Made, store: DeskStore) -> None:
    desk = half_typed(make)
    desk.answer()
    desk.confirm()
    desk.presenter.beginning.move(desk.booked[0])
    desk.presenter.begun.flush()
    desk.settle()
    assert kept(store) is None


@pytest.mark.parametrize(
    "change", [{"channel": "by owl"}, {"start": "soon"}, {"standing": None}, {"booking_id": "1"}]
)
def test_content_that_is_no_form_is_refused(change: dict[str, object]) -> None:
    whole = content_of(Draft(kind="weekday", is_new=True))
    assert whole is not None
    with pytest.raises(ValueError, match=r".*"):
        draft_of({**whole, **change}, None)


def test_a_form_comes_back_as_it_was(store: DeskStore) -> None:
    store.put_client(SAKURA, ACTOR, NOW)
    person = store.people.card(SAKURA.id, NOW).person
    draft = replace(Draft().with_person(person), kind="weekday", service="zoom", start=NOW, expiry="明日 9時")
    content = content_of(draft)
    assert content is not None
    assert draft_of(content, person) == draft
