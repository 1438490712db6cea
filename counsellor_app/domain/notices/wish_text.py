"""What is said to a caller whose booking cannot be made yet: the office's records cannot be reached."""

from collections.abc import Mapping
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

WISH_TEXTS: Final[Mapping[NoticeKind, Template]] = {
    NoticeKind.READ_BACK: Template(NoticeKind.READ_BACK, frozenset(), _ASKED),
    NoticeKind.READ_BACK_MOVED: Template(NoticeKind.READ_BACK_MOVED, frozenset(), _MOVED),
}
"""In the place of the office's own texts, which say that the time is promised."""
