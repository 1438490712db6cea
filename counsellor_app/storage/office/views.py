"""What the program reads and writes in an office database where a desk file has one table.

Passcodes and outcomes lie in tables of their own. The views of the schema `desk` put them beside the rest for
those who may see them, and leave them out for everybody else; what is written through a view is parted again.
"""

from collections.abc import Iterable

from counsellor_app.storage.schema.day_tables import appointment, event

SECRETS = ("join_url", "passcode", "outcome", "outcome_note")
_PLAIN = tuple(column.name for column in appointment.c if column.name not in SECRETS)
_EVENT = tuple(column.name for column in event.c if column.name not in ("number", "before", "after"))


def _list(columns: Iterable[str], prefix: str = "") -> str:
    return ", ".join(f"{prefix}{name}" for name in columns)


# These run with the rights of their owner, so each says itself whose rows it shows, and to whom. The barrier
# keeps a colleague's own conditions from seeing a row before that is settled.
_READABLE = """\
CREATE VIEW app.readable_{name} WITH (security_barrier) AS
SELECT * FROM app.{table}
WHERE office_id = (SELECT app.current_office()) AND (SELECT app.is_any_of({groups}))"""
_OUTCOME_THERE = """\
CREATE VIEW app.outcome_there WITH (security_barrier) AS
SELECT appointment_id FROM app.outcome
WHERE office_id = (SELECT app.current_office()) AND outcome IS NOT NULL"""
_WHO = {"counsellor": "'app_counsellor'", "counting": "'app_counsellor', 'app_admin'"}

_ONE = "(SELECT s.{name} FROM app.readable_{view} s WHERE s.{key} = {of})"


def _secret(name: str, view: str) -> str:
    return _ONE.format(name=name, view=view, key="appointment_id", of="a.id")


def _join(name: str) -> str:
    return f"CASE WHEN a.service IS NOT NULL THEN coalesce({_secret(name, 'join')}, '') END AS {name}"


_APPOINTMENT = f"""\
CREATE VIEW desk.appointment WITH (security_invoker) AS
SELECT {_list(_PLAIN, "a.")},
  {_join("join_url")}, {_join("passcode")},
  {_secret("outcome", "outcome")} AS outcome, {_secret("outcome_note", "outcome")} AS outcome_note,
  EXISTS (SELECT 1 FROM app.outcome_there t WHERE t.appointment_id = a.id) AS has_outcome
FROM app.appointment a"""  # noqa: S608 - made of the columns of this program

_WRITE_APPOINTMENT = f"""\
CREATE OR REPLACE FUNCTION desk.write_appointment() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO app.appointment ({_list(_PLAIN)}) VALUES ({_list(_PLAIN, "NEW.")});
  ELSE
    UPDATE app.appointment SET ({_list(_PLAIN)}) = ROW ({_list(_PLAIN, "NEW.")}) WHERE id = OLD.id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'not yours to change' USING ERRCODE = '42501';
    END IF;
  END IF;
  IF (CASE WHEN TG_OP = 'INSERT' THEN NEW.service IS NOT NULL
     ELSE (NEW.service, NEW.meeting_id, NEW.join_url, NEW.passcode)
       IS DISTINCT FROM (OLD.service, OLD.meeting_id, OLD.join_url, OLD.passcode) END) THEN
    UPDATE app.join_secret SET join_url = coalesce(NEW.join_url, ''), passcode = coalesce(NEW.passcode, '')
      WHERE appointment_id = NEW.id;
    IF NOT FOUND THEN
      INSERT INTO app.join_secret (appointment_id, join_url, passcode)
        VALUES (NEW.id, coalesce(NEW.join_url, ''), coalesce(NEW.passcode, ''));
    END IF;
  END IF;
  IF (CASE WHEN TG_OP = 'INSERT' THEN NEW.outcome IS NOT NULL
     ELSE (NEW.outcome, NEW.outcome_note) IS DISTINCT FROM (OLD.outcome, OLD.outcome_note) END) THEN
    UPDATE app.outcome SET outcome = NEW.outcome, outcome_note = NEW.outcome_note
      WHERE appointment_id = NEW.id;
    IF NOT FOUND THEN
      INSERT INTO app.outcome (appointment_id, outcome, outcome_note)
        VALUES (NEW.id, NEW.outcome, NEW.outcome_note);
    END IF;
  END IF;
  RETURN NEW;
END $$"""  # noqa: S608

_WHOLE = """\
CREATE OR REPLACE FUNCTION desk.whole(plain text, secret text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN secret IS NULL THEN plain ELSE (plain::jsonb || secret::jsonb)::text END
$$"""

_EVENTS = f"""\
CREATE VIEW desk.event WITH (security_invoker) AS
SELECT e.number, {_list(_EVENT, "e.")},
  desk.whole(e.before, (SELECT s.before FROM app.readable_event s WHERE s.number = e.number)) AS before,
  desk.whole(e.after, (SELECT s.after FROM app.readable_event s WHERE s.number = e.number)) AS after
FROM app.event e"""  # noqa: S608

_PART = """\
CREATE OR REPLACE FUNCTION desk.{name}(whole text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(jsonb_object_agg(key, value), '{{}}')::text FROM jsonb_each(whole::jsonb)
  WHERE {negated} (key = 'outcome' AND value <> 'null')
$$"""

_WRITE_EVENT = f"""\
CREATE OR REPLACE FUNCTION desk.write_event() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE before text := desk.secret_part(NEW.before); after text := desk.secret_part(NEW.after);
BEGIN
  INSERT INTO app.event ({_list(_EVENT)}, before, after)
    VALUES ({_list(_EVENT, "NEW.")}, desk.plain_part(NEW.before), desk.plain_part(NEW.after))
    RETURNING number INTO NEW.number;
  IF before <> '{{}}' OR after <> '{{}}' THEN
    INSERT INTO app.event_secret (number, before, after) VALUES (NEW.number, before, after);
  END IF;
  RETURN NEW;
END $$"""  # noqa: S608

_TRIGGER = """\
CREATE TRIGGER write INSTEAD OF {what} ON desk.{name} FOR EACH ROW EXECUTE FUNCTION desk.write_{name}()"""

DROP = (
    "DROP VIEW IF EXISTS desk.appointment, desk.event, app.readable_join, app.readable_outcome,"
    " app.readable_event, app.outcome_there"
)
CREATE = (
    _READABLE.format(name="join", table="join_secret", groups=_WHO["counsellor"]),
    _READABLE.format(name="outcome", table="outcome", groups=_WHO["counting"]),
    _READABLE.format(name="event", table="event_secret", groups=_WHO["counting"]),
    _OUTCOME_THERE,
    _APPOINTMENT,
    _WRITE_APPOINTMENT,
    _TRIGGER.format(what="INSERT OR UPDATE", name="appointment"),
    _WHOLE,
    _PART.format(name="plain_part", negated="NOT"),
    _PART.format(name="secret_part", negated=""),
    _EVENTS,
    _WRITE_EVENT,
    _TRIGGER.format(what="INSERT", name="event"),
)
VIEWS = ("app.readable_join", "app.readable_outcome", "app.readable_event", "app.outcome_there")
"""What a login may read with its owner's eyes."""

WRITABLE = {"desk.appointment": "SELECT, INSERT, UPDATE", "desk.event": "SELECT, INSERT"}
"""What a login may do with a view, as far as it may with the tables behind it."""
