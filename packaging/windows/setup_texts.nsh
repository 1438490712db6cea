; What the setup program says, in English and Japanese.

!macro Text name english japanese
  LangString ${name} 1033 "${english}"
  LangString ${name} 1041 "${japanese}"
!macroend

!insertmacro Text NAME "${NAME_EN}" "${NAME_JA}"
!insertmacro Text WELCOME \
  "This installs ${NAME_EN} ${VERSION} for everybody on this PC.$\r$\n$\r$\nRecords that are already here stay as they are." \
  "このパソコンを使うすべての人のために、${NAME_JA} ${VERSION} をインストールします。$\r$\n$\r$\nすでにある記録はそのまま残ります。"
!insertmacro Text SECTION_PROGRAM "Program (needed)" "プログラム（必須）"
!insertmacro Text ABOUT_PROGRAM "The program and its entry in the Start menu." "プログラムと、スタートメニューの項目です。"
!insertmacro Text SECTION_AUTOSTART "Open when people sign in" "サインイン時に開く"
!insertmacro Text ABOUT_AUTOSTART \
  "Opens the desk for everybody who signs in to this PC." \
  "このパソコンにサインインすると、自動でデスクを開きます。"
!insertmacro Text DONE_TITLE "${NAME_EN} is installed" "インストールが終わりました"
!insertmacro Text DONE_TEXT \
  "You find it in the Start menu.$\r$\n$\r$\nThe first time, it asks which office and who you are." \
  "スタートメニューから開けます。$\r$\n$\r$\n初めて開くと、安定所の名前と担当者の名前を聞きます。"
!insertmacro Text PROGRAM_RUNS \
  "${NAME_EN} is open, perhaps in somebody else's session on this PC. Close it, then try again." \
  "${NAME_JA} が開いています（このパソコンに別の人がサインインしたままのこともあります）。閉じてから、もう一度実行してください。"
!insertmacro Text WORK_UNFINISHED \
  "A consultation is still running, or records have not been sent to the office yet. Open the program, finish, then try again." \
  "相談が進行中か、まだ送信されていない記録があります。プログラムを開いて終わらせてから、もう一度実行してください。"
!insertmacro Text NEWER_THERE \
  "A newer version is already installed. Nothing was changed." \
  "新しいバージョンがすでにインストールされています。何も変更していません。"
!insertmacro Text IS_MSI \
  "The program on this PC is kept by your IT department's MSI package. Nothing was changed." \
  "このパソコンのプログラムは MSI パッケージで管理されています。何も変更していません。"
!insertmacro Text WINDOWS_TOO_OLD \
  "64-bit Windows 10 (1809) or newer is needed." \
  "64 ビット版の Windows 10（1809）以降が必要です。"
!insertmacro Text FAILED \
  "The files could not be written: the disk may be full, or another program holds one of them. The program is as it was." \
  "ファイルを書き込めませんでした。ディスクの空きが足りないか、ほかのプログラムが使用中です。プログラムは元のままです。"
