"""The office changes its texts over a real desk file: checked while typing, kept, undone, as delivered."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.notices.notice import NoticeKind
from counsellor_app.domain.notices.template_places import TemplatePlace
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.services.rules.notice_texts import NoticeTexts
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.notices.texts_page import TextsPage
from counsellor_app.ui.notices.texts_presenter import TextSources, TextsPresenter
from tests.builders import ACTOR, NOW, STAFF, TODAY
from tests.domain.rules.profiles import shipped

SASEBO = shipped("sasebo")
REMINDER = TemplatePlace(NoticeKind.REMINDER, "weekday")


class Texts:
    """The page over a store."""

    def __init__(self, store: DeskStore, qtbot: QtBot) -> None:
        self.store, self.qtbot, self.jobs = store, qtbot, Jobs()
        sources = TextSources(
            lambda: NoticeTexts(store, SASEBO),
            lambda: SASEBO,
            lambda: NOW,
            lambda _id: "佐藤 美咲",
            lambda: store.load_day(TODAY).staff,
        )
        self.presenter = TextsPresenter(sources, self.jobs, ACTOR)
        self.page = TextsPage(self.presenter)
        qtbot.addWidget(self.page)
        self.page.resize(900, 640)
        self.page.show()
        self.settle()
        self.presenter.choose(REMINDER)

    def settle(self) -> None:
        for _ in range(3):
            self._round_trip()

    def _round_trip(self) -> None:
        reached: list[None] = []
        self.jobs.submit(lambda: None, reached.append)
        self.qtbot.waitUntil(lambda: bool(reached))

    def press(self, name: str) -> None:
        button = getattr(self.page, name)
        assert button.isEnabled()
        button.click()
        self.settle()

    def in_force(self) -> str:
        return next(
            each for each in NoticeTexts(self.store, SASEBO).read() if each.place == REMINDER
        ).template.text

    def said(self) -> str:
        return f"{self.page._fault.text()}\n{self.page._state.text()}"


@pytest.fixture
def texts(store: DeskStore, qtbot: QtBot) -> Iterator[Texts]:
    made = Texts(store, qtbot)
    yield made
    made.jobs.close()


def test_the_preview_follows_the_typing(texts: Texts) -> None:
    assert "見本 花子 様" in texts.page.preview.toPlainText()
    texts.page.text.setPlainText("{氏名}様へ {日付} {開始}")
    assert texts.page.preview.toPlainText().endswith("見本 花子様へ 令和8年11月25日（水） 10時")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("{日付} {開始} {なまえ}", "{なまえ} is not known"),
        ("{日付}", "needs {開始}"),
        ("{日付} {開始} {", "A brace stands alone"),
    ],
)
def test_a_text_with_a_fault_says_why_and_cannot_be_kept(texts: Texts, typed: str, said: str) -> None:
    texts.page.text.setPlainText(typed)
    assert said in texts.said()
    assert not texts.page.keep_button.isEnabled()
    texts.presenter.keep()
    texts.settle()
    assert texts.in_force() != typed


def test_a_text_is_kept_taken_back_and_as_delivered_again(texts: Texts) -> None:
    delivered = texts.in_force()
    texts.page.text.setPlainText("{日付} {開始} 一")
    texts.press("keep_button")
    assert texts.in_force() == "{日付} {開始} 一"
    assert "Version 1, kept by 佐藤 美咲" in texts.said()
    texts.page.text.setPlainText("{日付} {開始} 二")
    texts.press("keep_button")
    texts.press("undo_button")
    assert texts.in_force() == "{日付} {開始} 一"
    assert texts.page.text.toPlainText() == "{日付} {開始} 一"
    texts.press("shipped_button")
    assert texts.in_force() == delivered
    assert not texts.page.shipped_button.isEnabled()
    texts.press("undo_button")
    assert texts.in_force() == "{日付} {開始} 一"


def test_what_was_typed_stays_while_another_text_is_looked_at(texts: Texts) -> None:
    texts.page.text.setPlainText("{日付} {開始} 途中")
    texts.presenter.choose(TemplatePlace(NoticeKind.EMAIL, "weekday"))
    assert "途中" not in texts.page.text.toPlainText()
    texts.presenter.choose(REMINDER)
    assert texts.page.text.toPlainText() == "{日付} {開始} 途中"


def test_enter_on_a_placeholder_puts_it_in_where_the_cursor_stands(texts: Texts) -> None:
    texts.page.text.setPlainText("{日付} {開始} ")
    texts.page.text.moveCursor(texts.page.text.textCursor().MoveOperation.End)
    QTest.keyClick(texts.page.placeholders, Qt.Key.Key_Return)
    assert texts.page.text.toPlainText() == "{日付} {開始} {氏名}"
    assert texts.page.placeholders.item(0).text() == "{氏名}  見本 花子"


def test_a_narrow_low_page_still_has_room_to_type_in(texts: Texts) -> None:
    """At 150 % on a small screen the text was sixty pixels wide and one line high."""
    page = texts.page
    page.resize(430, 400)
    texts.settle()
    for field in (page.text, page.preview):
        assert field.width() > 350, field.accessibleName()
    assert page.text.height() >= 90
    page.resize(900, 640)
    texts.settle()
    assert page.placeholders.mapTo(page, QPoint()).x() > page.text.mapTo(page, QPoint()).x()


def test_texts_can_only_be_read_by_who_is_no_administrator(texts: Texts) -> None:
    texts.store.put_staff(replace(STAFF[1], is_admin=True), ACTOR, NOW)
    texts.presenter.type("件名", "本文")
    texts.presenter.load()
    texts.settle()
    assert "田中 健一" in texts.page.readers.text()
    assert texts.page.readers.isVisible()
    assert texts.page.text.isReadOnly()
    assert not texts.page.keep_button.isEnabled()
    texts.presenter.keep()
    texts.settle()
    with pytest.raises(Problem) as refused:
        NoticeTexts(texts.store, SASEBO).use_shipped(REMINDER, ACTOR, NOW)
    assert refused.value.code is ProblemCode.NOT_ALLOWED
    assert texts.store.own.texts(SASEBO.office) == ()
