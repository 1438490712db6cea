"""Every palette can be read, and applying one reaches the whole program."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from counsellor_app.domain.appointment import State
from counsellor_app.ui.fonts import PIXELS, TextRole, font, scaled
from counsellor_app.ui.palettes import (
    DARK,
    FOCUS,
    FOCUS_INNER,
    HIGH_CONTRAST,
    LIGHT,
    THEMES,
    Theme,
    Tone,
    contrast,
)
from counsellor_app.ui.parts.text import label
from counsellor_app.ui.theme import apply_theme, theme_in_force

TEXT, BORDER = 4.5, 3.0
GROUNDS = ("surface", "ground", "sunken", "key_tint")


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, LIGHT)


def texts(theme: Theme) -> list[tuple[str, str, str]]:
    """Every pair of ink and ground that a screen can show: what it is, ink, ground."""
    pairs = [
        (f"{ink} on {ground}", getattr(theme, ink), getattr(theme, ground))
        for ink, ground in product(("ink", "muted", "disabled", "key"), GROUNDS)
    ]
    pairs += [
        ("on_key on key", theme.on_key, theme.key),
        ("on_key on key_hover", theme.on_key, theme.key_hover),
        ("on_now on now", theme.on_now, theme.now),
    ]
    for tone, colours in theme.tones.items():
        pairs += [
            (f"{tone} on its fill", colours.ink, colours.fill),
            (f"{tone} on surface", colours.ink, theme.surface),
            (f"{tone} on ground", colours.ink, theme.ground),
            (f"ink on {tone}", theme.ink, colours.fill),
        ]
    danger = theme.tones[Tone.DANGER]
    pairs += [("danger button", theme.surface, danger.bar), ("danger button, hot", theme.surface, danger.ink)]
    for state, look in theme.states.items():
        pairs += [
            (f"{state}", look.colours.ink, look.colours.fill),
            (f"ink on {state}", theme.ink, look.colours.fill),
        ]
    pairs.append(("tentative on its hatching", theme.states[State.TENTATIVE].colours.ink, theme.sunken))
    return pairs


def borders(theme: Theme) -> list[tuple[str, str, str]]:
    """Every pair of a border, bar or shape and what it stands on."""
    pairs = [("border", theme.border, theme.surface), ("border on ground", theme.border, theme.ground)]
    pairs += [("now", theme.now, theme.surface), ("now on sunken", theme.now, theme.sunken)]
    for tone, colours in theme.tones.items():
        pairs += [(tone, colours.bar, colours.fill), (f"{tone} on surface", colours.bar, theme.surface)]
    for state, look in theme.states.items():
        pairs += [
            (state, look.colours.bar, look.colours.fill),
            (f"{state} on surface", look.colours.bar, theme.surface),
            (f"{state} on sunken", look.colours.bar, theme.sunken),
        ]
    return pairs


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_text_stands_at_four_and_a_half_to_one(theme: Theme) -> None:
    faults = {what: round(contrast(ink, ground), 2) for what, ink, ground in texts(theme)}
    assert {what: ratio for what, ratio in faults.items() if ratio < TEXT} == {}


def test_what_is_chosen_stands_out_from_its_list_in_high_contrast() -> None:
    for ground in (HIGH_CONTRAST.surface, HIGH_CONTRAST.ground):
        assert contrast(HIGH_CONTRAST.key_tint, ground) >= BORDER


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit])
def test_what_an_empty_field_says_is_read_too(
    qapp: QApplication, theme: Theme, field: type[QLineEdit | QPlainTextEdit]
) -> None:
    apply_theme(qapp, theme)
    made = field()
    made.ensurePolished()
    said = made.palette().color(QPalette.ColorRole.PlaceholderText)
    assert said.alpha() == 255, "a style sheet's own colour is half transparent"
    assert contrast(said.name(), theme.surface) >= TEXT


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_border_bar_and_shape_stands_at_three_to_one(theme: Theme) -> None:
    faults = {what: round(contrast(line, ground), 2) for what, line, ground in borders(theme)}
    assert {what: ratio for what, ratio in faults.items() if ratio < BORDER} == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_focus_ring_is_seen_on_every_ground(theme: Theme) -> None:
    for ground in (theme.surface, theme.ground, theme.sunken, theme.key_tint):
        assert max(contrast(FOCUS, ground), contrast(FOCUS_INNER, ground)) >= BORDER
    assert contrast(FOCUS, FOCUS_INNER) >= BORDER


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("#FFFFFF", "#767676") == contrast("#767676", "#FFFFFF")


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_no_two_states_that_can_meet_have_the_same_shape(theme: Theme) -> None:
    assert len({look.icon for look in theme.states.values()}) == len(State)


def test_a_theme_reaches_windows_that_are_open(qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    open_label = label("小林 さくら", TextRole.NAME)
    apply_theme(qapp, DARK)
    assert theme_in_force() is DARK
    assert qapp.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.ink
    open_label.ensurePolished()
    assert open_label.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.ink


def test_the_text_scale_enlarges_every_role_and_never_goes_under_twelve_pixels(qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT, 1.0)
    before = {role: font(role).pixelSize() for role in TextRole}
    assert min(before.values()) >= 12
    name = label("小林", TextRole.NAME)
    name.ensurePolished()
    small = name.sizeHint().height()
    apply_theme(qapp, LIGHT, 1.5)
    name.ensurePolished()
    assert all(font(role).pixelSize() == scaled(PIXELS[role]) for role in TextRole)
    assert all(font(role).pixelSize() >= round(size * 1.4) for role, size in before.items())
    assert name.sizeHint().height() > small


def test_all_figures_have_one_width(qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    for role in TextRole:
        metrics = QFontMetrics(font(role))
        assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_the_style_sheet_is_made_of_theme_values_only(qapp: QApplication) -> None:
    for theme in THEMES.values():
        apply_theme(qapp, theme)
        assert "$" not in qapp.styleSheet()
        assert theme.key in qapp.styleSheet()
