"""Finding people in an office database by any part of a name or a number, without an extension.

Beside the words of a card stand the runs that a desk file's full-text index knows of them, as numbers that
hold the office too. An index over those numbers finds the cards that can be meant; the words decide.
"""

import re
from itertools import product

from sqlalchemy import Connection

from counsellor_app.domain.people.person_search import SearchQuery
from counsellor_app.storage.codec import Json, dump

_TOKEN = re.compile(r'"([^"]*)"(\*?)|AND|OR|[()]')

# Three characters of a name; runs of digits and the beginnings by which a shorter part of a number is found.
_RUNS = """\
CREATE OR REPLACE FUNCTION app.runs_of(office text, words text, digits text) RETURNS bigint[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT hashtextextended(office || ' ' || run, 7)), '{}') FROM (
    SELECT substr(words, place, 3) FROM generate_series(1, length(words) - 2) place
    UNION SELECT left(each, size) FROM unnest(string_to_array(nullif(digits, ''), ' ')) each,
      (VALUES (3), (4), (5)) s (size) WHERE length(each) >= size) r (run)
$$"""
_COLUMN = """\
ALTER TABLE app.client_search ADD COLUMN IF NOT EXISTS runs bigint[]
GENERATED ALWAYS AS (app.runs_of(office_id, words, digits)) STORED"""
_INDEX = """\
CREATE INDEX IF NOT EXISTS ix_client_search_runs ON app.client_search
USING gin (runs) WITH (fastupdate = off)"""
_NEWEST = """\
CREATE INDEX IF NOT EXISTS ix_client_search_newest ON app.client_search (office_id, number)"""

# A policy would keep the index of runs from being used (its operator may tell of rows that are hidden), so
# this runs with the rights of its owner and heeds the office itself. `wanted` are alternatives, each a list
# of texts that must all be there: in the words, or, beginning with a blank, in the digits. Many cards share
# a name or a few digits, so these are looked for among the newest first.
_FIND = """\
CREATE OR REPLACE FUNCTION app.found_clients(wanted jsonb, names text[], how_many integer)
RETURNS TABLE (client_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  office text := app.current_office(); found uuid[]; alternative jsonb; runs bigint[]; last bigint;
  condition text; conditions text[]; parts text[]; fewest integer := 99;
  card text := 'SELECT s.number, s.client_id FROM app.client_search s WHERE s.office_id = $1';
BEGIN
  FOR alternative IN SELECT jsonb_array_elements(wanted) LOOP
    runs := app.runs_wanted(office, alternative);
    fewest := least(fewest, cardinality(runs));
    SELECT string_agg(format('strpos(%s, %L) > 0',
        CASE WHEN starts_with(each, ' ') THEN $q$' ' || s.digits || ' '$q$ ELSE 's.words' END, each), ' AND ')
      INTO condition FROM (SELECT jsonb_array_elements_text(alternative) UNION SELECT unnest(names)) t (each);
    conditions := conditions || condition;
    parts := parts || format('%s AND s.runs @> %L::bigint[] AND %s', card, runs, condition);
  END LOOP;
  IF fewest <= 2 OR NOT starts_with(wanted -> 0 ->> 0, ' ') THEN
    SELECT min(number) INTO last FROM (SELECT s.number FROM app.client_search s
      WHERE s.office_id = office ORDER BY s.number DESC LIMIT 1000) newest;
    EXECUTE format('SELECT array_agg(client_id ORDER BY number DESC) FROM (%s AND s.number >= $3 AND (%s)'
      ' ORDER BY s.number DESC LIMIT $2) f', card, array_to_string(conditions, ' OR '))
      INTO found USING office, how_many, last;
  END IF;
  IF coalesce(cardinality(found), 0) < how_many THEN
    EXECUTE format('SELECT array_agg(client_id ORDER BY number DESC) FROM (SELECT * FROM (%s) f'
      ' ORDER BY number DESC LIMIT $2) g', array_to_string(parts, ' UNION '))
      INTO found USING office, how_many;
  END IF;
  RETURN QUERY SELECT unnest(found);
END $$"""
_WANTED = """\
CREATE OR REPLACE FUNCTION app.runs_wanted(office text, texts jsonb) RETURNS bigint[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT hashtextextended(office || ' ' || run, 7)), '{}')
  FROM jsonb_array_elements_text(texts) each CROSS JOIN LATERAL (
    SELECT substr(each, place, 3) FROM generate_series(1, length(each) - 2) place
      WHERE NOT starts_with(each, ' ')
    UNION SELECT part FROM unnest(string_to_array(btrim(each, ' '), ' ')) part
      WHERE starts_with(each, ' ')) r (run)
$$"""

FUNCTIONS = (_RUNS, _WANTED, _FIND)
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
