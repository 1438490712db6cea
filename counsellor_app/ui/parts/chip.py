"""Small framed words: facts beside a name, such as 無断キャンセル 1回."""

from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.text import PlainLabel, yielding_label


def chip(text: str, tone: Tone | None = None) -> PlainLabel:
    """A framed word; it cannot be pressed."""
    made = yielding_label(text, TextRole.CAPTION, tone or Tone.NEUTRAL)
    made.setProperty("part", "chip")
    return made
