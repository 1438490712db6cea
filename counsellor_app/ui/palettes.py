"""The colours of the program: values of the Digital Agency's design system, by role.

Every text role stands at 4.5:1 or more on every ground it is used on, every border of a control at 3:1
(`tests/ui/test_theme.py` measures all of them).
"""

from dataclasses import dataclass
from enum import StrEnum

from counsellor_app.domain.appointment import State

FOCUS, FOCUS_INNER = "#FFD43D", "#000000"
"""The focus ring, the same in every palette."""


class Tone(StrEnum):
    """What a coloured part says; never said by the colour alone."""

    NEUTRAL = "neutral"
    KEY = "key"
    SUCCESS = "success"
    WARNING = "warning"
    PHONE = "phone"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class ToneColours:
    """``ink`` is read on ``fill`` and on the surface; ``bar`` draws bars, borders and shapes on both."""

    ink: str
    fill: str
    bar: str


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a session in some state is drawn: its colours, its shape, and whether the border is dashed."""

    colours: ToneColours
    icon: str
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette, as ``#rrggbb``. ``surface`` is what cards are made of, ``ground`` what lies behind them,
    ``sunken`` shades closed hours; ``line`` parts areas, ``border`` surrounds controls; ``key_tint`` is the
    ground of what is chosen or under the pointer."""

    name: str
    is_dark: bool
    ink: str
    muted: str
    disabled: str
    surface: str
    ground: str
    sunken: str
    line: str
    border: str
    key: str
    key_hover: str
    on_key: str
    now: str
    on_now: str
    key_tint: str
    tones: dict[Tone, ToneColours]
    states: dict[State, StateLook]


_ICONS = {
    State.TENTATIVE: "state-tentative",
    State.CONFIRMED: "state-confirmed",
    State.WAITING: "state-waiting",
    State.ONLINE: "state-online",
    State.PHONE: "state-phone",
    State.DONE: "state-done",
    State.NO_SHOW: "state-no-show",
    State.CANCELLED: "state-cancelled",
    State.LAPSED: "state-lapsed",
    State.STOPPED: "state-stopped",
}


def _states(tones: dict[Tone, ToneColours], surface: str, past: ToneColours) -> dict[State, StateLook]:
    neutral, key = tones[Tone.NEUTRAL], tones[Tone.KEY]
    colours = {
        State.TENTATIVE: ToneColours(neutral.ink, surface, neutral.bar),
        State.CONFIRMED: ToneColours(neutral.ink, surface, key.bar),
        State.WAITING: tones[Tone.WARNING],
        State.ONLINE: tones[Tone.SUCCESS],
        State.PHONE: tones[Tone.PHONE],
        State.DONE: past,
        State.NO_SHOW: tones[Tone.DANGER],
        State.CANCELLED: past,
        State.LAPSED: past,
        State.STOPPED: tones[Tone.DANGER],
    }
    dashed = {State.TENTATIVE, State.CANCELLED, State.LAPSED}
    return {state: StateLook(colours[state], _ICONS[state], state in dashed) for state in State}


_LIGHT_TONES = {
    Tone.NEUTRAL: ToneColours("#1A1A1A", "#F4F5F7", "#626264"),
    Tone.KEY: ToneColours("#0017C1", "#E8F1FE", "#0017C1"),
    Tone.SUCCESS: ToneColours("#115A36", "#E6F5EC", "#197A4B"),
    Tone.WARNING: ToneColours("#604B00", "#FFF0B3", "#927200"),
    Tone.PHONE: ToneColours("#8B3200", "#FFEEE2", "#AC3E00"),
    Tone.DANGER: ToneColours("#A90000", "#FDEEEE", "#CE0000"),
}
LIGHT = Theme(
    name="light",
    is_dark=False,
    ink="#1A1A1A",
    muted="#595959",
    disabled="#626264",
    surface="#FFFFFF",
    ground="#F4F5F7",
    sunken="#EEEFF2",
    line="#D8DBE0",
    border="#767676",
    key="#0017C1",
    key_hover="#00118F",
    on_key="#FFFFFF",
    now="#CE0000",
    on_now="#FFFFFF",
    key_tint="#E8F1FE",
    tones=_LIGHT_TONES,
    states=_states(_LIGHT_TONES, "#FFFFFF", ToneColours("#4D4D4D", "#F1F1F4", "#767676")),
)

_DARK_TONES = {
    Tone.NEUTRAL: ToneColours("#F2F2F2", "#2A2E33", "#A3A9B1"),
    Tone.KEY: ToneColours("#A9C3FF", "#1D2A4D", "#7FA5FF"),
    Tone.SUCCESS: ToneColours("#8BE0B2", "#12321F", "#51B883"),
    Tone.WARNING: ToneColours("#FFE07A", "#3B2F00", "#D9B21F"),
    Tone.PHONE: ToneColours("#FFB98A", "#3D2010", "#FF8D44"),
    Tone.DANGER: ToneColours("#FFA8A8", "#421717", "#FF7171"),
}
DARK = Theme(
    name="dark",
    is_dark=True,
    ink="#F2F2F2",
    muted="#BFC4CB",
    disabled="#A3A9B1",
    surface="#1C1F23",
    ground="#121416",
    sunken="#16191C",
    line="#3A3F46",
    border="#8B9199",
    key="#8CAEFF",
    key_hover="#B5CBFF",
    on_key="#0A1030",
    now="#FF7171",
    on_now="#200000",
    key_tint="#1D2A4D",
    tones=_DARK_TONES,
    states=_states(_DARK_TONES, "#1C1F23", ToneColours("#BFC4CB", "#24282C", "#8B9199")),
)

_CONTRAST_TONES = {
    Tone.NEUTRAL: ToneColours("#FFFFFF", "#000000", "#FFFFFF"),
    Tone.KEY: ToneColours("#1AEBFF", "#000000", "#1AEBFF"),
    Tone.SUCCESS: ToneColours("#3FF23F", "#000000", "#3FF23F"),
    Tone.WARNING: ToneColours("#FFFF00", "#000000", "#FFFF00"),
    Tone.PHONE: ToneColours("#FFB266", "#000000", "#FFB266"),
    Tone.DANGER: ToneColours("#FF8C8C", "#000000", "#FF8C8C"),
}
HIGH_CONTRAST = Theme(
    name="high_contrast",
    is_dark=True,
    ink="#FFFFFF",
    muted="#FFFFFF",
    disabled="#D6D6D6",
    surface="#000000",
    ground="#000000",
    sunken="#2B2B2B",
    line="#8C8C8C",
    border="#FFFFFF",
    key="#1AEBFF",
    key_hover="#9BF6FF",
    on_key="#000000",
    now="#FF8C8C",
    on_now="#000000",
    key_tint="#00666F",
    tones=_CONTRAST_TONES,
    states=_states(_CONTRAST_TONES, "#000000", ToneColours("#FFFFFF", "#000000", "#C8C8C8")),
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two ``#rrggbb`` colours, 1.0 to 21.0."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
