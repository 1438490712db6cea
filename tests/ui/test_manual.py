"""The manual: complete in both languages, found by F1 and by words, on paper."""

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QPdfWriter, QTextDocument, QTextFormat
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.manual.document import ChapterDocument
from counsellor_app.ui.manual.page import ManualPage
from counsellor_app.ui.manual.printing import layouts_of, put_on_paper
from counsellor_app.ui.manual.shelf import Part, chapter, chapters, folder
from counsellor_app.ui.manual.topics import FIRST, TOPICS, topic_of
from counsellor_app.ui.paper.pdf_text import mend

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("ja", "en")
KEYS = [each.key for each in chapters("ja")]
UI = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "counsellor_app" / "ui").rglob("*.py"))
KEY_NAME = re.compile(r"(?:Ctrl|Alt)\+(?:Shift\+)?(?:Left|Right|[A-Z0-9,])|F\d+")


def headings(text: str) -> list[int]:
    return [len(mark) for mark in re.findall(r"^(#+) ", text, re.MULTILINE)]


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_tell_the_same(key: str) -> None:
    ja, en = (chapter(language, key).text for language in LANGUAGES)
    assert headings(ja) == headings(en)
    assert ja.count("\n|") == en.count("\n|")
    assert re.findall(r"pictures/\w\w/([\w-]+)", ja) == re.findall(r"pictures/\w\w/([\w-]+)", en)
    assert chapter("ja", key).title != chapter("en", key).title


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_chapter_lies_about_unlisted_and_every_link_leads_somewhere(language: str) -> None:
    assert {path.stem for path in (folder() / language).glob("*.md")} == set(KEYS)
    for each in chapters(language):
        for target in re.findall(r"\]\(([^)]+)\)", each.text):
            assert (folder() / language / target).resolve().is_file(), (each.key, target)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_picture_is_shipped_that_no_chapter_shows(language: str) -> None:
    shown = {
        name
        for each in chapters(language)
        for name in re.findall(rf"pictures/{language}/([\w.-]+)", each.text)
    }
    assert {path.name for path in (folder() / "pictures" / language).iterdir()} == shown


def test_every_key_that_a_screen_offers_is_on_the_sheet_of_keys() -> None:
    app = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "counsellor_app/app").rglob("*.py"))
    offered = set(re.findall(r'"((?:Ctrl|Alt)\+[^"{]+|F\d+)"', UI + app))
    offered |= set(re.findall(r'\("[^"]+", "(F\d+)"', UI))
    ordinary = {"Ctrl+Return", "Ctrl+C", "Ctrl+V", "Ctrl+O", "Ctrl+F", "Ctrl+Z"}
    sheet = chapter("en", "keys").text
    told = set(KEY_NAME.findall(sheet))
    assert {key for key in offered - ordinary if KEY_NAME.fullmatch(key)} - told == set()


def test_every_button_that_a_chapter_names_has_these_words_on_the_screen() -> None:
    said: dict[str, set[str]] = {"ja": set(), "en": set()}
    for message in ElementTree.parse(ROOT / "resources/i18n/counsellor_ja.ts").iter("message"):  # noqa: S314 - ours
        said["en"].add(message.findtext("source") or "")
        said["ja"].update(message.find("translation").itertext())  # type: ignore[union-attr]
    named = {"ja": r"［…?([^］]+)］", "en": r"\[(?:… )?([^\]]+)\](?!\()"}
    for language, pattern in named.items():
        for each in chapters(language):
            words = {found.rstrip("…") for found in re.findall(pattern, each.text)}
            unknown = {one for one in words if not any(text.startswith(one) for text in said[language])}
            assert unknown == set(), (language, each.key)


def test_every_topic_is_the_name_of_a_class_and_has_a_chapter() -> None:
    for name, key in TOPICS.items():
        assert f"class {name}(" in UI, name
        assert key in KEYS
    assert FIRST in KEYS


def test_f1_finds_the_card_around_the_control(qtbot: QtBot) -> None:
    class SwitchCard(QWidget):
        pass

    card = SwitchCard()
    qtbot.addWidget(card)
    assert topic_of(QWidget(QWidget(card))) == "phone-switch"
    assert topic_of(None) == FIRST


def test_words_find_chapters_and_none_says_so(qtbot: QtBot) -> None:
    page = ManualPage("ja")
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    page.search.setText("電話 理由")
    keys = [page.contents.item(row).data(256) for row in range(page.contents.count())]
    assert "phone-switch" in keys
    assert "backup" not in keys
    page.search.setText("そんな言葉はない")
    assert page.contents.count() == 0
    assert page.nothing.isVisible()
    page.open("backup")
    assert page.search.text() == ""
    assert "回復コード" in page.view.toPlainText()


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_are_as_wide_as_the_room_and_nothing_else_is_loaded(qtbot: QtBot, language: str) -> None:
    page = ManualPage(language)
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    page.open("today")
    assert page.view.horizontalScrollBar().maximum() == 0
    image = QTextDocument.ResourceType.ImageResource.value
    assert page.view.document().loadResource(image, QUrl("file:///etc/hostname")) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_headings_have_the_letters_of_headings(qtbot: QtBot, language: str) -> None:
    document = ChapterDocument()
    for each in chapters(language):
        document.show(each, QFont(), 600)
        block = document.begin()
        while block.isValid():
            sizes = {
                run.format.intProperty(QTextFormat.Property.FontSizeAdjustment) for run in block.textFormats()
            }
            assert block.blockFormat().headingLevel() or sizes <= {0}, (each.key, block.text())
            block = block.next()


def test_a_narrow_page_shows_contents_or_chapter(qtbot: QtBot) -> None:
    page = ManualPage("ja")
    qtbot.addWidget(page)
    page.resize(420, 500)
    page.show()
    page.open("backup")
    assert page.view.isVisible()
    assert not page.contents.isVisible()
    page.show_contents.click()
    assert page.contents.isVisible()
    assert not page.view.isVisible()
    page.contents.itemClicked.emit(page.contents.item(1))
    assert page.view.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [each.key for each in chapters("ja") if each.part is Part.CARDS])
def test_a_card_fits_on_one_sheet_of_a4(qtbot: QtBot, tmp_path: Path, language: str, key: str) -> None:
    target = tmp_path / "card.pdf"
    writer = QPdfWriter(str(target))
    put_on_paper([chapter(language, key)], writer)
    del writer
    assert len(re.findall(rb"/Type\s*/Page\b", target.read_bytes())) == 1


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not here")
def test_what_is_copied_out_of_the_printed_manual_is_what_was_written(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "chapter.pdf"
    writer = QPdfWriter(str(target))
    printed = put_on_paper([chapter("ja", "today")], writer)
    del writer
    mend(target, layouts_of(printed))
    done = subprocess.run(["pdftotext", "-raw", target, "-"], capture_output=True, text=True, check=True)
    assert "今日の画面" in done.stdout
    assert [each for each in done.stdout if "\u2e80" <= each <= "\u2fdf" or each == "‧"] == []
