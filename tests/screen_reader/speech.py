"""What a screen reader must be told of everything that can be used or moved to."""

from tests.screen_reader.reader import Spoken

CONTROLS = {
    "push button",
    "button",
    "toggle button",
    "check box",
    "text",
    "entry",
    "combo box",
    "menu item",
    "radio button",
}
_FOCUSABLE = CONTROLS | {
    "calendar",
    "date editor",
    "document frame",
    "document text",
    "filler",
    "frame",
    "label",
    "link",
    "list",
    "list item",
    "page tab",
    "password text",
    "radio button",
    "slider",
    "spin button",
    "table",
    "table cell",
    "toggle button",
    "tree",
    "tree item",
    "window",
}
"""What a person can move to says that it is one of these; a picture or a sheet is a filler with its words."""


def says_nothing(each: Spoken) -> bool:
    """Whether a control has no name, or what can have the focus does not say what it is."""
    if "focusable" not in each["states"]:
        return each["role"] in CONTROLS and not each["name"].strip()
    return each["role"] not in _FOCUSABLE or (
        each["role"] not in ("frame", "window") and not each["name"].strip()
    )
