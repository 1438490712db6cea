"""A screen reader's eyes and hands: an AT-SPI client of its own process, run by the system's Python.

Run as `python3 client.py WORD…`; every line on standard output is one JSON object.
  tree            every object on the screen: role, name, description, states, actions
  press NAME      press the object of that name, waited for
  listen          what is announced, and which names change, until standard input is closed
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import pyatspi
from gi.repository import GLib  # type: ignore[import-not-found]

PROGRAM = "counsellor"
_PATIENCE = 40.0
"""Seconds in which the program must be there, whole, with what is asked for."""
_CALL_MS = 20_000
"""For one question. AT-SPI's own 0.8 s is less than what a busy program takes to open a page."""
_GONE = (GLib.Error, LookupError)
"""What reading an object raises that has left the screen since its parent was read."""
_STATES = {
    "focusable": pyatspi.STATE_FOCUSABLE,
    "focused": pyatspi.STATE_FOCUSED,
    "showing": pyatspi.STATE_SHOWING,
    "enabled": pyatspi.STATE_ENABLED,
    "editable": pyatspi.STATE_EDITABLE,
}

Read = TypeVar("Read")


class _NotYetError(Exception):
    """What is asked for is not on the screen so far."""


def main(words: list[str]) -> None:
    pyatspi.setTimeout(_CALL_MS, _CALL_MS)
    if words[0] == "tree":
        for line in whole(lambda: [described(each) for each in walk(windows())]):
            say(line)
    elif words[0] == "press":
        say(whole(lambda: pressed(words[1])))
    elif words[0] == "listen":
        listen()


def whole(read: Callable[[], Read]) -> Read:
    """What is read of a screen that stays as it is meanwhile; read anew while it does not."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return read()
        except (*_GONE, _NotYetError) as missing:
            if time.monotonic() > until:
                raise SystemExit(f"{type(missing).__name__}: {missing}") from missing
        time.sleep(0.05)


def windows() -> list[Any]:
    """The windows of the program."""
    found = [
        each for app in children(pyatspi.Registry.getDesktop(0)) if is_ours(app) for each in children(app)
    ]
    if not found:
        raise _NotYetError("no window")
    return found


def is_ours(app: Any) -> bool:
    """Whether an application is the program; one that just ends has no name any more."""
    try:
        return PROGRAM in (app.name or "")
    except _GONE:
        return False


def children(parent: Any) -> list[Any]:
    return [each for each in (parent.getChildAtIndex(at) for at in range(parent.childCount)) if each]


def walk(found: list[Any]) -> Iterator[Any]:
    """Everything on the screen, parents first."""
    for each in found:
        states = each.getState()
        if states.contains(pyatspi.STATE_SHOWING) or each.getRole() in (
            pyatspi.ROLE_FRAME,
            pyatspi.ROLE_WINDOW,
        ):
            yield each
            yield from walk(children(each))


def described(each: Any) -> dict[str, Any]:
    states = each.getState()
    try:
        action = each.queryAction()
        actions = [action.getName(at) for at in range(action.nActions)]
    except NotImplementedError:
        actions = []
    return {
        "role": each.getRoleName(),
        "name": each.name or "",
        "description": each.description or "",
        "states": [name for name, state in _STATES.items() if states.contains(state)],
        "actions": actions,
    }


def pressed(name: str) -> dict[str, Any]:
    """Take the action that is named for pressing."""
    for each in walk(windows()):
        if each.name == name:
            role, action = each.getRoleName(), each.queryAction()
            names = [action.getName(at).lower() for at in range(action.nActions)]
            return {"pressed": action.doAction(names.index("press")), "role": role}
    raise _NotYetError("nothing of that name")


def listen() -> None:
    """Tell announcements and changes of names; the last kind that is asked for is the announcements."""
    for kind in ("object:property-change:accessible-name", "object:announcement"):
        pyatspi.Registry.registerEventListener(heard, kind)
    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_HUP, pyatspi.Registry.stop)
    pyatspi.Registry.start()


def heard(event: Any) -> None:
    """Tell one event; the name of what has left the screen meanwhile cannot be asked any more."""
    try:
        told = event.any_data if isinstance(event.any_data, str) else event.source.name
    except _GONE:
        return
    say({"event": str(event.type), "text": str(told)})


def say(what: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(what, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
