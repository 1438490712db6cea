"""An addition as plain names and texts, to be kept over a crash, and back."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime

from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.kept_draft import KeptDraft
from counsellor_app.ui.adding.draft import Draft
from counsellor_app.ui.adding.faces import Deed
from counsellor_app.ui.adding.form import Field, Form
from counsellor_app.ui.adding.reader import Paste
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fields.faces import Notice, Option
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.wording import translate

Content = Mapping[str, object]


def content_of(draft: Draft, paste: Paste) -> Content:
    """What is kept: the fields, which of them a hand has typed, and the text that was pasted."""
    form = {each.name: getattr(draft.form, each.name) for each in fields(Form)}
    return {"form": form, "by_hand": sorted(draft.by_hand), "text": paste.text, "html": paste.html}


def begun_of(content: Content) -> tuple[Draft, Paste]:
    """The addition again. Raises ValueError for what is none."""
    form, by_hand = content.get("form"), content.get("by_hand")
    if not (isinstance(form, Mapping) and isinstance(by_hand, list)):
        raise ValueError("content")  # noqa: TRY004 - one error for whatever is no addition
    texts = {each.name: str(form.get(each.name, "")) for each in fields(Form)}
    paste = Paste(str(content.get("text", "")), str(content.get("html", "")))
    typed = frozenset(Field(each) for each in by_hand)
    return Draft(Form(**texts), typed, typed), paste


def begun_notice(kept: KeptDraft) -> Notice:
    """What an earlier run has left, with its two ways on."""
    at: datetime = kept.at.astimezone(JAPAN)
    restore = Option(translate("Adding", "Go on with it"), Deed.RESTORE)
    discard = Option(translate("Adding", "Discard it"), Deed.DISCARD)
    text = translate("Adding", "An addition was begun on {date} at {time} and not finished.")
    return Notice(text.format(date=long_date(at.date()), time=hhmm(at)), Tone.NEUTRAL, (restore, discard))
