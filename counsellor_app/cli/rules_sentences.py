"""What is wrong with a file of rules, one line for each fault, in English and Japanese."""

from counsellor_app.cli.desk_sentences import system_language
from counsellor_app.domain.profile_file.faults import ProfileFault


def say_fault(lang: str | None, fault: ProfileFault) -> None:
    """Print where the fault is and what is wrong there."""
    place = 1 if (lang or system_language()) == "ja" else 0
    known = _WORDS.get(fault.code) or (_TYPED if fault.code.endswith(_FORMS) else _OTHER)
    shown = fault.detail.partition(" | ")[0] or "-"
    print(f"  {fault.where or '-'}: {known[place].format(detail=shown)}")


_FORMS = ("_type", "_parsing", "_from_date_parsing", "_pattern_mismatch")
_TYPED = ("is not written as it has to be ({detail}).", "書き方が違います({detail})。")
_OTHER = ("cannot be used ({detail}).", "この値は使えません({detail})。")
_WORDS = {
    "missing": ("is missing.", "ありません。必ず書いてください。"),
    "extra_forbidden": (
        "is not known here. Is it misspelt?",
        "この項目はありません。つづりを確かめてください。",
    ),
    "enum": ("is none of the words possible here ({detail}).", "ここで使える語ではありません({detail})。"),
    "whole_minutes": ("must be whole minutes ({detail}).", "分単位で書いてください({detail})。"),
    "window_reversed": (
        "the hours end before they begin ({detail}).",
        "終わりが始まりより前です({detail})。",
    ),
    "windows_overlap": ("two of the hours overlap ({detail}).", "時間帯が重なっています({detail})。"),
    "windows_for_this_kind": (
        "such hours are not for this way of opening ({detail}).",
        "この受付方法には時間帯を書けません({detail})。",
    ),
    "length_exceeds_window": (
        "a session does not fit into the hours ({detail}).",
        "一回の相談が時間帯に収まりません({detail})。",
    ),
    "source_missing": ("the article is not named ({detail}).", "根拠の条がありません({detail})。"),
    "source_twice": ("the article is named twice ({detail}).", "根拠の条が二つあります({detail})。"),
    "link_without_expiry": (
        "a booking by link needs a limit after which it lapses.",
        "リンクで確定する予約には、失効までの時間が必要です。",
    ),
    "no_show_after_end": (
        "deemed cancelled only after the end ({detail} minutes).",
        "みなしキャンセルが終了より後です({detail} 分)。",
    ),
    "warnings_order": ("warnings go from early to late.", "予告は早い順に書いてください。"),
    "day_twice": ("a day is named twice ({detail}).", "同じ日が二度あります({detail})。"),
    "day_open_and_closed": (
        "is named as open and as closed ({detail}).",
        "開庁と閉庁の両方に書かれています({detail})。",
    ),
    "terms_order": ("the terms are not in the order of their days.", "規約が施行日の順ではありません。"),
    "terms_twice": ("the same terms are there twice ({detail}).", "同じ規約が二度あります({detail})。"),
}
