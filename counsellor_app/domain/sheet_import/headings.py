"""What the columns of a list are, by the words that Japanese offices head them with."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from counsellor_app.domain.sheet_import.grid import Row, Sheet


class Field(Enum):
    """A column that the import reads; `OTHER` is a heading that is known and of no use."""

    DATE = auto()
    DATE_TIME = auto()
    YEAR = auto()
    MONTH = auto()
    DAY = auto()
    TIME = auto()
    START = auto()
    END = auto()
    MINUTES = auto()
    SEEKER_NUMBER = auto()
    NAME = auto()
    FAMILY_NAME = auto()
    GIVEN_NAME = auto()
    KANA = auto()
    PHONE = auto()
    EMAIL = auto()
    METHOD = auto()
    STATUS = auto()
    CANCELLED = auto()
    NOTE = auto()
    OTHER = auto()


_OF_NO_USE = (
    r"生年|年齢|性別|住所|担当|相談員|職員|受付|申込|登録|作成|更新|入力|事業所|会社|企業|緊急|fax|曜|希望職種"
    r"|同席|付き?添|通訳|紹介|保護者|家族"
    r"|^no\.?$|^№$|連番|番$|^(予約|整理|管理)?番号$|^id$|url|パスコード|ミーティング"
)
_WORDS = tuple(
    (field, re.compile(words, re.IGNORECASE))
    for field, words in (
        (Field.SEEKER_NUMBER, r"求職.*(番号|no\.?$)|^求職no|^求職者?id"),
        (Field.OTHER, _OF_NO_USE),
        (Field.EMAIL, r"メール|mail|アドレス"),
        (Field.PHONE, r"電話番号|電話$|tel|連絡先|携帯|phone|^自宅$"),
        (Field.KANA, r"フリガナ|ふりがな|カナ|かな|読み|よみ|ヨミ|^(セイ|メイ|せい|めい)$|kana"),
        (Field.FAMILY_NAME, r"^(姓|氏|苗字|名字)$|family|last ?name"),
        (Field.GIVEN_NAME, r"^名$|given|first ?name"),
        (Field.NAME, r"氏名|名前|姓名|(者|客様)名?$|^name$|^full ?name$"),
        (Field.CANCELLED, r"取消|取り消|キャンセル|cancel"),
        (Field.STATUS, r"状況|状態|ステータス|結果|status|^対応$|出欠|実績"),
        (Field.DATE_TIME, r"日時"),
        (Field.MINUTES, r"所要|\(分\)|分数|^分$|minutes"),
        (Field.START, r"開始|^自$|^始|から$|start|from"),
        (Field.END, r"終了|^至$|^終|まで$|^end|^to$"),
        (Field.TIME, r"時間|時刻|時間帯|time"),
        (Field.DATE, r"日付|月日|(予約|相談|実施|面談|利用|希望|開催|訪問|対応)日|^日程|^日にち|date"),
        (Field.METHOD, r"方法|手段|形式|形態|ツール|媒体|method|種別|区分"),
        (Field.NOTE, r"備考|メモ|摘要|特記|内容|連絡事項|コメント|note|memo|remarks"),
        (Field.YEAR, r"^(西暦)?年$|^year$"),
        (Field.MONTH, r"^月$|^month$"),
        (Field.DAY, r"^日$|^day$"),
    )
)
_WHO = {Field.NAME, Field.FAMILY_NAME, Field.KANA, Field.SEEKER_NUMBER}
_WHEN = {Field.DATE, Field.DATE_TIME, Field.DAY, Field.TIME, Field.START}
_DATA = re.compile(r"\d\D?\d\D?\d")
_LONGEST_HEADING = 24
_ROWS_BEFORE_TABLE = 60
_MOST_HEADING_ROWS = 3


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` tells for each field its columns from left to right; rows from `first` on hold the data."""

    first: int
    columns: dict[Field, tuple[int, ...]]

    def only(self, field: Field) -> int | None:
        """The first column of a field, None when there is none."""
        return self.columns.get(field, (None,))[0]


def field_of(heading: str) -> Field | None:
    """The field that a heading names, None when it is no heading we know."""
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", heading))
    if not plain or len(plain) > _LONGEST_HEADING:
        return None
    return next((field for field, words in _WORDS if words.search(plain)), None)


def find_table(rows: Sequence[Row]) -> Table | None:
    """The first list among the rows (`Table.first` counts from their start), None when there is none."""
    for index, row in enumerate(rows[:_ROWS_BEFORE_TABLE]):
        fields = _fields(row)
        if not _is_heading(fields):
            continue
        headings = dict(fields)
        texts = row.texts()
        first = index + 1
        while first < len(rows) and first - index < _MOST_HEADING_ROWS and _is_second_heading(rows[first]):
            headings |= _refined(texts, rows[first])
            first += 1
        return Table(first, _columns(headings, texts))
    return None


def is_heading(row: Row) -> bool:
    """Whether the row heads a list by itself."""
    if any(isinstance(value, str) and _DATA.search(value) for value in row.cells):
        return False
    return _is_heading(_fields(row))


def title_texts(sheet: Sheet, before: int) -> list[str]:
    """The texts above the list that may say its year, month or day; not when it was made or printed."""
    found: list[str] = []
    for row in sheet.rows[:before]:
        own_date = False
        for text in row.texts():
            if text and not own_date and not re.search("作成|更新|印刷|出力|現在", text):
                found.append(text)
            if text:
                own_date = bool(re.search("作成|更新|印刷|出力", text))
    return found


def _fields(row: Row) -> dict[int, Field]:
    texts = enumerate(row.cells)
    return {
        at: field for at, value in texts if isinstance(value, str) and (field := field_of(value)) is not None
    }


def _is_heading(fields: dict[int, Field]) -> bool:
    kinds = set(fields.values())
    return len(fields) >= 3 and bool(kinds & _WHO) and len(kinds - {Field.OTHER}) >= 3


def _is_second_heading(row: Row) -> bool:
    """A row that refines the one above it: only words, most of them headings."""
    texts = [text for text in row.texts() if text]
    known = _fields(row)
    if len(known) < 2 or any(char.isdigit() for text in texts for char in text):
        return False
    return len(known) * 10 >= len(texts) * 7


def _refined(above: Sequence[str], row: Row) -> dict[int, Field]:
    """The fields of a second heading row; 番号 under 求職者 is the number of the job seeker."""
    fields = _fields(row)
    over = ""
    for column, text in enumerate(row.texts()):
        over = (above[column] if column < len(above) else "") or over
        if text and fields.get(column, Field.OTHER) is Field.OTHER and (both := field_of(over + text)):
            fields[column] = both
    return fields


def _columns(headings: dict[int, Field], texts: Sequence[str]) -> dict[Field, tuple[int, ...]]:
    columns: dict[Field, tuple[int, ...]] = {}
    for column in sorted(headings):
        columns[headings[column]] = (*columns.get(headings[column], ()), column)
    if Field.NAME not in columns and Field.FAMILY_NAME not in columns and Field.KANA in columns:
        both = [at for at in columns[Field.KANA] if at < len(texts) and re.search("氏名|名前", texts[at])]
        if both:  # one column 氏名（フリガナ） holds the name and its reading
            columns[Field.NAME] = tuple(both)
            columns[Field.KANA] = tuple(at for at in columns[Field.KANA] if at not in both)
    return {field: found for field, found in columns.items() if found}
