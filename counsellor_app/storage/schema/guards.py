"""Triggers that keep what no program may break: no double booking, no change to the trail."""

from sqlalchemy import DDL, ExecutableDDLElement, Table
from sqlalchemy.event import listen

MICROS_OF_8_HOURS = 8 * 3600 * 1_000_000

# A slot is at most eight hours long, so one that overlaps begins less than that before this one.
_OVERLAP = """\
CREATE TRIGGER appointment_overlap_{when}
BEFORE {what} ON appointment
WHEN NEW.{is_live}
BEGIN
  SELECT RAISE(ABORT, 'overlap:counsellor') WHERE EXISTS (
    SELECT 1 FROM appointment
    WHERE {is_live} AND counsellor_id = NEW.counsellor_id AND id <> NEW.id
      AND start_at < NEW.end_at AND start_at > NEW.start_at - {bound} AND end_at > NEW.start_at);
  SELECT RAISE(ABORT, 'overlap:room') WHERE EXISTS (
    SELECT 1 FROM appointment
    WHERE {is_live} AND room_id = NEW.room_id AND id <> NEW.id
      AND start_at < NEW.end_at AND start_at > NEW.start_at - {bound} AND end_at > NEW.start_at);
END"""

_NO_DELETION = """\
CREATE TRIGGER event_no_delete
BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END"""

# Deletion by a retention rule may blank what an event says, never that it was: only while its record is open.
_ONLY_BLANKED = """\
CREATE TRIGGER event_no_update
BEFORE UPDATE ON event
WHEN NOT (
  NEW.number = OLD.number AND NEW.what = OLD.what AND NEW.at = OLD.at AND NEW.staff_id = OLD.staff_id
  AND NEW.os_account = OLD.os_account AND NEW.workstation = OLD.workstation
  AND NEW.record_id = OLD.record_id AND NEW.appointment_id IS OLD.appointment_id
  AND NEW.before = '{}' AND NEW.after = '{}'
  AND EXISTS (SELECT 1 FROM erasure WHERE finished_at IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END"""

# INSERT OR REPLACE deletes the old row without asking the trigger above.
_NO_REPLACEMENT = """\
CREATE TRIGGER event_no_replace
BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE number = NEW.number)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END"""


def guard(appointment: Table, event: Table, is_live: str) -> None:
    """Have the triggers made with their tables; `is_live` tells which appointments hold their time."""
    moved = "UPDATE OF counsellor_id, room_id, start_at, end_at, state"
    for when, what in (("insert", "INSERT"), ("update", moved)):
        text = _OVERLAP.format(when=when, what=what, is_live=is_live, bound=MICROS_OF_8_HOURS)
        listen(appointment, "after_create", _ddl(text))
    listen(event, "after_create", _ddl(_ONLY_BLANKED))
    listen(event, "after_create", _ddl(_NO_DELETION))
    listen(event, "after_create", _ddl(_NO_REPLACEMENT))


def _ddl(text: str) -> ExecutableDDLElement:
    return DDL(text).execute_if(dialect="sqlite")  # type: ignore[no-untyped-call]
