"""Adding a session to a real desk file: what is stored, what is refused, and that nothing typed is lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Appointment, ClientKind
from counsellor_app.domain.invitation import HostRules
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Actor
from counsellor_app.services.consultations import Consultations, NewSession
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.adding.faces import Deed, added_word
from counsellor_app.ui.adding.form import Field, OfficeChoices
from counsellor_app.ui.adding.reader import Paste
from counsellor_app.ui.fields.faces import Notice
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.words import problem_word
from tests.builders import NOW, ROOMS, STAFF, a_client, a_phone, minutes
from tests.ui.adding_desk import PHONE, AddingDesk, sample


@pytest.fixture
def desk(store: DeskStore, qtbot: QtBot) -> Iterator[AddingDesk]:
    made = AddingDesk(store, qtbot)
    yield made
    made.close()


class Failing(Consultations):
    """A service whose disk is full, before or after it has written."""

    is_broken = True
    is_late = False

    def add_session(self, new: NewSession, by: Actor, at: datetime) -> Appointment:
        if self.is_late or not self.is_broken:
            stored = super().add_session(new, by, at)
        if self.is_broken:
            raise Problem(ProblemCode.DISK_FULL)
        return stored


def test_a_session_is_stored_as_typed_and_the_form_is_empty_again(desk: AddingDesk) -> None:
    desk.fill_well(
        kana="イノウエ マユミ", number="４２０２０ー７６５４３２１", email="Inoue@Example.jp", note=" 初回 "
    )
    desk.presenter.type(Field.ROOM, "zoom-2")
    desk.add()
    stored = desk.store.appointment(desk.answers[0].id)
    assert (stored.start, stored.end) == (NOW + minutes(210), NOW + minutes(240))
    assert (stored.counsellor_id, stored.room_id, stored.kind.key) == ("sato", "zoom-2", "weekday")
    client = stored.client
    assert (client.name, client.kana, client.number) == ("井上 真由美", "イノウエ マユミ", "42020-7654321")
    assert (client.email, client.phones[0].e164) == ("Inoue@example.jp", "+819012345678")
    assert (stored.note, stored.join) == ("初回", None)
    assert desk.presenter.form.name == ""
    assert desk.face().is_empty
    assert added_word(stored).endswith("2026 13:30–14:00.")
    assert "井上" not in added_word(stored)


def test_several_telephones_are_kept_in_their_order(desk: AddingDesk) -> None:
    desk.fill_well(phones="0956-22-3344、090-1234-5678")
    desk.add()
    phones = desk.store.appointment(desk.answers[0].id).client.phones
    assert [each.e164 for each in phones] == ["+81956223344", "+819012345678"]


def test_an_employer_has_a_company_in_the_place_of_a_number(desk: AddingDesk) -> None:
    desk.fill_well(number="42020-7654321")
    desk.presenter.type(Field.KIND, "employer")
    assert Field.NUMBER not in desk.face().fields
    desk.fill(company="西海商事")
    desk.add()
    stored = desk.store.appointment(desk.answers[0].id)
    assert (stored.client.kind, stored.client.company) == (ClientKind.EMPLOYER, "西海商事")
    assert stored.client.number == ""
    assert stored.end - stored.start == minutes(20)


@pytest.mark.parametrize(
    ("field", "text", "part"),
    [
        (Field.DATE, "2/30", "no such day"),
        (Field.TIME, "2560", "no time of day"),
        (Field.NAME, "  ", "Type the name"),
        (Field.NAME, "123", "at least one letter"),
        (Field.NAME, "山\x07田", "control characters"),
        (Field.KANA, "山田", "in kana"),
        (Field.NUMBER, "123", "missing"),
        (Field.NUMBER, "1234-5678-9018", "My Number"),
        (Field.PHONES, "110", "emergency"),
        (Field.EMAIL, "inoue", "@ is missing"),
    ],
)
def test_a_fault_is_told_on_leaving_the_field_and_stands_in_the_way(
    desk: AddingDesk, field: Field, text: str, part: str
) -> None:
    desk.fill_well()
    desk.presenter.type(field, text)
    assert desk.field(field).fault == ""
    desk.presenter.leave(field)
    assert part in desk.field(field).fault
    wanted: list[Field] = []
    desk.presenter.field_wanted.connect(wanted.append)
    desk.add()
    assert wanted == [field]
    assert desk.answers == []
    assert desk.field(field).text == text
    assert "put right first" in desk.notices()


def test_what_was_probably_meant_is_offered_and_taken_only_when_asked(desk: AddingDesk) -> None:
    desk.fill_well(phones="90-1234-5678", email="inoue@gmial.com")
    assert desk.field(Field.PHONES).suggestion == PHONE
    assert desk.presenter.form.phones == "90-1234-5678"
    desk.presenter.take_suggestion(Field.PHONES)
    desk.presenter.take_suggestion(Field.EMAIL)
    desk.add()
    client = desk.answers[0].client
    assert (client.phones[0].e164, client.email) == ("+819012345678", "inoue@gmail.com")


def test_a_missing_telephone_and_a_time_that_has_passed_are_cautions_only(desk: AddingDesk) -> None:
    desk.fill_well(phones="", time="8:00")
    assert "switch to the telephone" in desk.field(Field.PHONES).caution
    assert "passed" in desk.field(Field.TIME).caution
    desk.add()
    assert len(desk.answers) == 1


def test_an_office_without_kinds_says_where_to_set_them_up(store: DeskStore, qtbot: QtBot) -> None:
    desk = AddingDesk(store, qtbot, OfficeChoices((), STAFF, ROOMS, HostRules))
    desk.fill_well()
    desk.add()
    assert "settings" in desk.field(Field.KIND).fault
    desk.close()


def test_a_taken_time_says_who_has_it_and_offers_the_nearest_free_ones(desk: AddingDesk) -> None:
    desk.book(210, client=a_client(name="田中 一郎"))
    desk.fill_well()
    desk.add()
    assert desk.answers == []
    assert "佐藤 美咲 has 13:30–14:00 a session with 田中 一郎" in desk.notices()
    options = [option for notice in desk.face().notices for option in notice.options]
    assert [option.text for option in options] == ["12:30", "13:00", "14:00"]
    desk.presenter.act(Deed(options[-1].deed), options[-1].value)
    assert desk.notices() == ""
    desk.add()
    assert desk.answers[0].start == NOW + minutes(240)


def test_a_taken_room_offers_another_of_the_tool(desk: AddingDesk) -> None:
    desk.book(210, counsellor_id="tanaka", room_id="zoom-1")
    desk.fill_well()
    desk.presenter.type(Field.ROOM, "zoom-1")
    desk.add()
    assert "Zoom 1 is taken 13:30–14:00" in desk.notices()
    options = [option for notice in desk.face().notices for option in notice.options]
    room = next(option for option in options if option.deed is Deed.TAKE_ROOM)
    assert room.value == "zoom-2"
    desk.presenter.act(Deed.TAKE_ROOM, room.value)
    desk.add()
    assert desk.answers[0].room_id == "zoom-2"


def test_a_time_taken_behind_our_back_is_told_after_the_store_refused_it(desk: AddingDesk) -> None:
    desk.fill_well()
    assert desk.notices() == ""
    desk.book(210, client=a_client(name="田中 一郎"))
    desk.add()
    assert "田中 一郎" in desk.notices()
    assert desk.presenter.form.name == "井上 真由美"


def test_a_room_that_is_free_is_chosen_for_the_invitation(desk: AddingDesk) -> None:
    desk.store.add_appointment(
        replace(
            desk.book(0, counsellor_id="mori"),
            id=a_client().id,
            counsellor_id="mori",
            start=datetime.fromisoformat("2026-12-01T10:00:00+09:00"),
            end=datetime.fromisoformat("2026-12-01T10:30:00+09:00"),
        ),
        Actor("mori", "os", "PC"),
        NOW,
    )
    desk.paste(sample("zoom-ja-025.txt"))
    assert desk.presenter.form.room == "zoom-2"


def test_a_person_on_file_is_taken_where_two_identifiers_agree(desk: AddingDesk) -> None:
    card = desk.book(0, client=a_client(name="井上 真由美", number="42020-7654321")).client
    desk.fill_well(number="42020-7654321", date="11/25")
    desk.add()
    assert desk.answers[0].client.id == card.id


def test_an_unclear_person_is_chosen_by_two_identifiers_side_by_side(desk: AddingDesk) -> None:
    card = desk.book(0, client=a_client(name="井上 花子", number="42020-7654321")).client
    desk.fill_well(number="42020-7654321", date="11/25")
    desk.add()
    typed, on_file = desk.face().people
    assert (typed.client_id, typed.name) == (None, "井上 真由美")
    assert (on_file.client_id, on_file.name) == (card.id, "井上 花子（ヤマダ タロウ）")
    assert "42020-7654321" in on_file.identifiers
    assert "090-0000-0001" in on_file.identifiers
    desk.presenter.settle(card.id)
    desk.settle()
    stored = desk.store.appointment(desk.answers[0].id)
    assert stored.client.id == card.id
    assert "+819012345678" in [phone.e164 for phone in stored.client.phones]


def test_an_unclear_person_can_be_a_new_one(desk: AddingDesk) -> None:
    card = desk.book(0, client=a_client(name="井上 花子", phones=(a_phone(e164="+819012345678"),))).client
    desk.fill_well(date="11/25")
    desk.add()
    assert len(desk.face().people) == 2
    desk.presenter.settle(None)
    desk.settle()
    assert desk.answers[0].client.id != card.id
    assert desk.answers[0].client.name == "井上 真由美"


def test_who_it_is_is_asked_anew_for_another_name(desk: AddingDesk) -> None:
    desk.book(0, client=a_client(name="井上 花子", number="42020-7654321"))
    desk.fill_well(number="42020-7654321", date="11/25")
    desk.add()
    desk.fill(name="川原 拓")
    assert desk.face().people == ()
    desk.add()
    assert len(desk.face().people) == 2


def test_a_similar_name_on_the_same_day_is_seen_before_anything_is_added(desk: AddingDesk) -> None:
    desk.book(0, client=a_client(name="井上 真由実", number="42020-1111111"))
    desk.presenter.type(Field.DATE, "11/24")
    desk.presenter.type(Field.TIME, "1330")
    desk.presenter.type(Field.NAME, "井上 真由美")
    desk.presenter.type(Field.PHONES, PHONE)
    desk.add()
    assert desk.answers == []
    assert "10:00 井上 真由実（42020-1111111）" in desk.notices()
    desk.add()
    assert len(desk.answers) == 1


@pytest.mark.parametrize("is_late", [False, True], ids=["nothing written", "answer lost"])
def test_a_full_disk_keeps_everything_and_adding_again_adds_once(desk: AddingDesk, is_late: bool) -> None:
    service = Failing(desk.store)
    service.is_late = is_late
    desk.service = service
    desk.fill_well(note="初回")
    before = desk.presenter.form
    desk.add()
    assert desk.presenter.form == before
    notice = next(each for each in desk.face().notices if each.tone is Tone.DANGER)
    assert problem_word(ProblemCode.DISK_FULL) in notice.text
    service.is_broken = False
    desk.presenter.act(Deed(notice.options[0].deed), None)
    desk.settle()
    assert len(desk.answers) == len(desk.day().appointments) == 1


def test_pressing_twice_adds_once(desk: AddingDesk) -> None:
    desk.fill_well()
    desk.presenter.add()
    desk.presenter.add()
    desk.settle()
    assert len(desk.answers) == len(desk.day().appointments) == 1


def test_what_is_typed_while_the_session_is_being_added_stays(desk: AddingDesk) -> None:
    desk.fill_well()
    desk.presenter.add()
    desk.presenter.type(Field.NOTE, "あとから")
    desk.settle()
    assert len(desk.answers) == 1
    assert desk.presenter.form.note == "あとから"


def test_an_invitation_still_being_read_is_never_left_out_unseen(desk: AddingDesk) -> None:
    desk.fill_well()
    desk.presenter.read_paste(Paste(sample("zoom-ja-017.txt")))
    desk.presenter.add()
    assert "still being read" in desk.notices()
    desk.settle()
    assert desk.answers == []
    desk.add()
    assert desk.answers[0].join is not None


def test_a_cleared_form_comes_back_whole(desk: AddingDesk) -> None:
    desk.fill_well(note="初回")
    desk.paste(sample("zoom-ja-017.txt"))
    form, paste = desk.presenter.form, desk.presenter.paste
    desk.presenter.clear()
    desk.settle()
    assert desk.face().is_empty
    assert [notice.options[0].deed for notice in desk.face().notices] == [Deed.UNDO]
    desk.presenter.act(Deed.UNDO, None)
    desk.settle()
    assert (desk.presenter.form, desk.presenter.paste) == (form, paste)
    assert desk.face().found is not None


def test_late_in_the_evening_nothing_is_offered_any_more(desk: AddingDesk) -> None:
    desk.now = NOW + timedelta(hours=9, minutes=10)
    desk.book(570, client=a_client(name="田中 一郎"))
    desk.fill_well(time="1930")
    notices: tuple[Notice, ...] = desk.face().notices
    assert "Nothing is free" in notices[0].text
    assert notices[0].options == ()


def test_the_office_can_change_while_the_page_is_there(desk: AddingDesk) -> None:
    desk.presenter.set_office(OfficeChoices((), (), (), HostRules))
    assert desk.presenter.form.kind == ""
    desk.fill(name="井上")
    desk.presenter.set_office(OfficeChoices((), STAFF, ROOMS, HostRules))
    assert desk.presenter.form.name == "井上"
    assert [value for value, _ in desk.face().counsellors] == ["sato", "tanaka", "mori"]
