/* Whether this PC's copy of the program may be replaced or removed now: asked by both installers.

   Not while it runs in anybody's session (it holds a mutex that all sessions see), and not while somebody's folder
   holds the mark of work that is not finished: a session that goes on, or records not yet sent to the office. */
#define UNICODE
#include <windows.h>
#include <msi.h>
#include <msiquery.h>

#define MUTEX L"Global\\OnlineConsultationDesk"
#define MARK L"\\AppData\\Local\\counsellor-app\\unfinished"
#define PROFILES L"SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList"
#define LONGEST 1024

enum { FREE = 0, RUNS = 1, UNFINISHED = 2 };

static int runs(void)
{
    HANDLE mutex = OpenMutexW(SYNCHRONIZE, FALSE, MUTEX);
    if (mutex) {
        CloseHandle(mutex);
        return 1;
    }
    return GetLastError() == ERROR_ACCESS_DENIED; /* somebody else's */
}

static int profiles(WCHAR *folder)
{
    WCHAR raw[LONGEST];
    DWORD size = sizeof raw;
    if (RegGetValueW(HKEY_LOCAL_MACHINE, PROFILES, L"ProfilesDirectory", RRF_RT_REG_SZ | RRF_RT_REG_EXPAND_SZ | RRF_NOEXPAND,
                     NULL, raw, &size))
        return 0;
    DWORD length = ExpandEnvironmentStringsW(raw, folder, LONGEST);
    return length > 0 && length <= LONGEST;
}

static int unfinished(void)
{
    WCHAR folder[LONGEST], path[3 * LONGEST];
    WIN32_FIND_DATAW found;
    int is_marked = 0;
    if (!profiles(folder))
        return 0;
    lstrcpyW(path, folder);
    lstrcatW(path, L"\\*");
    HANDLE search = FindFirstFileW(path, &found);
    if (search == INVALID_HANDLE_VALUE)
        return 0;
    do {
        lstrcpyW(path, folder);
        lstrcatW(path, L"\\");
        lstrcatW(path, found.cFileName);
        lstrcatW(path, MARK);
        is_marked = GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES;
    } while (!is_marked && FindNextFileW(search, &found));
    FindClose(search);
    return is_marked;
}

/* For the setup program. */
__declspec(dllexport) int InUse(void)
{
    return runs() ? RUNS : unfinished() ? UNFINISHED : FREE;
}

/* For Windows Installer, which knows one code only for "no": the sentence in the property of that name is shown, and
   stands in the log. */
__declspec(dllexport) UINT __stdcall RefuseWhileInUse(MSIHANDLE installation)
{
    static const WCHAR *const sentences[] = {L"", L"PROGRAMRUNS", L"WORKUNFINISHED"};
    int found = InUse();
    WCHAR text[LONGEST] = L"";
    DWORD length = LONGEST;
    if (found == FREE)
        return ERROR_SUCCESS;
    MsiGetPropertyW(installation, sentences[found], text, &length);
    MSIHANDLE record = MsiCreateRecord(0);
    MsiRecordSetStringW(record, 0, text);
    MsiProcessMessage(installation, INSTALLMESSAGE_ERROR, record);
    MsiCloseHandle(record);
    return ERROR_INSTALL_FAILURE;
}
