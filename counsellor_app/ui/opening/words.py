"""What is wrong with the desk file and the way forward, in the language on screen."""

from collections.abc import Mapping

from counsellor_app.domain.this_pc.desk_file import OpenRefusal
from counsellor_app.domain.this_pc.passphrase import MIN_LENGTH, Strength
from counsellor_app.ui.opening.situation import Fault
from counsellor_app.ui.opening.ways import Way
from counsellor_app.ui.wording import translate

_MEGABYTE = 1024 * 1024


def refusal_title(refusal: OpenRefusal) -> str:
    """What is wrong, in a few words."""
    return {
        OpenRefusal.CIPHER_INACTIVE: translate("Opening", "Encryption is not working"),
        OpenRefusal.PLAIN_FILE: translate("Opening", "This is not a desk file of this program"),
        OpenRefusal.WRONG_KEY: translate("Opening", "The key does not open the desk file"),
        OpenRefusal.NEWER_SCHEMA: translate("Opening", "The desk file is from a newer version"),
        OpenRefusal.NETWORK_DRIVE: translate("Opening", "The folder is on a network drive"),
        OpenRefusal.SYNC_FOLDER: translate("Opening", "A cloud service copies the folder"),
        OpenRefusal.NOT_WRITABLE: translate("Opening", "The folder cannot be written"),
        OpenRefusal.DISK_FULL: translate("Opening", "The disk is full"),
        OpenRefusal.DAMAGED: translate("Opening", "A part of the desk file cannot be read"),
        OpenRefusal.KEYRING_LOCKED: translate("Opening", "The key store of this PC is locked"),
        OpenRefusal.KEYRING_ABSENT: translate("Opening", "This PC has no key store"),
        OpenRefusal.KEYRING_UNSAFE: translate("Opening", "The key store of this PC is not safe"),
        OpenRefusal.KEY_MISSING: translate("Opening", "The key of the desk file is not on this PC"),
        OpenRefusal.ANOTHER_INSTANCE: translate("Opening", "The program is already open"),
    }[refusal]


def refusal_text(refusal: OpenRefusal, facts: Mapping[str, str | int], *, has_file: bool) -> str:
    """Why, and what to do next."""
    keys = _keys() if has_file else {**_keys(), **_keys_without_file()}
    return {**_places(facts), **keys, **_rest()}[refusal]


def _places(facts: Mapping[str, str | int]) -> dict[OpenRefusal, str]:
    needed = int(facts.get("needed_bytes", 0)) // _MEGABYTE + 1
    full = translate(
        "Opening",
        "The records need about {needed} MB of free room. Make room on the disk, for example empty the bin, "
        "then try again. Nothing was lost.",
    ).format(needed=needed)
    return {
        OpenRefusal.DISK_FULL: full,
        OpenRefusal.NETWORK_DRIVE: translate(
            "Opening",
            "Records get lost when a desk file lies on a network drive ({kind}), so it is not opened there. "
            "Ask IT to start the program with a folder on this PC (--folder), or to set up PostgreSQL.",
        ).format(kind=facts.get("kind", "")),
        OpenRefusal.SYNC_FOLDER: translate(
            "Opening",
            "{service} copies this folder to its servers, in the middle of writing too. That breaks records "
            "and carries them out of the office. Ask IT to start the program with a folder outside it "
            "(--folder).",
        ).format(service=facts.get("service", "")),
        OpenRefusal.NOT_WRITABLE: translate(
            "Opening",
            "The program may not write to the folder below. Ask IT for the right to write to it, then try "
            "again.",
        ),
    }


def _keys() -> dict[OpenRefusal, str]:
    return {
        OpenRefusal.WRONG_KEY: translate(
            "Opening",
            "The desk file is locked with another key than the one on this PC. Type its recovery code from "
            "the paper it was written on, or its passphrase. Nothing in the file is changed.",
        ),
        OpenRefusal.KEY_MISSING: translate(
            "Opening",
            "The desk file is there, but its key is not in the key store of this PC. Type the recovery code "
            "from the paper it was written on, or the passphrase. The program makes no new key: it could "
            "never open this file.",
        ),
        OpenRefusal.KEYRING_LOCKED: translate(
            "Opening",
            "The key store does not answer. Unlock it, or sign in to the PC again, then try again. "
            "With the recovery code you can go on at once.",
        ),
        OpenRefusal.KEYRING_ABSENT: translate(
            "Opening",
            "Nothing on this PC can keep the key safely. Type the passphrase of the desk file, or its "
            "recovery code. It is asked for at every start.",
        ),
        OpenRefusal.KEYRING_UNSAFE: translate(
            "Opening",
            "It would keep the key readable for others, or lose it, so it is not used. Type the passphrase "
            "or the recovery code of the desk file, and ask IT to set the key store right.",
        ),
    }


def _keys_without_file() -> dict[OpenRefusal, str]:
    return {
        OpenRefusal.KEYRING_LOCKED: translate(
            "Opening",
            "The records of this PC are encrypted, and the key belongs into the key store, which does not "
            "answer. Unlock it, or sign in to the PC again, then try again. You can also choose a "
            "passphrase instead.",
        ),
        OpenRefusal.KEYRING_ABSENT: translate(
            "Opening",
            "The records of this PC are encrypted, and nothing on this PC can keep the key safely. Choose a "
            "passphrase instead: it is asked for at every start.",
        ),
        OpenRefusal.KEYRING_UNSAFE: translate(
            "Opening",
            "It would keep the key readable for others, or lose it, so it is not used. Choose a passphrase "
            "instead, which is asked for at every start; or have IT set the key store right and try again.",
        ),
    }


def _rest() -> dict[OpenRefusal, str]:
    return {
        OpenRefusal.CIPHER_INACTIVE: translate(
            "Opening",
            "The part of the program that encrypts is missing, so nothing was written. "
            "Have IT install the program again.",
        ),
        OpenRefusal.PLAIN_FILE: translate(
            "Opening",
            "The file is not encrypted, so this program did not make it. Move it to another folder, then try "
            "again; or put a backup in its place.",
        ),
        OpenRefusal.NEWER_SCHEMA: translate(
            "Opening",
            "A newer version of the program has written to it; this version would harm it. "
            "Have IT update the program on this PC.",
        ),
        OpenRefusal.DAMAGED: translate(
            "Opening",
            "The rest can be saved: every record that can still be read is put into a new file. The damaged "
            "file is kept under another name. Nothing is deleted.",
        ),
        OpenRefusal.ANOTHER_INSTANCE: translate(
            "Opening",
            "Another window, or a command of IT, has the desk file open. Go on in the open window. If you "
            "see none, wait a moment and try again.",
        ),
    }


def way_word(way: Way) -> str:
    """A way forward as a button."""
    return {
        Way.AGAIN: translate("Opening", "Try again"),
        Way.TYPE_KEY: translate("Opening", "Open"),
        Way.NEW_PASSPHRASE: translate("Opening", "Choose a passphrase"),
        Way.SALVAGE: translate("Opening", "Save what can be read"),
        Way.BEGIN_EMPTY: translate("Opening", "Begin with an empty file"),
        Way.RESTORE: translate("Opening", "Restore a backup"),
        Way.QUIT: translate("Opening", "Quit"),
    }[way]


def fault_word(fault: Fault, group: int | None) -> str:
    """What is wrong with what was typed."""
    if fault is Fault.MISTYPED:
        if group is None:
            return translate(
                "Opening",
                "This is no recovery code: it has 8 groups of 8 characters. Compare with the paper.",
            )
        return translate(
            "Opening", "There is a typing error in group {group} of 8. Compare that group with the paper."
        ).format(group=group)
    return {
        Fault.DOES_NOT_OPEN: translate(
            "Opening", "This code or passphrase does not open the file. Check it, then try again."
        ),
        Fault.DIFFERENT: translate("Opening", "The two are not the same. Type the second one again."),
        Fault.TOO_WEAK: translate("Opening", "This passphrase cannot be used yet: see the hint under it."),
        Fault.KEY_NEEDED: translate("Opening", "Type the recovery code or the passphrase first."),
    }[fault]


def table_word(table: str) -> str:
    """A part of the desk file by what people know it as; an index or a part of the future keeps its name."""
    return {
        "office": translate("Table", "the office"),
        "staff": translate("Table", "people of the office"),
        "meeting_room": translate("Table", "meeting rooms"),
        "client": translate("Table", "clients"),
        "client_phone": translate("Table", "telephone numbers"),
        "appointment": translate("Table", "sessions"),
        "connection_failure": translate("Table", "switches to the telephone"),
        "command_log": translate("Table", "steps already carried out"),
        "event": translate("Table", "history"),
    }.get(table, table)


def strength_word(strength: Strength, length: int) -> str:
    """What to say of a passphrase while it is typed."""
    if strength is Strength.TOO_SHORT:
        return translate("Opening", "At least {least} characters; {typed} so far.").format(
            least=MIN_LENGTH, typed=length
        )
    return {
        Strength.TOO_EVEN: translate("Opening", "Too few different characters: it would be guessed."),
        Strength.LIKE_A_CODE: translate("Opening", "It looks like a recovery code. Choose other words."),
        Strength.FAIR: translate("Opening", "It can be used. A longer one, of several words, is safer."),
        Strength.GOOD: translate("Opening", "Good. Write it down and keep it where only you find it."),
    }[strength]
