"""What the commands of the office database say, in English and Japanese."""

from enum import Enum

from counsellor_app.cli.desk_sentences import system_language
from counsellor_app.storage.office.refusals import RefusedWhy


class Said(Enum):
    """What a command did or found, beside the reasons in RefusedWhy."""

    MADE = "made"
    UPGRADED = "upgraded"
    ADDED = "added"
    DISABLED = "disabled"
    SCHEMA = "schema"
    OFFICE = "office"
    SETTINGS_WRONG = "settings_wrong"
    WHOLE = "whole"
    BROKEN_AT = "broken_at"
    HEAD_GONE = "head_gone"
    ROW_CHANGED = "row_changed"
    NO_PROFILE = "no_profile"
    SHIPS = "ships"
    NO_CODE = "no_code"
    NO_RULES = "no_rules"
    RULES_UNREAD = "rules_unread"
    RULES_LEFT = "rules_left"
    FAULTS = "faults"
    NO_ADDRESS = "no_address"
    NO_HEAD = "no_head"
    WHICH_OFFICE = "which_office"
    DUE = "due"
    OTHER_NUMBER = "other_number"
    ERASED = "erased"
    REWRITTEN = "rewritten"
    TOO_SHORT = "too_short"
    NOT_REACHED = "not_reached"
    PROBLEM = "problem"


def say_office(lang: str | None, what: Said | RefusedWhy, **facts: object) -> None:
    """Print one sentence in `lang`, or in the language of the system when None."""
    print(_WORDS[what][1 if (lang or system_language()) == "ja" else 0].format(**facts))


_WORDS: dict[Said | RefusedWhy, tuple[str, str]] = {
    Said.MADE: (
        "The office is there: {office}, {rooms} meeting rooms. Add its people with `office add-staff`.",
        "{office} を作成しました(会議室 {rooms})。次に `office add-staff` で職員を登録してください。",
    ),
    Said.UPGRADED: (
        "The database has the schema of this program.",
        "データベースをこのプログラムの形式に更新しました。",
    ),
    Said.ADDED: ("{login} can log in.", "{login} でログインできます。"),
    Said.DISABLED: (
        "{login} is shut out; {ended} open connections were ended.",
        "{login} を停止しました。切断した接続: {ended}。",
    ),
    Said.SCHEMA: ("Schema: {revision}", "データベースの形式: {revision}"),
    Said.OFFICE: ("{key}: {name}, {logins} logins", "{key}: {name}、ログイン {logins} 件"),
    Said.SETTINGS_WRONG: (
        "{count} settings put records or passwords at risk: see docs/office-database.md.",
        "記録やパスワードを危険にさらす設定が {count} 件あります: docs/office-database.md を見てください。",
    ),
    Said.WHOLE: (
        "The trail is whole: {entries} entries, and every row is as they tell.",
        "記録の証跡に異常はありません: {entries} 件。すべての行が証跡と一致します。",
    ),
    Said.BROKEN_AT: (
        "The trail was altered: entry {number} does not follow from the one before.",
        "証跡が改変されています: {number} 件目が前の記録とつながりません。",
    ),
    Said.HEAD_GONE: (
        "The end of the trail is not where it was: entries were cut off or replaced.",
        "証跡の末尾が一致しません: 記録が削除または置き換えられています。",
    ),
    Said.ROW_CHANGED: (
        "Changed past the trail: {table} {row}",
        "証跡を通さない変更があります: {table} {row}",
    ),
    Said.NO_PROFILE: (
        "--office must be one of: {known}; or a code of your own with --name, blank or with --rules FILE.",
        "--office には {known} のいずれか、または独自の符号と --name を指定してください。",
    ),
    Said.SHIPS: (
        "The rules of {office} ship with the program: --name and --rules are for a code of your own.",
        "{office} の運用規則は同梱されています。--name と --rules は独自の符号の所に使います。",
    ),
    Said.NO_CODE: (
        "A code of your own is a short word of a-z, 0-9 and _, up to 40, and not `blank`.",
        "独自の符号は a-z、0-9、_ の 40 文字以内の語です(blank は不可)。",
    ),
    Said.NO_RULES: (
        "--rules is no file of rules. Nothing was made.",
        "--rules は運用規則のファイルではありません。何も作成していません。",
    ),
    Said.RULES_UNREAD: (
        "--rules cannot be read ({code}). Nothing was made.",
        "--rules を読めません({code})。何も作成していません。",
    ),
    Said.FAULTS: (
        "The file of rules has {count} faults. Nothing was made.",
        "運用規則のファイルに誤りが {count} 件あります。何も作成していません。",
    ),
    Said.RULES_LEFT: (
        "The office is there already, and its rules were left as they are: change them on the screen.",
        "この所は作成済みです。運用規則はそのままです。変更は画面で行ってください。",
    ),
    Said.NO_ADDRESS: (
        "--url is no address of a database: postgresql://login@host:5432/name",
        "--url がデータベースの宛先ではありません: postgresql://login@host:5432/name",
    ),
    Said.NO_HEAD: (
        "--against is no line that `audit-head` printed for this office.",
        "--against が、この所の `audit-head` の出力ではありません。",
    ),
    Said.WHICH_OFFICE: ("Name the office: --office KEY.", "--office で所を指定してください。"),
    Said.DUE: (
        "{kind}: {count} due, {held} held back; kept {months}",
        "{kind}: 期限切れ {count} 件、保留 {held} 件、保存期間 {months}",
    ),
    Said.OTHER_NUMBER: (
        "Nothing was deleted: {count} records are due, not {given}. Look again, then name that number.",
        "削除していません: 期限切れは {given} 件ではなく {count} 件です。確かめて指定し直してください。",
    ),
    Said.ERASED: (
        "{count} records were deleted. Traces stay in the server's files until `--rewrite`, and in backups.",
        "{count} 件を削除しました。サーバーのファイルには `--rewrite` まで、バックアップにも痕跡が残ります。",
    ),
    Said.REWRITTEN: (
        "The server's files are rewritten; nothing that was deleted is left in them.",
        "サーバーのファイルを書き直しました。削除したものは残っていません。",
    ),
    Said.TOO_SHORT: (
        "A name, and a password of ten characters or more, are needed.",
        "氏名と 10 文字以上のパスワードが必要です。",
    ),
    Said.NOT_REACHED: (
        "The database did not let this be done ({code}). Check address, server and password.",
        "データベースで実行できませんでした({code})。宛先、サーバー、パスワードを確かめてください。",
    ),
    Said.PROBLEM: ("It could not be written ({code}).", "書き込めませんでした({code})。"),
    RefusedWhy.LOGIN_NAME: (
        "A login is 1 to 63 of a-z, 0-9, `_`, `.`, `-`, begins with a letter, and not with app_ or pg_.",
        "ログイン名は英小文字で始まる 63 文字以内の a-z、0-9、_、.、- です(app_、pg_ で始まる名は不可)。",
    ),
    RefusedWhy.LOGIN_TAKEN: ("That login is there already.", "そのログイン名は使われています。"),
    RefusedWhy.NO_LOGIN: ("There is no such login.", "そのログインはありません。"),
    RefusedWhy.NEWER_SCHEMA: (
        "A newer program has made this database: update this program first.",
        "このデータベースは新しいプログラムで作られています。先にこのプログラムを更新してください。",
    ),
}
