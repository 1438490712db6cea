"""Deletion by retention in an office database: what the rules of an open record name, and nothing else.

No login may delete a session, a card or what the trail says of them. These functions may, for the
administrator, while the record of the deletion is open: they look themselves whether a row is due, and delete
it with all that hangs on it. The trail of digests stays as it was and gets an entry for each row that goes.
"""

from sqlalchemy import Connection, Inspector, inspect

from counsellor_app.domain.line.journal import KEPT_DAYS
from counsellor_app.domain.retention import STATES
from counsellor_app.storage.office.functions import HEAD

# The period stands in the record of the deletion, which the administrator opens; the moment is the server's.
_CUTOFF = f"""\
CREATE OR REPLACE FUNCTION app.erasure_cutoff(which uuid, of_kind text) RETURNS bigint
{HEAD} $$
DECLARE period integer;
BEGIN
  IF NOT app.is_any_of('app_admin') THEN
    RAISE EXCEPTION 'only the administrator' USING ERRCODE = '42501';
  END IF;
  SELECT (rule ->> 'months')::integer INTO period
    FROM app.erasure e, jsonb_array_elements(e.rules::jsonb) rule
    WHERE e.id = which AND e.office_id = app.current_office() AND e.finished_at IS NULL
      AND rule ->> 'kind' = of_kind AND (rule ->> 'months')::integer >= 1 AND btrim(rule ->> 'ground') <> '';
  IF period IS NULL THEN
    RAISE EXCEPTION 'no open deletion by such a rule' USING ERRCODE = '42501';
  END IF;
  RETURN (extract(epoch FROM (date_trunc('day', now() AT TIME ZONE 'Asia/Tokyo')
    - make_interval(months => period)) AT TIME ZONE 'Asia/Tokyo') * 1000000)::bigint;
END $$"""  # noqa: S608 - nothing in it comes from outside

_IS_REFUSED = """\
EXISTS (SELECT 1 FROM app.use_refusal r WHERE r.client_id = {client} AND r.lifted_at IS NULL
  AND (r.last_day IS NULL OR r.last_day >= to_char(now() AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD')))"""
_IS_FRESH = f"""\
EXISTS (SELECT 1 FROM app.event e WHERE e.appointment_id = a.id
  AND e.at >= (extract(epoch FROM now()) * 1000000)::bigint - {KEPT_DAYS * 86_400_000_000})"""  # noqa: S608

_SESSIONS = """\
CREATE OR REPLACE FUNCTION app.erase_sessions(which uuid, of_kind text, ids uuid[]) RETURNS integer
{head} $$
DECLARE office text := app.current_office(); due uuid[]; cutoff bigint := app.erasure_cutoff(which, of_kind);
BEGIN
  PERFORM app.take_turn();
  SELECT coalesce(array_agg(id), '{{}}') INTO due FROM app.appointment a
    WHERE office_id = office AND id = ANY (ids) AND end_at < cutoff
      AND CASE of_kind {states} ELSE false END AND NOT {refused} AND NOT {fresh};
  PERFORM set_config('app.erasing', pg_current_xact_id()::text, true);
  {owned}
  DELETE FROM app.delivery
    WHERE command_id IN (SELECT id FROM app.command_log WHERE appointment_id = ANY (due));
  DELETE FROM app.command_log WHERE appointment_id = ANY (due);
  DELETE FROM app.event_secret
    WHERE number IN (SELECT number FROM app.event WHERE appointment_id = ANY (due));
  UPDATE app.event SET before = '{{}}', after = '{{}}' WHERE appointment_id = ANY (due);
  DELETE FROM app.appointment WHERE id = ANY (due);
  PERFORM set_config('app.erasing', '', true);
  RETURN cardinality(due);
END $$"""

_PEOPLE = """\
CREATE OR REPLACE FUNCTION app.erase_people(which uuid, ids uuid[]) RETURNS integer
{head} $$
DECLARE office text := app.current_office(); due uuid[]; cutoff bigint := app.erasure_cutoff(which, 'people');
BEGIN
  PERFORM app.take_turn();
  SELECT coalesce(array_agg(id), '{{}}') INTO due FROM app.client c
    WHERE office_id = office AND id = ANY (ids) AND NOT {refused}
      AND NOT EXISTS (SELECT 1 FROM app.appointment a WHERE a.client_id = c.id)
      AND (SELECT max(e.at) FROM app.event e WHERE e.office_id = office AND e.record_id = c.id::text
        AND e.appointment_id IS NULL) < cutoff;
  PERFORM set_config('app.erasing', pg_current_xact_id()::text, true);
  {owned}
  DELETE FROM app.event_secret WHERE number IN (SELECT number FROM app.event
    WHERE office_id = office AND appointment_id IS NULL AND record_id = ANY (due::text[]));
  UPDATE app.event SET before = '{{}}', after = '{{}}'
    WHERE office_id = office AND appointment_id IS NULL AND record_id = ANY (due::text[]);
  DELETE FROM app.client WHERE id = ANY (due);
  PERFORM set_config('app.erasing', '', true);
  RETURN cardinality(due);
END $$"""

FOR_ADMIN = ("app.erase_sessions(uuid, text, uuid[])", "app.erase_people(uuid, uuid[])")
"""What the administrator's login may call; that there is a rule and a record they see to themselves."""


def make_functions(connection: Connection) -> None:
    """Make them for the tables that there are: one that points to a session or a card goes with it."""
    states = " ".join(
        f"WHEN '{kind}' THEN a.state IN ({', '.join(sorted(f'{each.value!r}' for each in found))})"
        for kind, found in STATES.items()
    )
    sessions = _SESSIONS.format(
        head=HEAD,
        states=states,
        refused=_IS_REFUSED.format(client="a.client_id"),
        fresh=_IS_FRESH,
        owned=_owned(connection, "appointment"),
    )
    people = _PEOPLE.format(
        head=HEAD, refused=_IS_REFUSED.format(client="c.id"), owned=_owned(connection, "client")
    )
    for text in (_CUTOFF, sessions, people):
        connection.exec_driver_sql(text.replace("%", "%%"))


def _owned(connection: Connection, parent: str) -> str:
    """Statements that take away, or let go of, whatever points to the rows that are due."""
    inspector = inspect(connection)
    return "\n  ".join(
        _let_go(inspector, table, foreign["constrained_columns"][-1])
        for table in sorted(inspector.get_table_names(schema="app"))
        for foreign in inspector.get_foreign_keys(table, schema="app")
        if foreign["referred_table"] == parent and table != "appointment"
    )


def _let_go(inspector: Inspector, table: str, column: str) -> str:
    where = f"WHERE {column} = ANY (due);"
    columns = inspector.get_columns(table, schema="app")
    if next(each["nullable"] for each in columns if each["name"] == column):
        return f"UPDATE app.{table} SET {column} = NULL {where}"  # noqa: S608 - names of this program
    return f"DELETE FROM app.{table} {where}"  # noqa: S608
