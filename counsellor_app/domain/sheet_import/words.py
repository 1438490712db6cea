"""The words of a list for how a consultation is held and what has become of it."""

import re
import unicodedata

from counsellor_app.domain.sheet_import.verdict import Method, Status

_METHODS = (
    (Method.ZOOM, re.compile(r"zoom|ズ[-ー]ム", re.IGNORECASE)),
    (Method.TELEOFFICE, re.compile(r"tele ?office|テレオフィス", re.IGNORECASE)),
    (
        Method.ONLINE,
        re.compile(
            r"オンライン|リモート|web|ビデオ|teams|meet|skype|遠隔|online|インターネット", re.IGNORECASE
        ),
    ),
    (Method.IN_PERSON, re.compile(r"来所|来庁|来訪|窓口|対面|in.?person|面談室", re.IGNORECASE)),
    (Method.PHONE, re.compile(r"電話|でんわ|\btel\b|phone|架電", re.IGNORECASE)),
)
_METHOD_MARKS = {"Z": Method.ZOOM, "電": Method.PHONE, "来": Method.IN_PERSON, "対": Method.IN_PERSON}
_NO_SHOW = re.compile(r"みなし|無断|欠席|不参加|来ず|no.?show", re.IGNORECASE)
_CANCELLED = re.compile(r"取り?消|キャンセル|ｷｬﾝｾﾙ|中止|辞退|cancel|取りやめ|欠$", re.IGNORECASE)
_NOT_CANCELLED = re.compile(r"(取り?消し?|キャンセル|中止)(なし|無し?|せず|待ち|料|ポリシー)|再予約済")
_DONE = re.compile(r"済み?$|完了|終了|実施|対応済|相談済|\bdone\b|finished|参加|来所$", re.IGNORECASE)
_STILL_BOOKED = re.compile(r"予約|受付|確定|仮|未|調整|変更|○|◯|booked|confirmed|予定|新規", re.IGNORECASE)
_MARKS = frozenset("○◯〇●✓✔☑レ×✕✖xX1済有")
_NOT_A_BOOKING = re.compile(
    r"^[\s\-ー―×✕✖xX/／・*＊]+$|^[【(\[（]?\s*(空き?|空枠|空室|予約(不可|可|なし)|受付不可|昼休み?|休憩|休み?|休業日?|休館日?|閉庁日?|休暇"
    r"|年休|不在|会議|研修|祝日?|定休日?|予備|ブロック|なし|無し|未定|対応不可|出張|準備)\s*[】)\]）]?$"
)
_METHOD_TOKENS = re.compile(
    r"(オンライン|リモート|web)?(相談|面談)?[(（]?(zoom|tele ?office|テレオフィス|teams)[)）]?"
    r"|オンライン(相談|面談)?|web(相談|面談)|(来所|来庁|対面|窓口|電話)(相談|面談)?",
    re.IGNORECASE,
)
_STATUS_TOKEN = re.compile(
    r"(取り?消し?|キャンセル|中止|辞退|欠席|(仮|本)?予約(済み?)?|(実施|相談|対応)?済み?|完了|終了|確定|調整中|予定"
    r"|新規|初回|継続|再来|再|\d+回目|[○◯〇●✓✔☑×✕])"
)
_TOTAL = re.compile(r"^(合\s*計|小\s*計|総\s*計|累\s*計|計|件\s*数|total|subtotal)\s*[:：]?", re.IGNORECASE)
_ONLY_TOTAL = re.compile(r"(合|小|総|累)?\s*計|件数|\d+\s*[件名人]")
_SPECIMEN = re.compile(r"^[(\[【<]?\s*(記入|入力)?例\s*[)\]】>:]?(\s|\d|$)")
_FOOTNOTE = re.compile(r"^[※*＊◎■●・注【(（<]|^注\d?[)）:：]|^以上$")


def method_of(text: str) -> Method | None:
    """How it is held; オンライン（Zoom） is Zoom. None when the words are not known."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain in _METHOD_MARKS:
        return _METHOD_MARKS[plain]
    return next((method for method, words in _METHODS if words.search(plain)), None)


def status_of(text: str) -> Status | None:
    """What has become of the appointment; None when the words are not known."""
    plain = unicodedata.normalize("NFKC", text)
    if is_cancelled(plain) or is_no_show(plain):
        return Status.CANCELLED
    if re.search("予約済|受付済|確定", plain):
        return Status.BOOKED
    if _DONE.search(plain) and not plain.startswith("未"):
        return Status.DONE
    return Status.BOOKED if _STILL_BOOKED.search(plain) else None


def is_cancelled(text: str) -> bool:
    """Whether the text says that the appointment was called off."""
    plain = unicodedata.normalize("NFKC", text)
    return bool(_CANCELLED.search(plain)) and not _NOT_CANCELLED.search(plain)


def is_no_show(text: str) -> bool:
    """Whether the text says that the person did not come and did not call."""
    return bool(_NO_SHOW.search(unicodedata.normalize("NFKC", text)))


def is_mark(text: str) -> bool:
    """Whether a column that is ticked is ticked here (○, ✓, ×, 済 …)."""
    return bool(text) and all(char in _MARKS for char in text)


def is_ditto(text: str) -> bool:
    """Whether the cell refers to the one above."""
    return text in {"〃", "″", '"', "''", "同上", "々", "仝", "”", "↓"}


def is_not_a_booking(text: str) -> bool:
    """Whether a cell where a name belongs says that the time is free or closed."""
    return bool(_NOT_A_BOOKING.match(unicodedata.normalize("NFKC", text).strip()))


def without_method(text: str) -> str:
    """A cell of several words without those that say how the consultation is held."""
    return _METHOD_TOKENS.sub(" ", text).strip(" 　・/／:：")


def is_status_token(text: str) -> bool:
    """Whether the text is nothing but a word or mark for what became of an appointment."""
    return bool(_STATUS_TOKEN.fullmatch(unicodedata.normalize("NFKC", text).strip()))


def is_total(text: str) -> bool:
    """Whether the first words of a row make it a sum."""
    return bool(_TOTAL.match(unicodedata.normalize("NFKC", text)))


def is_total_for_name(text: str) -> bool:
    """Whether the word in the column of the names is that of a sum."""
    return bool(_ONLY_TOTAL.fullmatch(unicodedata.normalize("NFKC", text)))


def is_specimen(text: str) -> bool:
    """Whether the first words of a row make it an example of how to fill in the list."""
    return bool(_SPECIMEN.match(unicodedata.normalize("NFKC", text)))


def is_footnote(text: str) -> bool:
    """Whether the first words of a row make it a remark on the list."""
    return bool(_FOOTNOTE.match(text))
