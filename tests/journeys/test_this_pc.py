"""The settings of this PC on the real window: size of the text, colours, language, sounds; each at once."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QComboBox

from counsellor_app.domain.this_pc.pc_settings import Look
from counsellor_app.ui.fonts import TextRole, font
from counsellor_app.ui.palettes import HIGH_CONTRAST
from counsellor_app.ui.theme import theme_in_force
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskRun
from tests.journeys.fitting import cut_words, sideways
from tests.journeys.hand import button, click, click_row, field, press, read
from tests.journeys.people import a_session
from tests.journeys.spoken import Spoken


def choose(run: DeskRun, name: str, shown: str) -> None:
    """Take the last entry of a choice, which says so."""
    box = field(name)
    assert isinstance(box, QComboBox)
    box.setFocus()
    press("End")
    run.settle()
    assert box.currentText() == shown


def test_large_letters_and_high_contrast_hold_at_once_and_cut_nothing(sit: Sit, say: Spoken) -> None:
    run = sit(a_session(0), at=58, language=say.language)
    for keys in ("Ctrl+B", "Ctrl+N", "Ctrl+K", "Ctrl+U", "Ctrl+R", "Ctrl+,"):
        press(keys)
        run.settle()
    click_row(say("Display"))
    before = QFontMetrics(font(TextRole.BODY)).height()
    choose(run, say("Text size"), "150 %")
    assert QFontMetrics(font(TextRole.BODY)).height() >= before * 1.4
    choose(run, say("Colours"), say("High contrast"))
    assert run.kept[-1].text_percent == 150
    assert run.kept[-1].look is Look.CONTRAST
    assert theme_in_force() is HIGH_CONTRAST
    for keys in ("Ctrl+,", "Ctrl+B", "Ctrl+N", "Ctrl+K", "Ctrl+U", "Ctrl+R", "Ctrl+T"):
        press(keys)
        run.settle()
        assert cut_words() + sideways() == [], keys
    assert "相浦 みなと" in read()
    run.close()


def test_the_language_is_changed_at_the_desk_and_the_session_stays_on_screen(sit: Sit) -> None:
    run = sit(a_session(0), at=58, language=None)
    press("F5")
    run.settle()
    assert "オンライン相談中" in read()
    press("Ctrl+,")
    click_row("表示")
    choose(run, "表示言語", "English")
    click("今すぐ切り替える")
    run.wait_for_desk()
    run.qtbot.waitUntil(lambda: "Online session" in read())
    assert "オンライン相談中" not in read()
    assert button("End the session").isEnabled()
    assert run.kept[-1].language == "en"
    run.close()


def test_what_is_ticked_is_kept_at_once(sit: Sit, say: Spoken) -> None:
    run = sit(a_session(0), at=58, language=say.language)
    press("Ctrl+,")
    click_row(say("Notices and privacy"))
    sounds = button(say("Sounds"))
    assert isinstance(sounds, QCheckBox)
    was = sounds.isChecked()
    sounds.setFocus()
    press("Space")
    run.settle()
    assert run.kept[-1].sounds is not was
    run.close()
