; The setup program, for one PC at a time and for scripts; made by tools/windows/nsis.py, which gives the names.
; Silent: setup.exe /S [/AUTOSTART=1|0] [/FORCE=1]     Exit codes: docs/deployment.md

Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel admin
SetCompressor ${COMPRESSOR}
!if "${COMPRESSOR}" != "zlib"
  SetCompressorDictSize 64 ; both programs carry the same archive of modules
!endif
SetOverwrite try

!include MUI2.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\OnlineConsultationDesk"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define OURS "Software\Online Consultation Desk"
!define ID "OnlineConsultationDesk"

!define OLDEST_BUILD 17763 ; Windows 10 1809

!define TOO_OLD 1150
!define NOT_DONE 1603
!define IN_USE 1618
!define OTHER_VERSION 1638

Name "$(NAME)"
BrandingText "${VERSION}"
Caption "$(NAME) ${VERSION}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\${FOLDER}"

VIProductVersion "${VERSION}.0"
!macro VersionTexts language name
  VIAddVersionKey /LANG=${language} ProductName "${name}"
  VIAddVersionKey /LANG=${language} FileDescription "${name} Setup"
  VIAddVersionKey /LANG=${language} FileVersion "${VERSION}"
  VIAddVersionKey /LANG=${language} ProductVersion "${VERSION}"
  VIAddVersionKey /LANG=${language} CompanyName "${PUBLISHER}"
  VIAddVersionKey /LANG=${language} LegalCopyright "${PUBLISHER}. MIT"
!macroend
!insertmacro VersionTexts 1033 "${NAME_EN}"
!insertmacro VersionTexts 1041 "${NAME_JA}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "$(NAME)"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_TITLE "$(DONE_TITLE)"
!define MUI_FINISHPAGE_TEXT "$(DONE_TEXT)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Japanese
!include "${TEXTS}"

!macro Refuse code text
  ${IfNot} ${Silent}
    MessageBox MB_OK|MB_ICONEXCLAMATION "${text}"
  ${EndIf}
  SetErrorLevel ${code}
  Quit
!macroend

!macro Begin
  SetRegView 64
  SetShellVarContext all
  ReadRegStr $0 HKLM "${OURS}" InstalledBy
  ${If} $0 == "msi"
    !insertmacro Refuse ${OTHER_VERSION} "$(IS_MSI)"
  ${EndIf}
  StrCpy $INSTDIR "$PROGRAMFILES64\${FOLDER}"
  InitPluginsDir
  File "/oname=$PLUGINSDIR\guard.dll" "${GUARD}"
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/FORCE=" $2
  ${If} ${Errors}
  ${OrIf} $2 != 1
    System::Call "$PLUGINSDIR\guard.dll::InUse() i.r0"
    ${If} $0 = 1
      !insertmacro Refuse ${IN_USE} "$(PROGRAM_RUNS)"
    ${ElseIf} $0 = 2
      !insertmacro Refuse ${IN_USE} "$(WORK_UNFINISHED)"
    ${EndIf}
  ${EndIf}
!macroend

Section "$(SECTION_PROGRAM)" ProgramSection
  SectionIn RO
  ; beside the old files first: when the disk is full or a file is held, the old program is left as it is
  RMDir /r "$INSTDIR\incoming"
  ClearErrors
  SetOutPath "$INSTDIR\incoming"
  File /r "${SOURCE}/*.*"
  ${If} ${Errors}
    Goto failed
  ${EndIf}
  SetOutPath "$INSTDIR"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${ADMIN_PROGRAM}"
  RMDir /r "$INSTDIR\_internal"
  Rename "$INSTDIR\incoming\_internal" "$INSTDIR\_internal"
  Rename "$INSTDIR\incoming\${PROGRAM}" "$INSTDIR\${PROGRAM}"
  Rename "$INSTDIR\incoming\${ADMIN_PROGRAM}" "$INSTDIR\${ADMIN_PROGRAM}"
  ${If} ${Errors}
    Goto failed
  ${EndIf}
  RMDir "$INSTDIR\incoming"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\$(NAME).lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0
  WriteRegStr HKLM "${OURS}" InstalledBy "setup"
  WriteRegStr HKLM "${OURS}" Shortcut "$SMPROGRAMS\$(NAME).lnk"
  WriteRegStr HKLM "${UNINSTALL}" DisplayName "$(NAME)"
  WriteRegStr HKLM "${UNINSTALL}" DisplayVersion "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" Publisher "${PUBLISHER}"
  WriteRegStr HKLM "${UNINSTALL}" DisplayIcon "$INSTDIR\${PROGRAM}"
  WriteRegStr HKLM "${UNINSTALL}" InstallLocation "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL}" EstimatedSize ${KILOBYTES}
  WriteRegDWORD HKLM "${UNINSTALL}" NoModify 1
  WriteRegDWORD HKLM "${UNINSTALL}" NoRepair 1
  Goto end
failed:
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\incoming"
  RMDir "$INSTDIR"
  !insertmacro Refuse ${NOT_DONE} "$(FAILED)"
end:
SectionEnd

Section /o "$(SECTION_AUTOSTART)" AutostartSection
SectionEnd

Section "-autostart"
  ${If} ${SectionIsSelected} ${AutostartSection}
    WriteRegStr HKLM "${RUN}" "${ID}" '"$INSTDIR\${PROGRAM}"'
  ${Else}
    DeleteRegValue HKLM "${RUN}" "${ID}"
  ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${ProgramSection} "$(ABOUT_PROGRAM)"
  !insertmacro MUI_DESCRIPTION_TEXT ${AutostartSection} "$(ABOUT_AUTOSTART)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    !insertmacro Refuse ${TOO_OLD} "$(WINDOWS_TOO_OLD)"
  ${EndIf}
  !insertmacro Begin
  ReadRegStr $0 HKLM "${UNINSTALL}" DisplayVersion
  ${If} $0 != ""
    ${VersionCompare} $0 "${VERSION}" $2
    ${If} $2 = 1
      !insertmacro Refuse ${OTHER_VERSION} "$(NEWER_THERE)"
    ${EndIf}
  ${EndIf}
  ClearErrors
  ${GetOptions} $1 "/AUTOSTART=" $2
  ReadRegStr $0 HKLM "${RUN}" "${ID}"
  ${If} $2 == "1"
  ${OrIf} $0 != ""
  ${AndIf} $2 != "0"
    !insertmacro SelectSection ${AutostartSection}
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro Begin
FunctionEnd

; What people wrote lies in their own folders and stays.
Section "Uninstall"
  ReadRegStr $0 HKLM "${OURS}" Shortcut
  Delete "$0"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${ADMIN_PROGRAM}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegValue HKLM "${RUN}" "${ID}"
  DeleteRegKey HKLM "${UNINSTALL}"
  DeleteRegKey HKLM "${OURS}"
SectionEnd
