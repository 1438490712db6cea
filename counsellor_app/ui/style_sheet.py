"""The one style sheet, made of theme values only; no text of people ever gets into it.

Parts say what they are with the dynamic properties ``role`` (a `TextRole`), ``tone`` and ``part``.
"""

from string import Template

from counsellor_app.ui.fonts import BOLD, PIXELS, TextRole, scaled
from counsellor_app.ui.palettes import Theme, Tone

_SHEET = Template("""
QToolTip { color: $ink; background: $surface; border: 1px solid $border; padding: 4px 8px; }
QLabel { background: transparent; }
QLabel[role="caption"] { color: $muted; }
QLabel[disabled="true"] { color: $disabled; }
QLabel[part="chip"] { border: 1px solid $border; border-radius: 4px; padding: 1px 7px; }
QScrollArea, QScrollArea > QWidget > QWidget[part="page"] { background: transparent; border: none; }
QLineEdit, QPlainTextEdit, QSpinBox, QTimeEdit, QDateEdit, QComboBox, QAbstractSpinBox {
  color: $ink; background: $surface; border: 1px solid $border; border-radius: 8px; padding: 5px 10px;
  min-height: ${line_height}px; selection-background-color: $key; selection-color: $on_key; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $disabled; }
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
  color: $disabled; background: $ground; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border: 2px solid $danger; padding: 4px 9px; }
QComboBox QAbstractItemView, QListView, QTableView, QTreeView {
  color: $ink; background: $surface; border: 1px solid $line; border-radius: 8px; outline: none;
  selection-background-color: $tint; selection-color: $ink; gridline-color: $line; }
QHeaderView::section { color: $ink; background: $ground; border: none; border-bottom: 1px solid $line;
  padding: 6px 8px; }
QHeaderView[part="compact"]::section { padding: 1px 4px; font-size: ${caption}px; }
QTableView::item, QListView::item { padding: 4px 8px; }
QComboBox { padding-right: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(desk:down-$name.svg); width: 14px; height: 14px; }
QAbstractSpinBox { padding: 5px 28px 5px 10px; qproperty-alignment: AlignCenter; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; background: transparent; padding: 0 8px;
  min-height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent;
  width: 26px; height: 15px; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url(desk:up-$name.svg); width: 11px; height: 11px; }
QAbstractSpinBox::down-arrow { image: url(desk:down-$name.svg); width: 11px; height: 11px; }
QCheckBox, QRadioButton { spacing: 8px; min-height: ${target}px; }
QCheckBox::indicator, QRadioButton::indicator { width: ${mark}px; height: ${mark}px;
  border: 2px solid $border; background: $surface; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ${round}px; }
QCheckBox::indicator:checked { border-color: $key; background: $key; image: url(desk:check-$name.svg); }
QRadioButton::indicator:checked { border-color: $key; background: qradialgradient(cx: 0.5, cy: 0.5,
  radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 $key, stop: 0.5 $key, stop: 0.6 $surface, stop: 1 $surface); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $ground; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QMenu { color: $ink; background: $surface; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 8px 24px 8px 16px; border-radius: 4px; }
QMenu::item:selected { background: $tint; color: $ink; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 3px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
""")


def style_sheet(theme: Theme) -> str:
    """The sheet for ``theme`` at the text scale in force."""
    base = _SHEET.substitute(
        ink=theme.ink,
        muted=theme.muted,
        disabled=theme.disabled,
        surface=theme.surface,
        ground=theme.ground,
        line=theme.line,
        border=theme.border,
        key=theme.key,
        on_key=theme.on_key,
        tint=theme.key_tint,
        danger=theme.tones[Tone.DANGER].bar,
        line_height=scaled(24),
        target=scaled(28),
        mark=scaled(16),
        caption=scaled(PIXELS[TextRole.CAPTION]),
        round=scaled(16) // 2 + 2,
        name=theme.name,
    )
    return base + "".join(_role_rule(role) for role in TextRole) + _tone_rules(theme)


def _role_rule(role: TextRole) -> str:
    weight = "bold" if role in BOLD else "normal"
    return f'QLabel[role="{role}"] {{ font-size: {scaled(PIXELS[role])}px; font-weight: {weight}; }}\n'


def _tone_rules(theme: Theme) -> str:
    return "".join(
        f'QLabel[tone="{tone}"] {{ color: {colours.ink}; }}\n'
        f'QLabel[part="chip"][tone="{tone}"] {{ background: {colours.fill}; border-color: {colours.bar}; }}\n'
        for tone, colours in theme.tones.items()
    )
