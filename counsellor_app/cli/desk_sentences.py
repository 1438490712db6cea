"""What the commands of the desk file say, in English and Japanese."""

import locale
from enum import Enum

from counsellor_app.domain.this_pc.desk_file import OpenRefusal


class Sentence(Enum):
    """What a command did or found, beside the reasons in OpenRefusal."""

    BACKED_UP = "backed_up"
    RESTORED = "restored"
    KEPT_ASIDE = "kept_aside"
    SOUND = "sound"
    NOT_SOUND = "not_sound"
    SALVAGED = "salvaged"
    INCOMPLETE = "incomplete"
    NEW_KEY = "new_key"
    NO_FILE = "no_file"
    CODE_MISTYPED = "code_mistyped"
    CODE_WRONG = "code_wrong"


def say(lang: str | None, what: Sentence | OpenRefusal, **facts: object) -> None:
    """Print one sentence in `lang`, or in the language of the system when None."""
    place = 1 if (lang or system_language()) == "ja" else 0
    print(_WORDS[what][place].format(**facts))


def system_language() -> str:
    """The language that this PC speaks: `ja` or `en`."""
    return "ja" if (locale.getlocale()[0] or "").lower().startswith("ja") else "en"


_WORDS: dict[Sentence | OpenRefusal, tuple[str, str]] = {
    Sentence.BACKED_UP: (
        "Backup made and read back: {path} ({rows} rows). Old backups removed: {removed}.",
        "バックアップを作成し、確認しました: {path}({rows} 件)。削除した古いもの: {removed}。",
    ),
    Sentence.RESTORED: (
        "Restored and checked: {path} ({rows} rows).",
        "復元し、確認しました: {path}({rows} 件)。",
    ),
    Sentence.KEPT_ASIDE: (
        "The file that was there before is kept: {path}",
        "以前のファイルは残してあります: {path}",
    ),
    Sentence.SOUND: (
        "Sound: {path}. Every page was checked ({tables} tables, {rows} rows).",
        "異常ありません: {path}。すべてのページを確認しました({tables} 表、{rows} 件)。",
    ),
    Sentence.NOT_SOUND: (
        "Damage was found in {path}. Restore a backup, or run `salvage`. Nothing has been changed.",
        (
            "{path} に破損が見つかりました。バックアップを復元するか、salvage を実行してください。"
            "ファイルは変更していません。"
        ),
    ),
    Sentence.SALVAGED: (
        "Rows saved: {saved}. Rows lost: {lost}.",
        "救出した件数: {saved}。失われた件数: {lost}。",
    ),
    Sentence.INCOMPLETE: (
        "More rows may be missing in these tables; nobody can tell: {tables}. Compare with the last backup.",
        (
            "次の表では、ほかにも失われた行があるかもしれません: {tables}。"
            "最後のバックアップと見比べてください。"
        ),
    ),
    Sentence.NEW_KEY: (
        "The desk file has a new key. Write down its recovery code; older codes open older backups only.",
        (
            "新しい鍵で暗号化しました。次の回復コードを書き留めてください。"
            "以前のコードは、以前のバックアップにだけ使えます。"
        ),
    ),
    Sentence.NO_FILE: ("There is no such file: {path}", "ファイルがありません: {path}"),
    Sentence.CODE_MISTYPED: (
        "The recovery code has a typing error in group {group} of 8.",
        "回復コードの 8 組のうち {group} 番目に入力の誤りがあります。",
    ),
    Sentence.CODE_WRONG: (
        "This is not a recovery code: 8 groups of 8 characters are expected.",
        "回復コードではありません。8 文字ずつ 8 組で入力してください。",
    ),
    OpenRefusal.CIPHER_INACTIVE: (
        "The database driver does not encrypt, so nothing was written. Install the program again.",
        "データベースの暗号化が働いていないため、何も書き込んでいません。プログラムを入れ直してください。",
    ),
    OpenRefusal.PLAIN_FILE: (
        "The file is not encrypted, so this program did not make it. Move it away, or restore a backup.",
        (
            "暗号化されていないファイルで、このプログラムのものではありません。"
            "別の場所へ移すか、バックアップを復元してください。"
        ),
    ),
    OpenRefusal.WRONG_KEY: (
        "The key does not open the file. Use --recovery-code-stdin with its recovery code or passphrase.",
        "鍵が合いません。--recovery-code-stdin で回復コードかパスフレーズを入力してください。",
    ),
    OpenRefusal.NEWER_SCHEMA: (
        "A newer version of the program wrote the file. Update the program on this PC.",
        "より新しい版のプログラムが書いたファイルです。この PC のプログラムを更新してください。",
    ),
    OpenRefusal.NETWORK_DRIVE: (
        (
            "The folder is on a network drive ({kind}), where records get lost. "
            "Use a folder of this PC, or PostgreSQL."
        ),
        (
            "フォルダーがネットワークドライブ({kind})にあり、記録が失われるおそれがあります。"
            "この PC のフォルダーか PostgreSQL を使ってください。"
        ),
    ),
    OpenRefusal.SYNC_FOLDER: (
        "{service} copies this folder, in the middle of writes too. Use a folder outside it.",
        (
            "このフォルダーは {service} が同期しており、書き込みの途中でも複製されます。"
            "同期されないフォルダーを使ってください。"
        ),
    ),
    OpenRefusal.NOT_WRITABLE: (
        "The folder or the file cannot be written. Ask IT for the right to write, or use another folder.",
        "フォルダーかファイルに書き込めません。管理者に権限を頼むか、別のフォルダーを使ってください。",
    ),
    OpenRefusal.DISK_FULL: (
        "No room is left on the disk. Make room and try again.",
        "ディスクの空きがありません。空きを作ってから、もう一度試してください。",
    ),
    OpenRefusal.DAMAGED: (
        "The file is damaged. Restore a backup, or run `salvage`. Nothing has been changed.",
        (
            "ファイルが破損しています。バックアップを復元するか、salvage を実行してください。"
            "ファイルは変更していません。"
        ),
    ),
    OpenRefusal.KEYRING_LOCKED: (
        "The key store of the PC stays locked or does not answer. Unlock it, or use --recovery-code-stdin.",
        (
            "PC のキーストアがロックされているか応答しません。ロックを解除するか、"
            "--recovery-code-stdin を使ってください。"
        ),
    ),
    OpenRefusal.KEYRING_ABSENT: (
        "This PC has no key store. Use --recovery-code-stdin with the recovery code or the passphrase.",
        (
            "この PC にはキーストアがありません。--recovery-code-stdin で回復コードか"
            "パスフレーズを入力してください。"
        ),
    ),
    OpenRefusal.KEYRING_UNSAFE: (
        "The key store in use is not safe for keys. Use --recovery-code-stdin, or have IT remove it.",
        (
            "使われているキーストアは鍵の保管に適していません。--recovery-code-stdin を使うか、"
            "管理者に取り除いてもらってください。"
        ),
    ),
    OpenRefusal.KEY_MISSING: (
        "The key is not in the key store. Unlock it, or use --recovery-code-stdin with the recovery code.",
        (
            "キーストアに鍵がありません。ロックを解除するか、--recovery-code-stdin で"
            "回復コードを入力してください。"
        ),
    ),
    OpenRefusal.ANOTHER_INSTANCE: (
        "The program is open with this file. Close it and try again.",
        "このファイルはプログラムで開かれています。閉じてから、もう一度試してください。",
    ),
}
