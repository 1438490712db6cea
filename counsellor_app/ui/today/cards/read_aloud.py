"""読み上げ表: meeting ID and passcode sign by sign, for the call before the session."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from counsellor_app.domain.speech.read_aloud import SignKind, SpokenSign, spoken
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.text import label
from counsellor_app.ui.wording import translate

_COLUMNS = 6


def sign_words(sign: SpokenSign) -> str:
    """What one says after the sign: the spelling word and the size of a letter, the name of a symbol."""
    if sign.kind is SignKind.DIGIT:
        return ""
    if sign.kind is SignKind.SYMBOL:
        return symbol_word(sign.sign)
    size = (
        translate("ReadAloud", "capital") if sign.kind is SignKind.UPPER else translate("ReadAloud", "small")
    )
    return f"{size} {sign.spelling}"


def symbol_word(sign: str) -> str:
    """The name of a symbol that may stand in a passcode."""
    names = {
        "-": translate("ReadAloud", "hyphen"),
        "_": translate("ReadAloud", "underscore"),
        ".": translate("ReadAloud", "full stop"),
        "@": translate("ReadAloud", "at sign"),
        "*": translate("ReadAloud", "asterisk"),
        "#": translate("ReadAloud", "hash"),
        "!": translate("ReadAloud", "exclamation mark"),
        "?": translate("ReadAloud", "question mark"),
        "+": translate("ReadAloud", "plus"),
        "=": translate("ReadAloud", "equals"),
        "/": translate("ReadAloud", "slash"),
        "&": translate("ReadAloud", "ampersand"),
        "%": translate("ReadAloud", "per cent"),
        "$": translate("ReadAloud", "dollar"),
    }
    return names.get(sign, translate("ReadAloud", "symbol"))


class ReadAloudTable(QWidget):
    """Two blocks of signs, six in a row, each with its words beneath."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = ("", "")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setSpacing(2)
        self.setAccessibleName(translate("ReadAloud", "Read-aloud table"))

    def show_signs(self, meeting_id: str, passcode: str) -> None:
        """Spell out the two; an empty one has no block."""
        if self._shown == (meeting_id, passcode):
            return
        self._shown = (meeting_id, passcode)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        row = self._block(0, translate("ReadAloud", "Meeting ID"), meeting_id)
        self._block(row, translate("ReadAloud", "Passcode"), passcode)

    def _block(self, row: int, title: str, text: str) -> int:
        """Lay one block out from ``row`` on; returns the row after it."""
        signs = spoken(text)
        if not signs:
            return row
        self._grid.addWidget(label(title, TextRole.CAPTION), row, 0, 1, _COLUMNS)
        for place, sign in enumerate(signs):
            at = row + 1 + 2 * (place // _COLUMNS)
            words = sign_words(sign)
            large = label(sign.sign, TextRole.NUMBER)
            large.setAlignment(Qt.AlignmentFlag.AlignCenter)
            large.setAccessibleName(f"{sign.sign} {words}".strip())
            small = label(words, TextRole.CAPTION)
            small.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(large, at, place % _COLUMNS)
            self._grid.addWidget(small, at + 1, place % _COLUMNS)
        return row + 1 + 2 * (-(-len(signs) // _COLUMNS))
