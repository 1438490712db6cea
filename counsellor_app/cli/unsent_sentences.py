"""What the commands about unsent records say, in English and Japanese."""

from enum import Enum

from counsellor_app.cli.desk_sentences import system_language


class Told(Enum):
    """What came of it."""

    NONE = "none"
    SAVED = "saved"
    CODE = "code"
    TAKEN = "taken"
    OTHER_OFFICE = "other_office"
    NEWER = "newer"
    NO_SUCH_FILE = "no_such_file"
    NO_OFFICE = "no_office"


def say_unsent(lang: str | None, what: Told, **facts: object) -> None:
    """Print one sentence in `lang`, or in the language of the system when None."""
    place = 1 if (lang or system_language()) == "ja" else 0
    print(_WORDS[what][place].format(**facts))


_WORDS: dict[Told, tuple[str, str]] = {
    Told.NONE: (
        "Nothing is waiting: the office database has everything.",
        "未送信の記録はありません。すべて所のデータベースにあります。",
    ),
    Told.SAVED: (
        (
            "{count} record(s) saved and read back: {path}. Another desk of this office tells them with"
            " `import-unsent`. They go on waiting on this PC too; the office keeps each of them once."
        ),
        (
            "{count} 件を保存し、読み直して確認しました: {path}。同じ所の別の PC で import-unsent を"
            "実行すると送信されます。この PC にも残りますが、所に記録されるのは一度だけです。"
        ),
    ),
    Told.CODE: (
        "The file opens with this code alone. Write it down and keep it apart from the file:",
        "このファイルは次のコードでしか開けません。書き留め、ファイルとは別に保管してください。",
    ),
    Told.TAKEN: (
        "{new} record(s) taken; {known} were here already. They are told when the program runs.",
        "{new} 件を引き受けました(すでにあったもの {known} 件)。プログラムを起動すると送信されます。",
    ),
    Told.OTHER_OFFICE: (
        "The file comes from a desk of another office. Nothing was taken.",
        "別の所の PC で作られたファイルです。何も引き受けていません。",
    ),
    Told.NEWER: (
        "A newer version of the program made the file. Update the program on this PC.",
        "より新しい版のプログラムが作ったファイルです。この PC のプログラムを更新してください。",
    ),
    Told.NO_SUCH_FILE: (
        "This is no file of unsent records.",
        "未送信の記録のファイルではありません。",
    ),
    Told.NO_OFFICE: (
        "This desk has never reached its office database. Sign in to it once with the program.",
        "この PC はまだ所のデータベースにつながっていません。一度プログラムでサインインしてください。",
    ),
}
