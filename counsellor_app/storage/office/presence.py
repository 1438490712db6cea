"""Who is at which desk and at what, as the office database keeps it for a minute (adr 48).

A login says it of itself alone, through one function: the office and the member of staff are its own, and the
moment when it ends is the server's. Nobody writes the table; everybody of the office reads it.
"""

LASTS = 60
"""Seconds after which a desk that says nothing any more is no longer seen."""

BE_PRESENT = f"""\
CREATE OR REPLACE FUNCTION app.be_present(
  desk uuid, session uuid, from_at bigint, to_at bigint, whose text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  office text := app.current_office();
  me text := (SELECT staff_id FROM app.login WHERE name = session_user AND is_active);
  moment bigint := (extract(epoch FROM clock_timestamp()) * 1000000)::bigint;
  is_news boolean;
BEGIN
  IF office IS NULL OR me IS NULL THEN
    RAISE EXCEPTION 'this login belongs to no office' USING ERRCODE = '42501';
  END IF;
  DELETE FROM app.presence WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM app.presence WHERE office_id = office AND until < moment FOR UPDATE SKIP LOCKED));
  IF session IS NULL AND from_at IS NULL THEN
    DELETE FROM app.presence WHERE office_id = office AND device = desk::text AND staff_id = me;
    is_news := FOUND;
  ELSE
    is_news := NOT EXISTS (
      SELECT FROM app.presence WHERE office_id = office AND device = desk::text AND staff_id = me
        AND (appointment_id, start_at, end_at, counsellor_id)
          IS NOT DISTINCT FROM (session, from_at, to_at, whose));
    INSERT INTO app.presence
        (office_id, device, staff_id, appointment_id, start_at, end_at, counsellor_id, until)
      VALUES (office, desk::text, me, session, from_at, to_at, whose, moment + {LASTS} * 1000000)
      ON CONFLICT (office_id, device, staff_id) DO UPDATE
        SET (appointment_id, start_at, end_at, counsellor_id, until) = (EXCLUDED.appointment_id,
          EXCLUDED.start_at, EXCLUDED.end_at, EXCLUDED.counsellor_id, EXCLUDED.until);
  END IF;
  IF is_news THEN
    PERFORM pg_notify(app.news_channel(office), 'presence ' || desk);
  END IF;
END $$"""  # noqa: S608 - a number of this module

FOR_EVERYBODY = ("app.be_present(uuid, uuid, bigint, bigint, text)",)
"""What a login may call itself."""
