"""What the package for Windows Installer says, in English and Japanese, by the name of its property."""

SAID = {
    "NEWERTHERE": (
        "A newer version is already installed. Nothing was changed.",
        "新しいバージョンがすでにインストールされています。何も変更していません。",
    ),
    "TOOOLD": (
        "Windows 10 (1809) or newer is needed. Nothing was changed.",
        "Windows 10（1809）以降が必要です。何も変更していません。",
    ),
    "BYSETUP": (
        "The program on this PC was installed by the setup program. Uninstall it first; records stay.",
        (
            "このパソコンのプログラムはセットアップで入れたものです。"
            "先にアンインストールしてください（記録は残ります）。"
        ),
    ),
    "PROGRAMRUNS": (
        (
            "Online Consultation Desk is open, perhaps for another person signed in to this PC."
            " Close it, then try again."
        ),
        (
            "オンライン職業相談デスクが開いています（別の人がサインインしたままのこともあります）。"
            "閉じてから、やり直してください。"
        ),
    ),
    "WORKUNFINISHED": (
        (
            "A consultation is still running, or records have not been sent to the office yet."
            " Open the program and finish, then try again."
        ),
        (
            "相談が進行中か、まだ送信されていない記録があります。"
            "プログラムを開いて終わらせてから、やり直してください。"
        ),
    ),
}
