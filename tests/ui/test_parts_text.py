"""What people type is shown as it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.chip import chip
from counsellor_app.ui.parts.text import (
    elided_label,
    field_label,
    heading,
    label,
    set_tip,
    set_tone,
    wrapped,
)

HOSTILE = '<img src="file:///etc/passwd"><b>山田</b>&amp;'


def test_every_label_shows_hostile_text_letter_by_letter(qtbot: QtBot) -> None:
    for made in (label(HOSTILE), wrapped(HOSTILE), heading(HOSTILE), elided_label(HOSTILE), chip(HOSTILE)):
        qtbot.addWidget(made)
        assert made.textFormat() == Qt.TextFormat.PlainText
        assert made.text() == HOSTILE
        assert not made.openExternalLinks()


def test_a_tooltip_is_escaped_and_an_empty_one_is_none(qtbot: QtBot) -> None:
    made = label("x")
    qtbot.addWidget(made)
    set_tip(made, HOSTILE + "\n2")
    assert "<img" not in made.toolTip()
    assert "&lt;img" in made.toolTip()
    assert "<br>" in made.toolTip()
    set_tip(made, "")
    assert made.toolTip() == ""


def test_an_elided_label_gives_way_and_tells_the_whole_text_in_its_tooltip(qtbot: QtBot) -> None:
    made = elided_label("長谷川 ヴィクトリア麗子エリザベス", TextRole.NAME)
    qtbot.addWidget(made)
    made.resize(600, 30)
    made.show()
    assert made.toolTip() == ""
    made.resize(80, 30)
    assert "エリザベス" in made.toolTip()
    assert made.minimumSizeHint().width() == 0
    made.setText("李 明")
    made.resize(600, 30)
    assert made.toolTip() == ""


def test_a_field_label_names_its_field(qtbot: QtBot) -> None:
    field = QLineEdit()
    made = field_label("メールアドレス", field)
    qtbot.addWidget(field)
    qtbot.addWidget(made)
    assert field.accessibleName() == "メールアドレス"
    assert made.buddy() is field


def test_a_tone_can_change_and_go(qtbot: QtBot) -> None:
    made = label("x", tone=Tone.DANGER)
    qtbot.addWidget(made)
    made.ensurePolished()
    red = made.palette().color(made.foregroundRole())
    set_tone(made, None)
    made.ensurePolished()
    assert made.palette().color(made.foregroundRole()) != red
    assert made.property("tone") is None
