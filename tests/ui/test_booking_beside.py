"""What others do meanwhile: their times are marked, a changed card is said, and one's own time is told."""

from dataclasses import replace
from uuid import uuid4

from counsellor_app.domain.line.presence import TYPED_FOR, HeldTime
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.booking.face import Choice, Deed
from counsellor_app.ui.booking.form.draft import Field
from tests.builders import ACTOR, NOW, STAFF, minutes
from tests.domain.booking.desk import jst
from tests.ui.booking_desk import SAKURA, THURSDAY, BookingDesk, Made

START = jst(THURSDAY)
HERS = HeldTime(START, START + minutes(30), None)


def told(desk: BookingDesk) -> list[HeldTime | None]:
    """What the other desks are told from now on."""
    heard: list[HeldTime | None] = []
    desk.presenter.marking.held.connect(heard.append)
    return heard


def test_a_time_on_the_form_is_told_with_its_length_and_counsellor_and_goes_when_it_is_booked(
    make: Made,
) -> None:
    desk = make()
    heard = told(desk)
    desk.choose("コバヤシ")
    assert heard == []
    desk.presenter.take_choice(Choice.COUNSELLOR, STAFF[0].id)
    desk.pick(THURSDAY)
    assert heard == [HeldTime(START, START + minutes(30), STAFF[0].id)]
    desk.answer()
    desk.confirm()
    assert heard[1:] == [None]


def test_a_time_is_held_for_three_minutes_after_the_last_key_and_again_with_the_next(make: Made) -> None:
    desk = make()
    heard = told(desk)
    desk.pick(THURSDAY)
    desk.now += TYPED_FOR - minutes(0.1)
    desk.presenter.type(Field.NOTE, "車椅子")
    desk.now += TYPED_FOR - minutes(0.1)
    desk.presenter.marking.tick(desk.now)
    assert heard == [HERS]
    desk.now += minutes(0.1)
    desk.presenter.marking.tick(desk.now)
    assert heard == [HERS, None]
    desk.presenter.type(Field.NOTE, "車椅子で来る")
    assert heard == [HERS, None, HERS]


def test_who_leaves_the_form_holds_nothing_and_who_comes_back_does(make: Made) -> None:
    desk = make()
    heard = told(desk)
    desk.pick(THURSDAY)
    desk.presenter.close()
    desk.presenter.open()
    assert heard == [HERS, None, HERS]


def test_a_time_on_a_colleagues_form_is_marked_spoken_and_still_to_be_had(make: Made) -> None:
    desk = make()
    desk.cell(THURSDAY)
    desk.presenter.marking.take((("木村 花", HERS),))
    cell = desk.cell(THURSDAY)
    assert (cell.held_by, cell.text) == ("木村 花", "being booked: 木村 花")
    assert cell.spoken.endswith(", being booked: 木村 花")
    desk.pick(THURSDAY)
    assert desk.presenter.draft.start == START
    assert desk.face().strip.text == "木村 花 is just booking this time. Whoever books first has it."
    desk.presenter.marking.take(())
    assert desk.cell(THURSDAY).held_by == ""
    assert desk.face().strip.text == ""


def test_the_mark_is_drawn_over_the_whole_time_and_only_where_it_can_matter(make: Made) -> None:
    desk = make()
    of_another = replace(HERS, counsellor_id=STAFF[1].id)
    desk.presenter.marking.take((("木村 花", of_another),))
    assert desk.cell(THURSDAY).held_by == "木村 花"
    desk.presenter.take_choice(Choice.COUNSELLOR, STAFF[0].id)
    desk.settle()
    assert desk.cell(THURSDAY).held_by == ""
    assert desk.cell("2026-11-26 10:30").held_by == ""


def changed_elsewhere(desk: BookingDesk, store: DeskStore) -> None:
    """Another desk writes the card of the person on the form."""
    person = desk.presenter.draft.person
    assert person is not None
    store.put_client(replace(person.client, email="atarashii@example.jp"), ACTOR, NOW)
    desk.presenter.whom.look_again(frozenset({person.client.id}))
    desk.settle()


def test_a_card_that_another_desk_changes_is_said_at_once_and_shown_by_a_press(
    make: Made, store: DeskStore
) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.presenter.type(Field.PHONES, "0956-22-1111")
    changed_elsewhere(desk, store)
    assert desk.presenter.draft.email == SAKURA.email
    notice = next(each for each in desk.face().notices if "just changed" in each.text)
    assert [each.deed for each in notice.options] == [Deed.TAKE_CARD]
    desk.presenter.act(Deed.TAKE_CARD, None)
    assert desk.presenter.draft.email == "atarashii@example.jp"
    assert desk.presenter.draft.phones == "0956-22-1111", "what was typed stays"
    assert not [each for each in desk.face().notices if "just changed" in each.text]


def test_of_other_peoples_cards_and_of_no_real_change_nothing_is_said(make: Made, store: DeskStore) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.presenter.whom.look_again(frozenset({uuid4()}))
    desk.presenter.whom.look_again(None)
    desk.settle()
    assert desk.presenter._sheet.standing.card is None
