"""Finding people in an office database by any part of a name or a number, without an extension.

Beside the words of a card stand the runs that a desk file's full-text index knows of them, as numbers that
hold the office too. An index over those numbers finds the cards that can be meant; the words decide.
"""

import re
from itertools import product

from sqlalchemy import Connection

from counsellor_app.domain.person_search import SearchQuery
from counsellor_app.storage.codec import Json, dump

_TOKEN = re.compile(r'"([^"]*)"(\*?)|AND|OR|[()]')

# Three characters of a name; runs of digits and the beginnings by which a shorter part of a number is found.
_RUNS = """\
CREATE OR REPLACE FUNCTION app.runs_of(office text, words text, digits text) RETURNS bigint[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT hashtextextended(office || ' ' || run, 7)), '{}') FROM (
    SELECT substr(words, place, 3) FROM generate_series(1, length(words) - 2) place
    UNION SELECT left(each, size) FROM unnest(string_to_array(nullif(digits, ''), ' ')) each, (VALUES (3), (4), (5)) s (size)
      WHERE length(each) >= size) r (run)
$$"""
_COLUMN = """\
ALTER TABLE app.client_search ADD COLUMN IF NOT EXISTS runs bigint[]
GENERATED ALWAYS AS (app.runs_of(office_id, words, digits)) STORED"""
_INDEX = """\
CREATE INDEX IF NOT EXISTS ix_client_search_runs ON app.client_search USING gin (runs) WITH (fastupdate = off)"""
_NEWEST = """\
CREATE INDEX IF NOT EXISTS ix_client_search_newest ON app.client_search (office_id, number)"""

# A policy would keep the index of runs from being used (its operator may tell of rows that are hidden), so this
# runs with the rights of its owner and heeds the office itself. `wanted` are alternatives, each a list of texts
# that must all be there: in the words, or between blanks in the digits. What many cards have is found among the
# newest; what few have, by the index.
_FIND = """\
CREATE OR REPLACE FUNCTION app.found_clients(wanted jsonb, names text[], how_many integer)
RETURNS TABLE (client_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE office text := app.current_office(); found uuid[]; alternative jsonb; runs bigint[]; last bigint;
BEGIN
  SELECT min(number) INTO last FROM (
    SELECT number FROM app.client_search WHERE office_id = office ORDER BY number DESC LIMIT 1500) newest;
  SELECT array_agg(id) INTO found FROM (
    SELECT s.client_id AS id FROM app.client_search s
    WHERE s.office_id = office AND s.number >= last AND app.has_all(s.words, s.digits, wanted, names)
    ORDER BY s.number DESC LIMIT how_many) f;
  IF coalesce(cardinality(found), 0) < how_many THEN
    SELECT array_agg(id) INTO found FROM (
      SELECT s.client_id AS id FROM app.client_search s
      WHERE s.number IN (
        SELECT c.number FROM jsonb_array_elements(wanted) each
        CROSS JOIN LATERAL (
          SELECT i.number FROM app.client_search i
          WHERE i.office_id = office AND i.runs @> app.runs_wanted(office, each)
            AND app.has_all(i.words, i.digits, jsonb_build_array(each), names)) c)
      ORDER BY s.number DESC LIMIT how_many) f;
  END IF;
  RETURN QUERY SELECT unnest(found);
END $$"""
_HAS_ALL = """\
CREATE OR REPLACE FUNCTION app.has_all(words text, digits text, wanted jsonb, names text[]) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE alternative jsonb; each text; holds boolean;
BEGIN
  FOREACH each IN ARRAY names LOOP
    IF strpos(words, each) = 0 THEN RETURN false; END IF;
  END LOOP;
  FOR alternative IN SELECT jsonb_array_elements(wanted) LOOP
    holds := true;
    FOR each IN SELECT jsonb_array_elements_text(alternative) LOOP
      holds := CASE WHEN starts_with(each, ' ') THEN strpos(' ' || digits || ' ', each) > 0
        ELSE strpos(words, each) > 0 END;
      EXIT WHEN NOT holds;
    END LOOP;
    IF holds THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$"""
_WANTED = """\
CREATE OR REPLACE FUNCTION app.runs_wanted(office text, texts jsonb) RETURNS bigint[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT hashtextextended(office || ' ' || run, 7)), '{}')
  FROM jsonb_array_elements_text(texts) each CROSS JOIN LATERAL (
    SELECT substr(each, place, 3) FROM generate_series(1, length(each) - 2) place WHERE NOT starts_with(each, ' ')
    UNION SELECT part FROM unnest(string_to_array(btrim(each, ' '), ' ')) part WHERE starts_with(each, ' ')) r (run)
$$"""

FUNCTIONS = (_RUNS, _HAS_ALL, _WANTED, _FIND)
STRUCTURE = (_COLUMN, _INDEX, _NEWEST)
FOR_EVERYBODY = (
    "app.found_clients(jsonb, text[], integer)",
    "app.runs_of(text, text, text)",
)

_ASK = "SELECT client_id FROM app.found_clients(?::jsonb, ?::text[], ?)"


def found_clients(connection: Connection, query: SearchQuery, limit: int) -> list[Json]:
    """Ids of people whom the query meets, the latest cards first."""
    wanted = alternatives(query.words) if query.words else alternatives(query.digits, is_digits=True)
    names = list(query.within)
    return list(connection.exec_driver_sql(_ASK, (dump(wanted), names, limit)).scalars())


def alternatives(expression: str, *, is_digits: bool = False) -> list[list[str]]:
    """A full-text expression as lists of texts: of one list all must be there, and one list is enough."""
    return _either(list(_TOKEN.finditer(expression)), is_digits)


def _either(tokens: list[re.Match[str]], is_digits: bool) -> list[list[str]]:
    found = _all(tokens, is_digits)
    while tokens and tokens[0].group() == "OR":
        tokens.pop(0)
        found += _all(tokens, is_digits)
    return found


def _all(tokens: list[re.Match[str]], is_digits: bool) -> list[list[str]]:
    found = _one(tokens, is_digits)
    while tokens and tokens[0].group() == "AND":
        tokens.pop(0)
        found = [one + other for one, other in product(found, _one(tokens, is_digits))]
    return found


def _one(tokens: list[re.Match[str]], is_digits: bool) -> list[list[str]]:
    token = tokens.pop(0)
    if token.group() == "(":
        inside = _either(tokens, is_digits)
        tokens.pop(0)
        return inside
    text = token.group(1)
    return [[f" {text}" + ("" if token.group(2) else " ") if is_digits else text]]
