"""Paper: what is on the sheets, laid out so that nothing is cut, and no name where it does not belong."""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Appointment, Outcome, Result, State
from counsellor_app.domain.day import Day
from counsellor_app.domain.failure import CallResult, PhoneCall
from counsellor_app.domain.kind import WhoCalls
from counsellor_app.domain.outage import switch_due
from counsellor_app.services.accounts.paper import Papers, SessionRecord, sheet_of
from counsellor_app.services.consultations import Consultations
from counsellor_app.services.day_book import DayBook
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.paper.day_sheet import Printed, day_document
from counsellor_app.ui.paper.document import Document, Ink, Paragraph, Table
from counsellor_app.ui.paper.layout import lay_out
from counsellor_app.ui.paper.output import print_on, save_pdf
from counsellor_app.ui.paper.page import PaperPage
from counsellor_app.ui.paper.presenter import PaperPresenter
from counsellor_app.ui.paper.session_record import record_document
from counsellor_app.ui.paper.type import HEIGHT, MARGIN, WIDTH
from counsellor_app.ui.today.ledger import Ledger
from counsellor_app.ui.today.presenter import TodayPresenter
from counsellor_app.ui.wording import install_language
from tests.builders import (
    ACTOR,
    NOW,
    ROOMS,
    STAFF,
    TODAY,
    a_client,
    a_day,
    a_failure,
    a_phone,
    an_appointment,
    join_details,
    minutes,
)
from tests.domain.test_outage import an_outage

PRINTED = Printed(NOW - timedelta(hours=2), "佐藤 美咲")
SECRETS = ("k4xRmcQ", "zoom.us", "84150297613")
PERSONAL = ("山田", "ヤマダ", "090-0000", "1234567", "yamada")
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not here")


@pytest.fixture(autouse=True)
def japanese(qapp: QApplication) -> None:
    install_language(qapp, "ja")


def a_full_day(count: int, **changes: str) -> Day:
    sessions = [
        an_appointment(
            start=NOW + minutes(30 * (number // 3)),
            counsellor_id=STAFF[number % 3].id,
            room_id=ROOMS[number % 3].id,
            client=a_client(name=f"山田 {number:03}", kana="ヤマダ", **changes),
        )
        for number in range(count)
    ]
    return a_day(*sessions)


def document_of(day: Day) -> Document:
    return day_document(sheet_of(day), PRINTED)


def text_of(path: Path) -> str:
    """What can be read back, every character one glyph stands for taken as one, without blanks."""
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    return re.sub(r"[ \u3000]", "", unicodedata.normalize("NFKC", done.stdout))


def words_on(document: Document) -> str:
    return "\n".join(each.lines.text for page in lay_out(document) for each in page.texts)


def test_a_day_holds_what_one_needs_and_nothing_more() -> None:
    words = words_on(document_of(a_day(an_appointment())))
    for wanted in (
        "10:00–10:30",
        "佐藤 美咲",
        "山田 太郎",
        "ヤマダ タロウ",
        "090-0000-0001",
        "平日",
        "Zoom 1",
    ):
        assert wanted in words
    for wanted in ("令和8年11月24日（火）", "1件", "取扱注意", "見本公共職業安定所", "1 / 1"):
        assert wanted in words
    assert "印刷：令和8年11月24日（火） 8:00" in words
    for secret in (*SECRETS, "0956", "yamada@example.jp", "42020"):
        assert secret not in words


def test_what_will_not_take_place_is_left_out_and_the_rest_says_its_state() -> None:
    gone = [
        an_appointment(state=state, client=a_client(name="去った人"))
        for state in (State.CANCELLED, State.LAPSED, State.NO_SHOW)
    ]
    done = an_appointment(state=State.DONE, start=NOW - minutes(60))
    words = words_on(document_of(a_day(*gone, done)))
    assert "去った人" not in words
    assert "終了" in words


def test_the_number_is_one_that_may_be_called() -> None:
    home_only = a_client(phones=(a_phone(may_call=False), a_phone(e164="+81956000001", ext="12")))
    assert "0956-00-0001 (12)" in words_on(document_of(a_day(an_appointment(client=home_only))))
    nobody = a_client(phones=(a_phone(may_call=False),))
    words = words_on(document_of(a_day(an_appointment(client=nobody))))
    assert "連絡できる番号なし" in words
    assert "090" not in words


@pytest.mark.parametrize("count", [0, 1, 20, 24, 60, 200])
def test_no_row_is_lost_parted_or_cut(count: int) -> None:
    pages = lay_out(document_of(a_full_day(count)))
    assert (count <= 20) == (len(pages) == 1), "twenty sessions are one sheet"
    names = [each.lines.text for page in pages for each in page.texts if each.lines.text.startswith("山田")]
    assert sorted(names) == [f"山田 {number:03}" for number in range(count)]
    for number, page in enumerate(pages, 1):
        texts = [each.lines.text for each in page.texts]
        assert f"{number} / {len(pages)}" in texts
        assert "取扱注意" in texts
        assert ("電話番号" in texts) == bool(count)
        assert all(rule.bottom() <= HEIGHT - MARGIN - 50 for rule in page.rules)


@pytest.mark.parametrize("name", ["あ" * 80, "Wolfeschlegelsteinhausenbergerdorff" * 3, "𠮷\u200b野\n神"])
def test_texts_never_lie_over_each_other_or_leave_the_paper(name: str) -> None:
    day = a_day(*(replace(each, client=a_client(name=name)) for each in a_full_day(30).appointments))
    for page in lay_out(document_of(day)):
        for place, one in enumerate(page.texts):
            assert one.area.left() >= MARGIN - 1
            assert one.area.left() + one.lines.widest <= WIDTH - MARGIN + 1
            assert one.area.bottom() <= HEIGHT - MARGIN / 2
            for two in page.texts[place + 1 :]:
                over = one.area.intersected(two.area)
                assert over.height() < 2 or over.width() < 2, (one.lines.text, two.lines.text)


def test_no_line_begins_with_a_stop_or_a_small_kana() -> None:
    note = "相談の結果を記録する、という文章を、何度も、くり返し書きます。ッャュョー」"
    session = an_appointment(note=note * 30, state=State.DONE)
    document = record_document(SessionRecord(session, "所", STAFF, "Zoom 1"), PRINTED)
    starts = []
    for page in lay_out(document):
        for each in page.texts:
            layout = each.lines.layout
            for number in range(layout.lineCount()):
                start = layout.lineAt(number).textStart()
                starts.append(layout.text()[start : start + 1])
    assert len(starts) > 30
    assert not set(starts) & set("、。」）")


def a_record() -> SessionRecord:
    call = PhoneCall(NOW + minutes(8), "+819000000001", WhoCalls.OFFICE, CallResult.REACHED)
    session = an_appointment(
        state=State.DONE,
        started_at=NOW,
        ended_at=NOW + minutes(29),
        failures=(a_failure(calls=(call,), closed_at=NOW + minutes(29)), a_failure(withdrawn=True)),
        note="備考の文",
        outcome=Outcome(Result.REFERRED, "結果の文"),
        join=join_details(),
    )
    return SessionRecord(session, "見本公共職業安定所", STAFF, "Zoom 1")


def test_the_record_of_a_session_tells_it_without_its_secrets() -> None:
    words = words_on(record_document(a_record(), PRINTED))
    for wanted in (
        "山田 太郎",
        "42020-1234567",
        "10:00–10:29",
        "途中で切断",
        "つながった",
        "備考の文",
        "結果の文",
    ):
        assert wanted in words, wanted
    assert words.count("途中で切断") == 1
    for secret in SECRETS:
        assert secret not in words


@needs_poppler
def test_the_pdf_says_the_same_with_its_fonts_inside(tmp_path: Path) -> None:
    path = save_pdf(document_of(a_full_day(50)), tmp_path)
    text = text_of(path)
    assert sorted(int(each) for each in re.findall(r"山田(\d{3})", text)) == list(range(50))
    assert text.count("電話番号") == text.count("取扱注意") == len(lay_out(document_of(a_full_day(50))))
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
    assert all(" yes " in line for line in fonts.splitlines()[2:])


def copied_out_of(path: Path) -> str:
    """The very characters, as a person's selection takes them."""
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True)
    return done.stdout


def a_paper(words: str) -> Document:
    return replace(document_of(a_full_day(1)), blocks=(Paragraph(words),))


@needs_poppler
def test_what_is_copied_out_of_a_pdf_is_what_was_written(tmp_path: Path) -> None:
    words = "日月用金長電見山田青西食飛黄歯人口子女水火木土一二・／〈〉–"
    text = copied_out_of(save_pdf(a_paper(f"{words} 相談予定"), tmp_path))
    assert f"{words} 相談予定" in text
    assert "令和8年11月24日（火）" in text
    assert [each for each in text if "\u2e80" <= each <= "\u2fdf" or each == "\t"] == []


@needs_poppler
def test_a_radical_that_was_written_stays_one(tmp_path: Path) -> None:
    assert "⽤と⻑" in copied_out_of(save_pdf(a_paper("⽤と⻑"), tmp_path))


@needs_poppler
def test_no_name_is_in_what_surrounds_the_pages(tmp_path: Path) -> None:
    for document in (document_of(a_day(an_appointment())), record_document(a_record(), PRINTED)):
        path = save_pdf(document, tmp_path)
        about = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        raw = path.read_bytes()
        for personal in PERSONAL:
            assert personal not in about
            assert personal not in path.name
            assert personal.encode() not in raw
            assert personal.encode("utf-16-be") not in raw
        assert path.stat().st_mode & 0o077 == 0


def test_saving_leaves_nothing_else_behind_and_overwrites_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch, target = tmp_path / "scratch", tmp_path / "target"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    first = save_pdf(document_of(a_full_day(3)), target)
    second = save_pdf(document_of(a_full_day(3)), target)
    assert sorted(target.iterdir()) == sorted([first, second])
    assert first.name == "day-sheet-20261124.pdf"
    assert list(scratch.iterdir()) == []


@needs_poppler
def test_only_the_pages_that_were_chosen_are_printed(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFromTo(2, 2)
    document = document_of(a_full_day(60))
    print_on(document, printer)
    text = text_of(tmp_path / "out.pdf")
    assert f"2/{len(lay_out(document))}" in text
    assert "山田000" not in text


class PaperDesk:
    def __init__(self, store: DeskStore, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.jobs = Jobs()
        ledger = Ledger(lambda: Consultations(store), self.jobs)
        self.today = TodayPresenter(lambda: DayBook(store), ledger, self.jobs, lambda: NOW, ACTOR)
        self.today.reload()
        self.presenter = PaperPresenter(self.today, lambda: Papers(store), self.jobs, folder)
        self.page = PaperPage(self.presenter)
        qtbot.addWidget(self.page)
        self.page.resize(790, 650)
        self.page.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            reached: list[None] = []
            self.jobs.submit(lambda: None, reached.append)
            self.qtbot.waitUntil(lambda: bool(reached))  # noqa: B023 - waits here


@pytest.fixture
def session(store: DeskStore) -> Appointment:
    return store.add_appointment(an_appointment(), ACTOR, NOW)


@pytest.fixture
def desk(store: DeskStore, session: Appointment, qtbot: QtBot, tmp_path: Path) -> Iterator[PaperDesk]:
    made = PaperDesk(store, qtbot, tmp_path / "downloads")
    yield made
    made.jobs.close()


def test_the_page_previews_prints_and_saves(desk: PaperDesk, session: Appointment) -> None:
    asked: list[Document] = []
    desk.page.print_asked.connect(asked.append)
    desk.presenter.show_day()
    desk.settle()
    (view,) = desk.page.preview.views
    assert view.accessibleName() == "1ページ中 1ページ"
    assert "山田 太郎" in view.accessibleDescription()
    desk.page.print_button.click()
    assert asked[0].subtitle == "令和8年11月24日（火）　1件"
    desk.page.save_button.click()
    desk.settle()
    assert desk.presenter.saved is not None
    assert desk.presenter.saved.path == desk.presenter.folder / f"day-sheet-{TODAY:%Y%m%d}.pdf"
    desk.page.record.click()
    desk.settle()
    assert desk.presenter.document is not None
    assert desk.presenter.document.title == "相談記録票"


def test_masked_there_is_no_paper(desk: PaperDesk) -> None:
    desk.presenter.show_day()
    desk.settle()
    desk.today.mask(masked=True)
    assert desk.page.preview.views == []
    assert not desk.page.print_button.isEnabled()
    assert not desk.page.save_button.isEnabled()
    desk.presenter.save()
    desk.settle()
    assert desk.presenter.saved is None


def test_a_folder_that_cannot_be_written_is_said(desk: PaperDesk) -> None:
    desk.presenter.folder.write_text("in the way")
    desk.presenter.show_day()
    desk.settle()
    desk.page.save_button.click()
    desk.settle()
    assert "PDFを保存できません" in desk.page._result.text()


def test_the_monthly_report_has_the_figures_and_each_day_of_failures_once(
    desk: PaperDesk, store: DeskStore, session: Appointment
) -> None:
    outage = an_outage(began_at=NOW - minutes(3))
    store.outages.begin(outage)
    command = switch_due(outage, session, NOW)
    assert command is not None
    store.apply(command)
    desk.page.month.click()
    desk.settle()
    document = desk.presenter.document
    assert document is not None
    assert document.name == "monthly-report-202611"
    words = words_on(document)
    assert "令和8年11月" in words
    heading = next(each for each in document.blocks if each == Paragraph("ツール障害日", Ink.HEADING))
    table, note = document.blocks[document.blocks.index(heading) + 1 :][:2]
    assert isinstance(table, Table)
    assert [[each.text for each in row] for row in table.rows] == [
        ["11/24（火） 9:57", "1", "0", "障害継続中", "3", "アプリ障害"]
    ]
    assert isinstance(note, Paragraph)
    assert "ツール障害日：1日（前の期間：0日）" in note.text
    assert "うち1件はツール障害日" in words
    for personal in PERSONAL:
        assert personal not in words


def test_a_month_without_anything_is_still_a_page(desk: PaperDesk) -> None:
    desk.today.open_date(TODAY.replace(month=2))
    desk.settle()
    desk.presenter.show_month()
    desk.settle()
    assert len(desk.presenter.pages) >= 1
