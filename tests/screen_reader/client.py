"""A screen reader's eyes and hands: an AT-SPI client of its own process, run by the system's Python.

Run as `python3 client.py WORD…`; every line on standard output is one JSON object.
  tree            every object on the screen: role, name, description, states, actions
  press NAME      press the object of that name
  listen SECONDS  what is announced, and which names change
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi
from gi.repository import GLib  # type: ignore[import-not-found]

PROGRAM = "counsellor"
_STATES = {
    "focusable": pyatspi.STATE_FOCUSABLE,
    "focused": pyatspi.STATE_FOCUSED,
    "showing": pyatspi.STATE_SHOWING,
    "enabled": pyatspi.STATE_ENABLED,
    "editable": pyatspi.STATE_EDITABLE,
}


def main(words: list[str]) -> None:
    if words[0] == "tree":
        for each in walk(windows()):
            say(described(each))
    elif words[0] == "press":
        press(words[1])
    elif words[0] == "listen":
        listen(float(words[1]))


def windows() -> list[Any]:
    """The windows of the program, waited for."""
    for _ in range(100):
        desktop = pyatspi.Registry.getDesktop(0)
        apps = [each for each in children(desktop) if PROGRAM in (each.name or "")]
        found = [each for app in apps for each in children(app)]
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit("no window")


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


def press(name: str) -> None:
    """Take the action that is named for pressing."""
    for each in walk(windows()):
        if each.name == name:
            action = each.queryAction()
            names = [action.getName(at).lower() for at in range(action.nActions)]
            say({"pressed": action.doAction(names.index("press")), "role": each.getRoleName()})
            return
    raise SystemExit("nothing of that name")


def listen(seconds: float) -> None:
    """Tell announcements and changes of names for so long."""
    kinds = ("object:announcement", "object:property-change:accessible-name")

    def heard(event: Any) -> None:
        told = event.any_data if isinstance(event.any_data, str) else event.source.name
        say({"event": str(event.type), "text": str(told)})

    pyatspi.Registry.registerEventListener(heard, *kinds)
    say({"listening": True})
    GLib.timeout_add(int(seconds * 1000), pyatspi.Registry.stop)
    pyatspi.Registry.start()


def say(what: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(what, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
