"""What is said to a caller whose booking cannot be made yet: the office's records cannot be reached."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from counsellor_app.domain.notices.notice import NoticeKind, Template

_ASKED: Final = """\
{氏名}様、{日付}、{開始}から{終了}まで、{相談の種類}のオンライン相談のご希望を、仮受付いたします。
求職番号は {求職番号} ですね。
ただいま予約の記録を確かめられないため、この時間はまだお約束できません。
確かめしだい、お電話で結果をお知らせします。
お取りできなかったときは、近い時間をご案内します。
"""
_MOVED: Final = """\
{氏名}様、ご予約を{日付}、{開始}から{終了}までに変更するご希望を、承りました。
ただいま予約の記録を確かめられないため、変更はまだお約束できません。今のご予約はそのままです。
確かめしだい、お電話で結果をお知らせします。
"""

WISHED: Final[Mapping[NoticeKind, NoticeKind]] = {
    NoticeKind.READ_BACK: NoticeKind.READ_BACK_WISHED,
    NoticeKind.READ_BACK_MOVED: NoticeKind.READ_BACK_WISHED_MOVE,
}
"""What is read back in the place of a text that says that the time is promised."""
_TEXTS: Final = {NoticeKind.READ_BACK_WISHED: _ASKED, NoticeKind.READ_BACK_WISHED_MOVE: _MOVED}


def with_wished(templates: Iterable[Template]) -> tuple[Template, ...]:
    """The templates, and for every promise among them what is read back when nothing can be promised."""
    found = tuple(templates)
    promises = (each for each in found if each.kind in WISHED)
    return (
        *found,
        *(replace(each, kind=WISHED[each.kind], text=_TEXTS[WISHED[each.kind]]) for each in promises),
    )
