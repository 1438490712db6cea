"""What the page says of an invitation, and what a session keeps of it."""

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.invitation import Caution, Reason
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.adding.form import Field
from counsellor_app.ui.adding.found import DOTS
from counsellor_app.ui.adding.invitation_words import caution_word, reason_word
from counsellor_app.ui.adding.reader import Paste
from counsellor_app.ui.palettes import Tone
from tests.ui.adding_desk import INVITATIONS, AddingDesk, sample

REJECTED = [
    each
    for each in json.loads((INVITATIONS / "expected.json").read_text(encoding="utf-8"))["samples"]
    if each["expected"]["outcome"] == "reject" and each["file"] and "alt_expected" not in each
]


@pytest.fixture
def desk(store: DeskStore, qtbot: QtBot) -> Iterator[AddingDesk]:
    made = AddingDesk(store, qtbot)
    yield made
    made.close()


def test_an_invitation_fills_date_time_and_room_and_hides_its_passcode(desk: AddingDesk) -> None:
    found = desk.paste(sample("zoom-ja-025.txt"))
    facts = " ".join(value for _, value in found.facts)
    assert "Zoom" in facts
    assert "914 620 7735" in facts
    assert (found.passcode, found.is_passcode_shown) == (DOTS, False)
    form = desk.presenter.form
    assert (form.date, form.time, form.room) == ("2026-12-01", "10:00", "zoom-1")
    desk.presenter.show_passcode(shown=True)
    shown = desk.face().found
    assert shown is not None
    assert shown.passcode == "774120"


def test_another_text_hides_the_passcode_again(desk: AddingDesk) -> None:
    desk.paste(sample("zoom-ja-025.txt"))
    desk.presenter.show_passcode(shown=True)
    assert desk.paste(sample("zoom-ja-001.txt")).passcode == DOTS


def test_what_an_older_text_said_is_dropped(desk: AddingDesk) -> None:
    desk.presenter.read_paste(Paste(sample("zoom-ja-025.txt")))
    desk.presenter.read_paste(Paste("何もない"))
    assert desk.face().is_reading
    desk.settle()
    found = desk.face().found
    assert found is not None
    assert found.tone is Tone.WARNING
    assert found.facts == ()
    assert desk.presenter.form.date == ""


def test_a_time_typed_by_hand_is_kept_and_the_other_one_offered(desk: AddingDesk) -> None:
    desk.fill(date="11/30", time="9")
    desk.paste(sample("zoom-ja-025.txt"))
    assert (desk.presenter.form.date, desk.presenter.form.time) == ("11/30", "9")
    assert desk.face().offers_found_time
    desk.presenter.take_found_time()
    assert (desk.presenter.form.date, desk.presenter.form.time) == ("2026-12-01", "10:00")
    assert not desk.face().offers_found_time


def test_a_length_that_one_kind_has_chooses_that_kind(desk: AddingDesk) -> None:
    text = "Zoom 面談 日時 2026年12月1日 10:00～10:45\nhttps://zoom.us/j/9146207735"
    desk.paste(text)
    assert desk.presenter.form.kind == "evening"


def test_a_text_without_a_time_does_not_leave_the_time_of_the_one_before(desk: AddingDesk) -> None:
    desk.paste(sample("zoom-ja-025.txt"))
    desk.paste(sample("zoom-ja-017.txt"))
    assert (desk.presenter.form.date, desk.presenter.form.time) == ("", "")


def test_a_teleoffice_invitation_takes_a_teleoffice_room_and_offers_no_other(desk: AddingDesk) -> None:
    desk.paste(sample("teleoffice-ja-001.txt"))
    assert desk.presenter.form.room == "teleoffice-1"
    assert [value for value, _ in desk.face().rooms] == ["", "teleoffice-1"]


@pytest.mark.parametrize("entry", REJECTED, ids=lambda entry: str(entry["id"]))
def test_a_hostile_text_is_refused_with_its_reason_and_nothing_of_it_is_kept(
    desk: AddingDesk, entry: dict[str, str]
) -> None:
    desk.fill_well()
    data = (INVITATIONS / entry["file"]).read_bytes().decode(entry["encoding"])
    found = desk.paste(data)
    assert found.tone is Tone.DANGER
    assert found.facts == ()
    assert not found.passcode
    assert any(reason_word(reason) in found.verdict for reason in Reason)
    shown = " ".join(str(getattr(found, each.name)) for each in fields(found))
    assert "://" not in shown
    desk.add()
    assert desk.answers[0].join is None


def test_cautions_are_told_in_words(desk: AddingDesk) -> None:
    found = desk.paste(sample("zoom-ja-020.txt"))
    assert caution_word(Caution.ID_MISMATCH) in found.cautions
    assert found.tone is Tone.WARNING
    assert caution_word(Caution.URL_TRUNCATED) in desk.paste(sample("zoom-ja-008.txt")).cautions


def test_a_copied_web_page_is_read_with_the_links_behind_its_words(desk: AddingDesk) -> None:
    found = desk.paste("会議に参加", '<a href="https://zoom.us/j/9146207735?pwd=x">会議に参加</a>')
    assert ("Site", "zoom.us") in found.facts


def test_a_copied_web_page_whose_link_lies_is_refused(desk: AddingDesk) -> None:
    found = desk.paste("https://zoom.us/j/81200001149", sample("h-mis-001.html"))
    assert reason_word(Reason.ANCHOR_MISMATCH) in found.verdict


@pytest.mark.parametrize("name", ["hw-eml-001.eml", "zoom-ics-002.ics", "wrap-008.html", "hw-txt-cp932.txt"])
def test_dropped_files_are_read_in_their_own_form(desk: AddingDesk, name: str) -> None:
    desk.presenter.read_file(INVITATIONS / name)
    desk.settle()
    found = desk.face().found
    assert found is not None
    assert found.source == name
    assert found.tone is not Tone.DANGER
    assert found.facts


def test_other_files_and_folders_are_refused_in_words(desk: AddingDesk, tmp_path: Path) -> None:
    (tmp_path / "run.exe").write_bytes(b"MZ")
    (tmp_path / "folder.txt").mkdir()
    for name, part in (("run.exe", "kind of file"), ("folder.txt", "opened"), ("none.txt", "opened")):
        desk.presenter.read_file(tmp_path / name)
        desk.settle()
        found = desk.face().found
        assert found is not None
        assert part in found.verdict
        assert found.tone is Tone.DANGER


def test_a_file_put_away_gives_way_to_the_pasted_text_below_it(desk: AddingDesk) -> None:
    desk.paste(sample("zoom-ja-025.txt"))
    desk.presenter.read_file(INVITATIONS / "zoom-ics-002.ics")
    desk.settle()
    assert desk.presenter.paste.text == sample("zoom-ja-025.txt")
    desk.presenter.put_file_away()
    desk.settle()
    assert desk.presenter.form.date == "2026-12-01"


def test_five_megabytes_are_refused_without_holding_up_the_window(desk: AddingDesk) -> None:
    desk.presenter.read_paste(Paste("あ" * 5_000_000))
    assert desk.face().is_reading
    desk.settle()
    found = desk.face().found
    assert found is not None
    assert reason_word(Reason.TOO_LONG) in found.verdict


def test_join_details_are_stored_as_they_were_found(desk: AddingDesk) -> None:
    desk.paste(sample("zoom-ja-025.txt"))
    desk.fill(name="井上 真由美", phones="090-1234-5678")
    desk.add()
    stored = desk.store.appointment(desk.answers[0].id)
    assert stored.join is not None
    assert (stored.join.service, stored.join.meeting_id) == (Service.ZOOM, "9146207735")
    assert (stored.join.url, stored.join.passcode) == ("https://zoom.us/j/9146207735", "774120")
    assert stored.start == datetime.fromisoformat("2026-12-01T10:00:00+09:00")
    assert stored.room_id == "zoom-1"
    assert desk.field(Field.DATE).text == ""
