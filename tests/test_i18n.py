"""Japanese and English are complete, and the tool that says so bites."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.ui.wording import install_language, translate
from tools import translations
from tools.source_strings import Message, bypasses, messages
from tools.ts_file import Entry


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "screen.py"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: Path) -> Path:
    """A program of one file, whose .ts files are in the folder returned."""
    folder = tmp_path / "i18n"
    folder.mkdir()
    monkeypatch.setattr(translations, "program_files", lambda: [source])
    monkeypatch.setattr(translations, "showing_files", lambda: [source])
    monkeypatch.setattr(translations, "FOLDER", folder)
    return folder


def write(source: Path, *lines: str) -> None:
    source.write_text(
        "def show(self, n, name):\n" + "".join(f"    {line}\n" for line in lines), encoding="utf-8"
    )


def fill(tmp_path: Path, text: str, language: str = "ja") -> list[str]:
    (tmp_path / "fill.json").write_text(text, encoding="utf-8")
    return translations.fill(tmp_path / "fill.json", language)


def test_every_word_of_the_program_is_translated_and_every_gate_holds() -> None:
    assert translations.check() == []


def test_forms_of_call_that_lupdate_misses_are_found(source: Path) -> None:
    write(
        source,
        'translate("Day", "%n minutes left", n=n)',
        'translate("Day", ("in two " "parts"))',
        'translate("Day", "outer {0}").format(translate("Day", "inner"))',
        'translate("Day", "Open", "a verb")',
    )
    assert messages(source) == (
        {
            Message("Day", "%n minutes left", plural=True),
            Message("Day", "in two parts"),
            Message("Day", "outer {0}"),
            Message("Day", "inner"),
            Message("Day", "Open", "a verb"),
        },
        [],
    )


@pytest.mark.parametrize(
    "call",
    [
        'translate("Day", name)',
        'translate("Day", f"for {name}")',
        'translate("Day", "a" if n else "b")',
        'translate("Day", text="Start")',
        'translate("Day", "Start", comment="verb")',
        'translate("Day")',
        'self.tr("Start")',
        'QCoreApplication.translate("Day", "Start")',
    ],
)
def test_a_call_that_cannot_be_translated_is_refused(source: Path, call: str) -> None:
    write(source, call)
    found, faults = messages(source)
    assert not found
    assert len(faults) == 1


def test_a_text_translated_at_import_is_refused(source: Path) -> None:
    source.write_text(
        'WORDS = {1: translate("Day", "Start")}\ndef f(x=translate("Day", "End")): ...\n', encoding="utf-8"
    )
    assert len(messages(source)[1]) == 2


def test_an_alias_of_translate_is_refused(source: Path) -> None:
    source.write_text("from counsellor_app.ui.wording import translate as _t\n", encoding="utf-8")
    assert len(messages(source)[1]) == 1


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Start")',
        'label.setText(f"{n} minutes")',
        'label.setText("{} minutes".format(n))',
        'label.setText("Late" if n else "")',
        'self.addAction(icon, "Open")',
        'QPushButton("Join", self)',
        'self.setAccessibleName(name or "nobody")',
        'table.setHorizontalHeaderLabels(["Name"])',
        'return "開始"',
    ],
)
def test_words_that_go_round_translate_are_refused(source: Path, line: str) -> None:
    write(source, line)
    assert len(bypasses(source)) == 1


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(translate("Day", "Start"))',
        'label.setText("—")',
        'label.setText(f"{n:02d}:{n:02d}")',
        'label.setText("{name}".format(name=name))',
        'label.setText("")',
        'label.setObjectName("start")',
        'label.setText(self.words["start"])',
        'ERAS = "令"  # i18n: data',
        "painter.translate(3, 4)",
    ],
)
def test_symbols_names_of_objects_and_marked_data_pass(source: Path, line: str) -> None:
    write(source, line)
    assert bypasses(source) == []
    assert messages(source)[1] == []


def test_filling_in_makes_a_language_complete(desk: Path, source: Path, tmp_path: Path) -> None:
    write(source, 'translate("Day", "Call {name}")', 'translate("Day", "%n minutes", None, n)')
    translations.update(desk)
    assert len(translations.check()) == 3  # two in Japanese, one plural in English
    assert translations.missing("ja") == {"Day": {"Call {name}": "", "%n minutes": [""]}}
    assert fill(tmp_path, '{"Day": {"Call {name}": "{name}さんに電話", "%n minutes": ["%n分"]}}') == []
    assert fill(tmp_path, '{"Day": {"%n minutes": ["%n minute", "%n minutes"]}}', "en") == []
    assert translations.check() == []


def test_what_loses_a_placeholder_or_is_unknown_is_not_filled_in(
    desk: Path, source: Path, tmp_path: Path
) -> None:
    write(source, 'translate("Day", "Call {name}")')
    refused = fill(
        tmp_path, '{"Day": {"Call {name}": "電話", "Nothing": "無"}, "Week": {"Call {name}": "{name}"}}'
    )
    assert len(refused) == 3
    assert translations.missing("ja") == {"Day": {"Call {name}": ""}}


def test_a_text_that_is_gone_for_a_while_keeps_its_translation(
    desk: Path, source: Path, tmp_path: Path
) -> None:
    write(source, 'translate("Day", "Start")')
    assert fill(tmp_path, '{"Day": {"Start": "開始"}}') == []
    write(source, "pass")
    translations.update(desk)
    assert any("vanished" in fault for fault in translations.check())
    write(source, 'translate("Day", "Start")')
    translations.update(desk)
    assert translations.check() == []


def test_pruning_forgets_what_is_gone(desk: Path, source: Path, tmp_path: Path) -> None:
    write(source, 'translate("Day", "Start")')
    assert fill(tmp_path, '{"Day": {"Start": "開始"}}') == []
    write(source, "pass")
    translations.update(desk, prune=True)
    assert translations.check() == []


def test_a_new_text_without_update_is_noticed(desk: Path, source: Path) -> None:
    write(source, "pass")
    translations.update(desk)
    write(source, 'translate("Day", "Start")')
    assert any("run update" in fault for fault in translations.check())


@pytest.mark.parametrize(
    ("text", "form", "good"),
    [
        ("{a} and {b}", "{b}と{a}", True),
        ("{a} and {b}", "{b}と{b}", False),
        ("{n:,}", "{n}", False),
        ("&Save", "保存(&S)", True),
        ("&Save", "保存", False),
        ("%1 of %2", "%2中%1", True),
        ("%1 of %2", "%1", False),
        ("open {", "開く {", True),
        ("Open the window", "Open the window", False),
        ("Zoom", "Zoom", True),
    ],
)
def test_a_translation_keeps_what_its_source_promises(text: str, form: str, good: bool) -> None:
    assert (Entry(Message("Day", text), ("",)).faults_of((form,), "ja") == []) is good


def test_the_compiled_language_is_shown_and_can_be_changed(
    desk: Path,
    source: Path,
    tmp_path: Path,
    qtbot: QtBot,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write(source, 'translate("Day", "Start")', 'translate("Day", "%n minutes", None, n)')
    assert fill(tmp_path, '{"Day": {"Start": "開始", "%n minutes": ["%n分"]}}') == []
    assert fill(tmp_path, '{"Day": {"%n minutes": ["%n minute", "%n minutes"]}}', "en") == []
    assert [path.name for path in translations.release()] == ["counsellor_ja.qm", "counsellor_en.qm"]
    assert translations.release() == []
    monkeypatch.setattr("counsellor_app.ui.wording.resource", lambda *parts: tmp_path.joinpath(*parts))
    shown = []
    for code in ("ja", "en", "ja"):
        install_language(qapp, code)
        texts = (
            translate("Day", "Start"),
            translate("Day", "%n minutes", None, 1),
            translate("QPlatformTheme", "Cancel"),
        )
        shown.append(texts)
    assert shown == [
        ("開始", "1分", "キャンセル"),
        ("Start", "1 minute", "Cancel"),
        ("開始", "1分", "キャンセル"),
    ]
    qtbot.waitUntil(lambda: len(qapp.findChildren(QTranslator)) == 2)  # the old ones are gone


def test_a_language_we_do_not_speak_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="fr"):
        install_language(qapp, "fr")
