"""What the office database does by itself: whose office it is, whose turn to write, the trail, guards.

Every function names its search path; the rights of its owner serve only what it says here.
"""

HEAD = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS"

# A range of texts tells equal texts apart without an extension: PostgreSQL can exclude overlaps of ranges.
TEXT_RANGE = """\
DO $$ BEGIN
  IF to_regtype('app.text_range') IS NULL THEN
    CREATE TYPE app.text_range AS RANGE (subtype = text, collation = "C");
  END IF;
END $$"""

OFFICE = """\
CREATE OR REPLACE FUNCTION app.current_office() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(
    (SELECT office_id FROM app.login WHERE name = session_user AND is_active),
    CASE WHEN pg_has_role(session_user, 'app_owner', 'MEMBER')
      THEN nullif(current_setting('app.office', true), '') END)
$$"""

MAY = """\
CREATE OR REPLACE FUNCTION app.is_any_of(VARIADIC groups text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.current_office() IS NOT NULL
    AND EXISTS (SELECT 1 FROM unnest(groups) each WHERE pg_has_role(session_user, each::name, 'MEMBER'))
$$"""

# One writer at a time in an office, as in a desk file: nobody waits for two things, so nobody waits for ever.
TURN = f"""\
CREATE OR REPLACE FUNCTION app.take_turn() RETURNS void
{HEAD} $$
DECLARE office text := app.current_office();
BEGIN
  IF office IS NULL THEN
    RAISE EXCEPTION 'this login belongs to no office' USING ERRCODE = '42501';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(office, 4));
END $$"""

# Who writes past the program waits too, before the statement has locked any row.
WAIT_FOR_TURN = f"""\
CREATE OR REPLACE FUNCTION app.wait_for_turn() RETURNS trigger
{HEAD} $$
DECLARE office text := app.current_office();
BEGIN
  IF office IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(office, 4));
  END IF;
  RETURN NULL;
END $$"""

# Deletion by retention (`office/erasing.py`) may blank what an event says, never that it was; grants keep
# everybody else from getting as far as this.
APPEND_ONLY = f"""\
CREATE OR REPLACE FUNCTION app.append_only() RETURNS trigger
{HEAD} $$
BEGIN
  IF TG_LEVEL = 'ROW' AND current_setting('app.erasing', true) = pg_current_xact_id()::text THEN
    IF EXISTS (SELECT 1 FROM app.erasure WHERE office_id = OLD.office_id AND finished_at IS NULL) THEN
      IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('command_log', 'delivery', 'event_secret') THEN
        RETURN OLD;
      ELSIF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'event'
          AND to_jsonb(NEW) = to_jsonb(OLD) || '{{"before": "{{}}", "after": "{{}}"}}' THEN
        RETURN NEW;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'append_only' USING ERRCODE = '42501';
END $$"""  # noqa: S608 - nothing in it comes from outside

NEWS = """\
CREATE OR REPLACE FUNCTION app.news_channel(office text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT 'office_' || md5(office)
$$"""

DIGEST = """\
CREATE OR REPLACE FUNCTION app.digest_of(whole jsonb) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT encode(sha256(convert_to(jsonb_strip_nulls(whole)::text, 'UTF8')), 'hex')
$$"""

LINK = """\
CREATE OR REPLACE FUNCTION app.link_of(
  before bytea, n bigint, at bigint, who text, address text, what text, record text, row_id text,
  columns text, digest text) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT sha256(before || convert_to(
    jsonb_build_array(n, at, who, address, what, record, row_id, columns, digest)::text, 'UTF8'))
$$"""

# The trail says who changed which columns of which row and when, and holds a digest of the row: enough to
# find a change made behind its back, and nothing that would have to be erased with the person.
ENTER = f"""\
CREATE OR REPLACE FUNCTION app.enter(
  office text, what text, record text, row_id text, columns text, digest text) RETURNS void
{HEAD} $$
DECLARE head app.audit_head; entry app.audit;
BEGIN
  INSERT INTO app.audit_head VALUES (office, 0, '\\x00') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM app.audit_head h WHERE h.office_id = office FOR UPDATE;
  entry.office_id := office;
  entry.n := head.n + 1;
  entry.at := (extract(epoch FROM clock_timestamp()) * 1000000)::bigint;
  entry.who := session_user;
  entry.address := coalesce(host(inet_client_addr()), '');
  entry.what := what;
  entry.record := record;
  entry.row_id := row_id;
  entry.columns := columns;
  entry.digest := digest;
  entry.hash := app.link_of(head.hash, entry.n, entry.at, entry.who, entry.address, entry.what, entry.record,
    entry.row_id, entry.columns, entry.digest);
  INSERT INTO app.audit SELECT entry.*;
  UPDATE app.audit_head h SET n = entry.n, hash = entry.hash WHERE h.office_id = office;
END $$"""  # noqa: S608 - nothing in it comes from outside

AUDIT = f"""\
CREATE OR REPLACE FUNCTION app.write_audit() RETURNS trigger
{HEAD} $$
DECLARE
  keys text[] := string_to_array(TG_ARGV[0], ',');
  hidden text[] := string_to_array(TG_ARGV[1], ',');
  was jsonb := '{{}}'; became jsonb := '{{}}'; this jsonb; changed text; key_text text;
BEGIN
  IF TG_OP <> 'INSERT' THEN was := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN became := to_jsonb(NEW); END IF;
  IF was = became THEN RETURN NULL; END IF;
  this := CASE WHEN TG_OP = 'DELETE' THEN was ELSE became END;
  SELECT coalesce(string_agg(key, ',' ORDER BY key), '') INTO changed
    FROM jsonb_object_keys(became) key WHERE TG_OP = 'UPDATE' AND became -> key IS DISTINCT FROM was -> key;
  SELECT string_agg(this ->> key, ' ' ORDER BY place) INTO key_text
    FROM unnest(keys) WITH ORDINALITY AS k (key, place);
  PERFORM app.enter(this ->> 'office_id', lower(TG_OP), TG_TABLE_NAME, key_text, changed,
    CASE WHEN TG_OP = 'DELETE' THEN '' ELSE app.digest_of(became - hidden) END);
  IF TG_ARGV[2] = 'told' THEN
    PERFORM pg_notify(app.news_channel(this ->> 'office_id'), TG_TABLE_NAME || ' ' || key_text);
  END IF;
  RETURN NULL;
END $$"""  # noqa: S608 - nothing in it comes from outside

# A stale writer, or one who rewrites what a record is, is refused whatever program it uses.
STAMP = f"""\
CREATE OR REPLACE FUNCTION app.stamp() RETURNS trigger
{HEAD} $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.office_id <> OLD.office_id THEN
    RAISE EXCEPTION 'immutable' USING ERRCODE = '42501';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'stale' USING ERRCODE = '40001';
  END IF;
  RETURN NEW;
END $$"""

FUNCTIONS = (
    TEXT_RANGE,
    OFFICE,
    MAY,
    TURN,
    WAIT_FOR_TURN,
    APPEND_ONLY,
    NEWS,
    DIGEST,
    LINK,
    ENTER,
    AUDIT,
    STAMP,
)

FOR_EVERYBODY = (
    "app.current_office()",
    "app.is_any_of(text[])",
    "app.take_turn()",
    "app.news_channel(text)",
    "app.text_range(text, text, text)",
)
"""What a login may call itself; the triggers' functions only the database calls."""
