"""The booking form without widgets, over the real services and an encrypted desk file."""

import pytest

from counsellor_app.domain.appointment import ClientKind, State
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.booking.face import Choice, Deed
from counsellor_app.ui.booking.form.asking import Place, Stop
from counsellor_app.ui.booking.form.draft import Field
from counsellor_app.ui.booking.when.grid_face import CellState
from tests.builders import ACTOR, NOW, STAFF, a_client, a_phone, an_appointment
from tests.domain.booking.desk import jst
from tests.ui.booking_desk import SAKURA, THURSDAY, Made

OTHER = a_client(
    name="小林 桜", kana="コバヤシ サクラ", number="42010-07654321", phones=(a_phone(e164="+819000000009"),)
)


@pytest.mark.parametrize(
    ("office", "kind", "channel", "state"),
    [
        ("sasebo", "weekday", Channel.PHONE, State.CONFIRMED),
        ("sasebo", "evening_saturday", Channel.PUBLIC_SITE, State.TENTATIVE),
        ("sasebo", "employer", Channel.MAIL, State.CONFIRMED),
        ("abashiri", "job_seeker", Channel.PHONE, State.CONFIRMED),
        ("nishinomiya", "job_seeker", Channel.MY_PAGE, State.TENTATIVE),
    ],
)
def test_each_of_the_five_kinds_is_booked(
    make: Made, store: DeskStore, office: str, kind: str, channel: Channel, state: State
) -> None:
    if kind == "employer":
        company = {"kind": ClientKind.EMPLOYER, "company": "見本株式会社", "number": ""}
        store.put_client(a_client(name="人事 一郎", kana="ジンジ イチロウ", **company), ACTOR, NOW)
    desk = make(office)
    desk.choose("ジンジ" if kind == "employer" else "コバヤシ")
    desk.presenter.take_choice(Choice.KIND, kind)
    desk.presenter.take_choice(Choice.CHANNEL, channel.value)
    desk.pick(THURSDAY)
    desk.answer()
    desk.confirm()
    assert [(each.kind.key, each.state) for each in desk.booked] == [(kind, state)]


def test_a_refused_time_says_why_with_its_article(make: Made) -> None:
    desk = make()
    cell = desk.cell("2026-11-24 11:30")
    assert cell.state is CellState.TOO_LATE
    desk.presenter.timing.look_at(cell)
    assert "第6条(1)" in desk.face().strip.text


def test_a_rule_in_principle_is_overridden_with_a_reason_that_is_kept(make: Made, store: DeskStore) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.pick("2026-11-24 11:30")
    assert desk.wanted[-1] == Place(Field.REASON)
    assert desk.face().strip.asks_reason
    desk.answer()
    desk.confirm()
    assert desk.booked == []
    desk.presenter.type(Field.REASON, "所属長の判断")
    desk.confirm()
    record = store.bookings.record(desk.booked[0].id)
    assert record is not None
    assert record.override is not None
    assert (record.override.reason, record.overridden) == ("所属長の判断", ("deadline",))


def test_a_missing_item_is_asked_for_before_anything_is_booked(make: Made) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.presenter.type(Field.EMAIL, "")
    desk.pick(THURSDAY)
    desk.answer()
    desk.confirm()
    assert desk.booked == []
    assert desk.wanted[-1] == Place(Field.EMAIL)
    assert "第6条(2)" in desk.face().strip.text


def test_a_time_taken_a_second_ago_loses_nothing_and_offers_the_three_nearest(
    make: Made, store: DeskStore
) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    desk.answer()
    for member in STAFF[:3]:
        taken = an_appointment(start=jst(THURSDAY), counsellor_id=member.id, room_id=None)
        store.add_appointment(taken, ACTOR, NOW)
    before = desk.presenter.draft
    desk.confirm()
    notice = desk.face().notices[0]
    assert [each.deed for each in notice.options] == [Deed.TAKE_TIME] * 3
    assert desk.wanted[-1] == Place(Stop.OFFERS)
    after = desk.presenter.draft
    assert (after.name, after.phones, after.email, after.standing) == (
        before.name,
        before.phones,
        before.email,
        before.standing,
    )
    desk.presenter.act(Deed.TAKE_TIME, notice.options[0].value)
    desk.confirm()
    assert [each.start for each in desk.booked] == [jst("2026-11-26 09:30")]


def test_people_of_a_similar_name_are_warned_of_with_a_second_identifier(
    make: Made, store: DeskStore
) -> None:
    store.put_client(OTHER, ACTOR, NOW)
    desk = make()
    desk.choose("42010-01234567")
    assert OTHER.number in desk.face().who.caution
    assert SAKURA.number not in desk.face().who.caution


def test_what_was_searched_for_begins_the_card_of_a_new_person(make: Made) -> None:
    desk = make()
    for typed, field in (("ナガサキ", Field.KANA), ("長崎", Field.NAME), ("090-1234-5678", Field.PHONES)):
        desk.search(typed)
        desk.presenter.whom.choose(None)
        assert desk.presenter.draft.text(field) == typed
        desk.presenter.whom.change()


def test_clearing_the_form_can_be_taken_back(make: Made) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    before = desk.presenter.draft
    desk.presenter.beginning.start_over()
    assert not desk.presenter.draft.has_person
    desk.presenter.act(Deed.UNDO, None)
    assert desk.presenter.draft == before


def test_the_read_back_text_names_what_the_rules_make_of_the_booking(make: Made) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.pick("2026-11-26 11:30")
    said = "\n".join(desk.face().side.read_back)
    for part in (
        "コバヤシ サクラ様",
        "11月26日 木曜日",
        "午前11時30分から正午まで",
        "5営業日",
        "10分過ぎても",
    ):
        assert part in said
