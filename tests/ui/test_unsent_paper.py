"""What is unsent, on paper: all of it, on one sheet, with no more of a person than the tray shows."""

import re
import secrets
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.book_command import Book
from counsellor_app.domain.booking_commands import Move
from counsellor_app.domain.commands import SwitchToPhone, WriteNote
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.line.day_copy import OfficeCopy
from counsellor_app.domain.staff import Office
from counsellor_app.services.office.tray import Tray, UnsentSheet
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.link.day_files import DayFiles
from counsellor_app.storage.link.local_desk import LocalDesk
from counsellor_app.ui.paper.day_sheet import Printed
from counsellor_app.ui.paper.layout import lay_out
from counsellor_app.ui.paper.output import save_pdf
from counsellor_app.ui.paper.unsent_records import unsent_document
from counsellor_app.ui.wording import install_language
from tests.builders import (
    ACTOR,
    NOW,
    ROOMS,
    STAFF,
    a_client,
    a_command,
    an_appointment,
    an_id,
    join_details,
    minutes,
)
from tests.journeys.tray_page import SESSION, a_refused_desk
from tests.memory_keyring import MemoryKeyring
from tests.services.receptions import a_request

PRINTED = Printed(NOW + minutes(90), "佐藤 美咲")
SECRETS = ("控え", "k4xRmcQ", "84150297613", "zoom.us", "42020", "yamada@example.jp", "0956")
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not here")


@pytest.fixture(autouse=True)
def japanese(qapp: QApplication) -> None:
    install_language(qapp, "ja")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[LocalDesk]:
    """One record refused, one that no server can read, one to be told."""
    with closing(a_refused_desk(tmp_path / "office")) as made:
        yield made


def sheet_of(desk: LocalDesk) -> UnsentSheet:
    return Tray(desk, lambda: None).sheet()


def read_back(sheet: UnsentSheet, folder: Path) -> str:
    """What is in the PDF, without blanks."""
    path = save_pdf(unsent_document(sheet, "PC-07", PRINTED), folder)
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", done.stdout))


def wish(desk: LocalDesk) -> Appointment:
    """A booking taken down, another one moved."""
    request = a_request(client=a_client(name="合成 花子", kana="ゴウセイ ハナコ"))
    asked = an_appointment(id=request.id, client=request.client, start=request.start, join=join_details())
    booking = Book(id=an_id(), appointment_id=request.id, at=NOW, by=ACTOR, request=request)
    (booked,) = desk.wishes.book([(booking, asked)])
    to = NOW + minutes(240)
    move = a_command(Move, SESSION, start=to, end=to + minutes(30), counsellor_id="sato", room_id="zoom-1")
    desk.wishes.change(move, SESSION)
    return booked


@needs_poppler
def test_refused_wished_and_unsent_are_on_one_sheet_with_office_desk_and_time(
    desk: LocalDesk, tmp_path: Path
) -> None:
    wish(desk)
    words = read_back(sheet_of(desk), tmp_path)
    for wanted in (
        "見本",
        "端末PC-075件",
        "印刷:令和8年11月24日(火)11:30佐藤美咲",
        "取扱注意",
        "事務所が受け付けなかった記録",
        "断られました",
        "(22000)",
        "仮受付:未送信のもの・連絡が必要なもの",
        "合成花子",
        "090-0000-0001",
        "14:00-14:30",
        "つながりしだい自動で送信するもの",
        "処理者",
        "1/1",
    ):
        assert wanted in words.replace("–", "-"), wanted
    assert words.count("山田太郎") == 4, "two refused, a move and a note"
    for secret in SECRETS:
        assert secret not in words, secret


@needs_poppler
def test_a_fact_names_the_person_without_a_telephone_number(desk: LocalDesk, tmp_path: Path) -> None:
    words = read_back(sheet_of(desk), tmp_path)
    assert words.count("山田太郎") == 3
    assert "090-" not in words


def test_what_somebody_has_dealt_with_is_no_longer_on_it(desk: LocalDesk) -> None:
    tray = Tray(desk, lambda: None)
    gone, stays = tray.sheet().refused
    tray.dismiss(gone, "told by telephone", ACTOR, NOW)
    assert [each.entry.command.id for each in tray.sheet().refused] == [stays.entry.command.id]
    tray.offer_again(stays.entry.command.id)
    now = tray.sheet()
    assert now.refused == ()
    assert len(now.facts) == 2, "it waits to be told again"


def test_a_day_without_the_office_is_one_sheet(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    key = DeskKey(secrets.token_hex(32))
    with closing(LocalDesk(path, key, "sato", DayFiles(path, Keychain(MemoryKeyring())))) as desk:
        sessions = tuple(an_appointment(start=NOW + minutes(30 * number)) for number in range(8))
        desk.take_all(OfficeCopy(Office("sasebo", "見本"), STAFF, ROOMS), sessions, NOW)
        for each in sessions:
            desk.press(a_command(SwitchToPhone, each, reason=FailureReason.DROPPED))
            desk.press(a_command(WriteNote, each, text="控え"))
        document = unsent_document(sheet_of(desk), "PC-07", PRINTED)
    (page,) = lay_out(document)
    assert sum(each.lines.text == "山田 太郎" for each in page.texts) == 16
