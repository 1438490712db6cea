"""お知らせ: the texts that reach the person, made from an office's own templates."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from counsellor_app.domain.appointment import Appointment, State


class NoticeKind(StrEnum):
    """What a text is for."""

    READ_BACK = "read_back"
    READ_BACK_MOVED = "read_back_moved"
    """What is read back when a booking was given another time."""
    READ_BACK_WISHED = "read_back_wished"
    """What is read back while the office's records cannot be reached: nothing is promised."""
    READ_BACK_WISHED_MOVE = "read_back_wished_move"
    PHONE_SCRIPT = "phone_script"
    MY_PAGE_MESSAGE = "my_page_message"
    EMAIL = "email"
    REMINDER = "reminder"
    CANCELLATION = "cancellation"


class NoticeWay(StrEnum):
    """How far a notice has come: the program copies, opens and saves, a person says that it is given."""

    COPIED = "copied"
    MAIL_PROGRAM = "mail_program"
    CALENDAR_FILE = "calendar_file"
    SENT = "sent"
    """The office's mail server took it."""
    NOT_SENT = "not_sent"
    MAYBE_SENT = "maybe_sent"
    GIVEN = "given"


class Placeholder(StrEnum):
    """What a template may name in braces; written as the office's people write it."""

    NAME = "氏名"
    EMAIL = "メールアドレス"
    PHONE = "電話番号"
    COMPANY = "会社名"
    NUMBER = "求職番号"
    KIND = "相談の種類"
    DATE = "日付"
    START = "開始"
    END = "終了"
    MINUTES = "分数"
    LOGIN = "ログイン時刻"
    LOGIN_LEAD = "ログインの分前"
    WATCH_DAYS = "メール確認の日数"
    LINK_MINUTES = "リンクの有効分"
    NO_SHOW = "みなしキャンセル分"
    EXPIRES = "仮予約の期限"
    OFFICE = "所名"
    SECTION = "部門"
    OFFICE_PHONE = "所の電話"
    COUNSELLOR = "相談員"
    TERMS = "規約"
    TOOL = "ツール"
    URL = "参加URL"
    MEETING_ID = "会議ID"
    PASSCODE = "パスコード"
    ID_ALOUD = "会議IDの読み上げ"
    PASSCODE_ALOUD = "パスコードの読み上げ"


JOINING = frozenset(
    {
        Placeholder.URL,
        Placeholder.MEETING_ID,
        Placeholder.PASSCODE,
        Placeholder.ID_ALOUD,
        Placeholder.PASSCODE_ALOUD,
    }
)
"""Placeholders whose text lets somebody into the meeting."""

_WHEN = frozenset({Placeholder.DATE, Placeholder.START})
NEEDED: Mapping[NoticeKind, frozenset[Placeholder]] = {
    NoticeKind.READ_BACK: _WHEN | {Placeholder.NAME},
    NoticeKind.READ_BACK_MOVED: _WHEN | {Placeholder.NAME},
    NoticeKind.READ_BACK_WISHED: _WHEN | {Placeholder.NAME},
    NoticeKind.READ_BACK_WISHED_MOVE: _WHEN | {Placeholder.NAME},
    NoticeKind.PHONE_SCRIPT: frozenset({Placeholder.NAME, Placeholder.ID_ALOUD}),
    NoticeKind.MY_PAGE_MESSAGE: _WHEN,
    NoticeKind.EMAIL: _WHEN,
    NoticeKind.REMINDER: _WHEN,
    NoticeKind.CANCELLATION: _WHEN,
}
"""Without these a text of that kind would not say what it is for."""

_FOR_THE_FORM = frozenset(
    {NoticeKind.READ_BACK_MOVED, NoticeKind.READ_BACK_WISHED, NoticeKind.READ_BACK_WISHED_MOVE}
)
"""Texts that only the booking form has a use for."""
SPOKEN = _FOR_THE_FORM | {NoticeKind.READ_BACK}
"""Texts that are said to the caller: a line whose rule does not apply is left out, times are in words."""

_BRACES = re.compile(r"\{([^{}\n]*)\}")


@dataclass(frozen=True, slots=True)
class Template:
    """A text with placeholders, for the kinds of consultation in ``kinds``. ``tentative`` ones are for
    bookings that still wait for the person's answer. ``subject`` is for mails.
    """

    kind: NoticeKind
    kinds: frozenset[str]
    text: str
    subject: str = ""
    tentative: bool = False

    @property
    def placeholders(self) -> tuple[str, ...]:
        """What stands in braces, in order."""
        return tuple(_BRACES.findall(self.subject + "\n" + self.text))

    @property
    def lets_in(self) -> bool:
        """Whether the text tells how to get into the meeting."""
        return any(each in JOINING for each in self.placeholders)


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """What is wrong with a template: where it is, a stable code, the name it is about.

    Codes: ``toml_syntax``, ``unknown_placeholder``, ``placeholder_missing``, ``brace``, ``twice``, and
    those of form (``missing``, ``extra_forbidden``, ``enum``, ``string_type`` …).
    """

    where: str
    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A text that is ready to be given."""

    subject: str
    text: str


def faults_of(template: Template, where: str) -> tuple[TemplateFault, ...]:
    """Unknown placeholders, those that a text of its kind must have, and braces without a name."""
    named = template.placeholders
    known = {str(each) for each in Placeholder}
    faults = [TemplateFault(where, "unknown_placeholder", each) for each in named if each not in known]
    lacking = sorted(NEEDED[template.kind] - {Placeholder(each) for each in named if each in known})
    faults += [TemplateFault(where, "placeholder_missing", each) for each in lacking]
    bare = _BRACES.sub("", template.subject + template.text)
    if "{" in bare or "}" in bare:
        faults.append(TemplateFault(where, "brace"))
    return tuple(faults)


def render(template: Template, values: Mapping[Placeholder, str]) -> Notice | tuple[Placeholder, ...]:
    """The text with its values, or the placeholders for which there is none, in order."""
    wanted = dict.fromkeys(Placeholder(each) for each in template.placeholders)
    blanks = tuple(each for each in wanted if not values.get(each))
    if blanks:
        return blanks

    def value(found: "re.Match[str]") -> str:
        return values[Placeholder(found[1])]

    return Notice(_BRACES.sub(value, template.subject), _BRACES.sub(value, template.text))


def spoken_lines(template: Template, values: Mapping[Placeholder, str]) -> tuple[str, ...]:
    """The lines of a spoken text for which everything is known; the others' rules do not apply."""
    lines = (replace(template, text=line, subject="") for line in template.text.splitlines() if line.strip())
    made = (render(each, values) for each in lines)
    return tuple(each.text for each in made if isinstance(each, Notice))


def offered(templates: Iterable[Template], session: Appointment) -> tuple[Template, ...]:
    """The templates that suit a session as it stands: of each kind one, in the order of the kinds."""
    is_tentative = session.state is State.TENTATIVE
    is_off = session.state in (State.CANCELLED, State.LAPSED)
    found: dict[NoticeKind, Template] = {}
    for each in templates:
        fits_state = (each.kind is NoticeKind.CANCELLATION) == is_off and (each.kind not in _FOR_THE_FORM)
        if fits_state and session.kind.key in each.kinds and (is_tentative or not each.tentative):
            known = found.get(each.kind)
            if known is None or (each.tentative and not known.tentative):
                found[each.kind] = each
    return tuple(found[kind] for kind in NoticeKind if kind in found)
