"""What is asked beside whom and when: tentative, read back, consents, attendants, the length."""

from dataclasses import replace
from uuid import uuid4

import pytest

from counsellor_app.domain.appointment import Attendant, AttendantKind, State
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.rules.choices import Channel, ConsentBasis
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.booking.face import Choice
from counsellor_app.ui.booking.form.asking import Place, Stop, places
from counsellor_app.ui.booking.form.draft import Companion, Field
from tests.builders import ACTOR, ME, NOW, a_phone
from tests.domain.booking.desk import jst
from tests.ui.booking_desk import SAKURA, THURSDAY, BookingDesk, Made

TERMS, TERMS_VERSION = "オンライン職業相談等利用規約", "令和5年9月19日"
TENTATIVE, READ_BACK = Place(Stop.TENTATIVE), Place(Stop.READ_BACK)


def ready(make: Made, name: str = "sasebo") -> BookingDesk:
    """A form on which nothing is missing."""
    desk = make(name)
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    desk.answer()
    return desk


def accepted(store: DeskStore, version: str) -> None:
    consent = Consent(uuid4(), TERMS, version, ConsentBasis.BY_APPLYING, NOW, ME)
    store.people.accept(SAKURA.id, (consent,), ACTOR, NOW)


def test_a_tentative_booking_holds_its_time_to_the_deadline_and_is_confirmed_later(
    make: Made, store: DeskStore
) -> None:
    desk = ready(make)
    desk.presenter.tick(TENTATIVE, on=True)
    assert "仮予約" in "".join(desk.face().side.read_back)
    desk.confirm()
    booked = desk.booked[0]
    assert (booked.state, booked.expires_at) == (State.TENTATIVE, jst("2026-11-26 00:00"))
    assert len(desk.cell(THURSDAY).slot.counsellors) == 2  # type: ignore[union-attr]
    firm = desk.reception.confirm(booked, ACTOR, desk.now)
    assert (firm.state, firm.expires_at) == (State.CONFIRMED, None)


def test_the_moment_until_which_a_time_is_held_can_be_typed(make: Made) -> None:
    desk = ready(make)
    desk.presenter.tick(TENTATIVE, on=True)
    desk.presenter.type(Field.EXPIRY, "明日 17:00")
    desk.confirm()
    assert desk.booked[0].expires_at == jst("2026-11-25 17:00")


@pytest.mark.parametrize("typed", ["11/27 9:00", "9:00"])
def test_no_time_is_held_beyond_the_rules_or_into_the_past(make: Made, typed: str) -> None:
    desk = ready(make)
    desk.presenter.tick(TENTATIVE, on=True)
    desk.presenter.type(Field.EXPIRY, typed)
    desk.confirm()
    assert desk.booked == []
    assert desk.wanted[-1] == Place(Field.EXPIRY)
    assert "26" in desk.face().strip.text


def test_an_expiry_that_is_no_moment_stops_the_booking_at_its_field(make: Made) -> None:
    desk = ready(make)
    desk.presenter.tick(TENTATIVE, on=True)
    desk.presenter.type(Field.EXPIRY, "soon")
    desk.confirm()
    assert desk.booked == []
    assert desk.wanted[-1] == Place(Field.EXPIRY)


def test_a_kind_that_is_tentative_by_its_rules_asks_only_until_when(make: Made) -> None:
    desk = ready(make, "nishinomiya")
    desk.presenter.take_choice(Choice.CHANNEL, Channel.MY_PAGE.value)
    assert TENTATIVE not in [each.place for each in desk.face().questions]
    assert Field.EXPIRY in desk.face().fields
    desk.presenter.type(Field.EXPIRY, "11/25 12:00")
    desk.confirm()
    assert (desk.booked[0].state, desk.booked[0].expires_at) == (State.TENTATIVE, jst("2026-11-25 12:00"))


@pytest.mark.parametrize("is_read_back", [True, False])
def test_whether_it_was_read_back_is_kept(make: Made, store: DeskStore, is_read_back: bool) -> None:
    desk = ready(make)
    desk.presenter.tick(READ_BACK, on=is_read_back)
    desk.confirm()
    record = store.bookings.record(desk.booked[0].id)
    assert record is not None
    assert record.is_read_back is is_read_back


@pytest.mark.parametrize("is_read_back", [True, False])
def test_whether_the_new_time_of_a_moved_booking_was_read_back_is_kept(
    make: Made, store: DeskStore, is_read_back: bool
) -> None:
    desk = ready(make)
    desk.confirm()
    desk.presenter.beginning.move(desk.booked[0])
    desk.settle()
    desk.pick("2026-11-26 11:00")
    assert desk.face().side.asks_read_back
    assert desk.wanted[-1] == READ_BACK
    desk.presenter.tick(READ_BACK, on=is_read_back)
    desk.presenter.go_on(READ_BACK)
    assert desk.wanted[-1] == Place(Stop.CONFIRM)
    desk.confirm()
    said = store.history(desk.booked[0].id)[-1]
    assert said.what == "move"
    assert ("is_read_back" in said.after) is is_read_back


def test_what_was_read_back_before_a_change_does_not_count(make: Made, store: DeskStore) -> None:
    desk = ready(make)
    desk.presenter.tick(READ_BACK, on=True)
    assert desk.face().side.is_read_back
    desk.pick("2026-11-26 10:30")
    assert not desk.face().side.is_read_back
    desk.confirm()
    record = store.bookings.record(desk.booked[0].id)
    assert record is not None
    assert not record.is_read_back


def test_terms_accepted_before_are_shown_and_not_asked_for_again(make: Made, store: DeskStore) -> None:
    accepted(store, TERMS_VERSION)
    desk = make()
    desk.choose("コバヤシ")
    chosen = desk.face().who.chosen
    assert chosen is not None
    assert [TERMS in each and TERMS_VERSION in each for each in chosen.consents] == [True]
    profile = desk.office.profile.kind("weekday")
    assert Place(Stop.TERMS) not in places(desk.presenter.draft, profile)
    desk.pick(THURSDAY)
    desk.answer()
    desk.confirm()
    assert len(desk.booked) == 1
    assert [each.version for each in store.people.consents(SAKURA.id)] == [TERMS_VERSION]


def test_terms_accepted_at_every_booking_are_told_once(make: Made, store: DeskStore) -> None:
    for _ in range(3):
        accepted(store, TERMS_VERSION)
    desk = make()
    desk.choose("コバヤシ")
    chosen = desk.face().who.chosen
    assert chosen is not None
    assert len(chosen.consents) == 1


def test_terms_accepted_in_an_older_version_are_asked_for_again(make: Made, store: DeskStore) -> None:
    accepted(store, "令和3年4月1日")
    desk = ready(make)
    assert Place(Stop.TERMS) in [each.place for each in desk.face().questions]
    desk.confirm()
    assert TERMS_VERSION in [each.version for each in store.people.consents(SAKURA.id)]


def test_several_attendants_are_kept_in_their_order(make: Made) -> None:
    desk = ready(make)
    assert not desk.face().can_add_companion
    desk.presenter.take_choice(Choice.ATTENDANT, AttendantKind.INTERPRETER.value)
    desk.presenter.type(Field.ATTENDANT_NAME, "通訳 一子")
    assert desk.face().can_add_companion
    desk.presenter.take_companions((Companion(AttendantKind.CARER.value, "介助 二郎"),))
    desk.confirm()
    assert desk.booked[0].attendants == (
        Attendant(AttendantKind.INTERPRETER, "通訳 一子"),
        Attendant(AttendantKind.CARER, "介助 二郎"),
    )


def test_nobody_means_nobody(make: Made) -> None:
    desk = ready(make)
    desk.presenter.take_choice(Choice.ATTENDANT, AttendantKind.CARER.value)
    desk.presenter.take_companions((Companion(AttendantKind.CARER.value),))
    desk.presenter.take_choice(Choice.ATTENDANT, "nobody")
    assert desk.presenter.draft.companions == ()


def test_another_length_needs_a_reason_where_the_rules_fix_it(make: Made) -> None:
    desk = ready(make)
    desk.presenter.take_choice(Choice.LENGTH, "60")
    desk.settle()
    desk.pick(THURSDAY)
    desk.confirm()
    assert desk.booked == []
    assert desk.wanted[-1] == Place(Field.REASON)
    assert "第6条(1)" in desk.face().strip.text
    desk.presenter.type(Field.REASON, "手話通訳を介するため")
    desk.confirm()
    assert (desk.booked[0].start, desk.booked[0].end) == (jst(THURSDAY), jst("2026-11-26 11:00"))


def test_the_grid_shows_times_that_are_free_for_the_whole_length(make: Made, store: DeskStore) -> None:
    desk = ready(make)
    desk.confirm()
    before = desk.cell("2026-11-26 09:30").slot
    desk.presenter.take_choice(Choice.LENGTH, "60")
    desk.settle()
    longer = desk.cell("2026-11-26 09:30").slot
    assert before is not None
    assert longer is not None
    assert len(longer.counsellors) == len(before.counsellors) - 1
    assert longer.end == jst("2026-11-26 10:30")


def test_where_no_length_is_fixed_another_needs_no_reason(make: Made, store: DeskStore) -> None:
    employer = replace(
        SAKURA, id=uuid4(), name="人事 一郎", kana="ジンジ イチロウ", number="", company="見本社"
    )
    store.put_client(replace(employer, kind="employer"), ACTOR, NOW)  # type: ignore[arg-type]
    desk = make()
    desk.choose("ジンジ")
    desk.presenter.take_choice(Choice.LENGTH, "45")
    desk.presenter.take_choice(Choice.CHANNEL, Channel.MAIL.value)
    desk.settle()
    desk.pick("2026-11-26 10:00")
    desk.answer()
    desk.confirm()
    assert desk.booked[0].end == jst("2026-11-26 10:45")


def test_a_card_corrected_while_the_form_was_open_keeps_the_correction(make: Made, store: DeskStore) -> None:
    desk = ready(make)
    desk.presenter.type(Field.EMAIL, "new@example.jp")
    corrected = replace(
        SAKURA, kana="コバヤシ サクラコ", phones=(*SAKURA.phones, a_phone(e164="+819011112222"))
    )
    store.put_client(corrected, ACTOR, NOW)
    desk.confirm()
    assert len(desk.booked) == 1
    assert store.client(SAKURA.id) == replace(corrected, email="new@example.jp")
