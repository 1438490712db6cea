"""V4 on PostgreSQL: a day and a search in an office database with 5,000,000 sessions of five offices.

    python -m benchmarks.office_scale [SESSIONS PEOPLE]        on a server made for it (5,000,000 and 200,000)
    python -m benchmarks.office_scale URL [SESSIONS PEOPLE]

URL is a superuser's of a server on which a database `scale` is made once and kept. One of the offices is that
of `benchmarks.scale`: as many sessions and the same people, so the two can be compared.
"""

import random
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from time import perf_counter

import psycopg
from sqlalchemy import URL, create_engine, make_url

from benchmarks.big_desk import BY, LAST_DAY, a_client, office_profile
from benchmarks.own_server import given_or_own, numbers
from benchmarks.scale import RAW_DAY, Spent, searches
from counsellor_app.domain.appointment import Client
from counsellor_app.domain.japan import span_of_days, start_of_day
from counsellor_app.domain.people.person_search import search_text
from counsellor_app.domain.rules.profile import kind_rules
from counsellor_app.domain.staff import MeetingRoom, Office, Role, Staff
from counsellor_app.storage.codec import dump, encode
from counsellor_app.storage.office.logins import NewLogin, add_login
from counsellor_app.storage.office.preparing import prepare
from counsellor_app.storage.office.sql import spoken
from counsellor_app.storage.office.store import OfficeStore
from counsellor_app.storage.schema.utc import to_micros

_OFFICES, _PASSWORD = 5, "scale-scale-scale"
_QUIET = (
    "SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'"
)
_INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
FROM pg_index JOIN pg_class c ON c.oid = indrelid
WHERE relnamespace = 'app'::regnamespace AND relname IN ('appointment', 'event', 'client_search')
  AND NOT indisunique AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)"""
_COPIED = """
INSERT INTO app.client SELECT gen_random_uuid(), name, kana, kind, number, email, company, version, %(to)s
  FROM app.client WHERE office_id = 'scale0' LIMIT %(people)s"""
_SESSIONS = """
WITH who AS MATERIALIZED (
  SELECT id, row_number() OVER () - 1 AS n, count(*) OVER () AS total FROM app.client
  WHERE office_id = %(office)s)
INSERT INTO app.appointment (id, client_id, counsellor_id, room_id, kind, start_at, end_at, state, note,
  version, office_id)
SELECT gen_random_uuid(), who.id, 'c' || lane, 'r' || lane, %(kind)s, begin, begin + 1800000000,
  CASE WHEN chance < 0.9 THEN 'done' WHEN chance < 0.94 THEN 'no_show' ELSE 'cancelled' END,
  repeat('相談 ', (number %% 12)::int), 3, %(office)s
FROM (SELECT number, number %% 4 AS lane, random() AS chance,
    %(first)s + (number / 40) * 86400000000 + (number %% 40) / 4 * 1800000000 AS begin,
    (hashint8(number)::bigint + 2147483648) %% (SELECT max(total) FROM who) AS place
  FROM generate_series(0::bigint, %(count)s - 1) number) made JOIN who ON who.n = made.place"""
_OUTCOMES = """
INSERT INTO app.outcome SELECT id, 'completed', '相談の記録', office_id FROM app.appointment
WHERE state = 'done' AND office_id = %(office)s"""
_EVENTS = """
INSERT INTO app.event (what, at, staff_id, os_account, workstation, appointment_id, record_id, before, after,
  office_id)
SELECT 'booked', start_at, 'c0', 'os-c0', 'PC-01', id, id::text, '{}', '{"state":"done"}', office_id
FROM app.appointment WHERE office_id = %(office)s"""


def main(arguments: list[str]) -> None:
    """Print p50, p99 and the longest of everything, in milliseconds."""
    with given_or_own(arguments) as root:
        sessions, people = numbers(arguments, 5_000_000, 200_000)
        if not _is_ready(root):
            begin = perf_counter()
            _make(root, sessions, people)
            print(f"filled in {perf_counter() - begin:.0f} s", flush=True)
        _measure(make_url(root).set(database="scale"), sessions)


def _measure(url: URL, sessions: int) -> None:
    login = url.set(username="scale0", password=_PASSWORD)
    chance = random.Random(7)  # noqa: S311 - the same course in every run
    with closing(OfficeStore(create_engine(login, pool_size=1, hide_parameters=True))) as store:
        _days(store, login.render_as_string(hide_password=False), chance, sessions // _OFFICES // 40)
        searches(store, chance)


def _days(store: OfficeStore, url: str, chance: random.Random, days: int) -> None:
    ours, floor = Spent("day"), Spent("day, raw driver")
    with psycopg.connect(url.replace("+psycopg", "")) as raw:
        store.load_day(LAST_DAY)
        for _ in range(300):
            one, other = (LAST_DAY - timedelta(days=chance.randrange(days)) for _ in range(2))
            ours.on(partial(store.load_day, one))
            begin, end = span_of_days(other, other)
            asked = partial(raw.execute, spoken(RAW_DAY), (to_micros(begin), to_micros(end)))
            floor.on(lambda asked=asked: asked().fetchall())  # type: ignore[misc]
    ours.print()
    floor.print()
    print(f"{'day / raw':28} {ours.middle / floor.middle:6.2f} x")


def _is_ready(url: str) -> bool:
    with create_engine(url).connect() as connection:
        found = connection.exec_driver_sql(
            "SELECT 1 FROM pg_database WHERE datname = 'scale' AND NOT datistemplate"
        )
        if found.first() is None:
            return False
    with create_engine(make_url(url).set(database="scale")).connect() as connection:
        return connection.exec_driver_sql("SELECT to_regclass('public.is_ready')").scalar() is not None


def _make(url: str, sessions: int, people: int) -> None:
    with create_engine(url, isolation_level="AUTOCOMMIT").connect() as server:
        server.exec_driver_sql("DROP DATABASE IF EXISTS scale WITH (FORCE)")
        for number in range(_OFFICES):
            server.exec_driver_sql(f"DROP ROLE IF EXISTS scale{number}")
        server.exec_driver_sql("CREATE DATABASE scale")
    root = create_engine(make_url(url).set(database="scale"))
    prepare(root)
    with root.begin() as connection:
        indexes = [tuple(row) for row in connection.exec_driver_sql(_INDEXES)]
        for name, _ in indexes:
            connection.exec_driver_sql(f"DROP INDEX {name}")
    for number in range(_OFFICES):
        office = f"scale{number}"
        with root.begin() as connection:
            add_login(connection, NewLogin(office, (Role.COUNSELLOR, Role.ADMIN), office, "c0"), _PASSWORD)
        _furnish(
            make_url(url).set(database="scale", username=office, password=_PASSWORD).render_as_string(False)
        )
        with psycopg.connect(root.url.render_as_string(False).replace("+psycopg", "")) as raw:
            raw.execute(_QUIET)
            if number == 0:
                _people(raw, people)
            else:
                raw.execute(_COPIED, {"to": office, "people": people // 10})
            _fill(raw, office, sessions // _OFFICES)
    with psycopg.connect(root.url.render_as_string(False).replace("+psycopg", ""), autocommit=True) as raw:
        raw.execute(_QUIET)
        for _, made in indexes:  # in one go: many times quicker than row by row
            raw.execute(made)
        raw.execute("VACUUM ANALYZE")
        raw.execute("CREATE TABLE public.is_ready ()")


def _furnish(url: str) -> None:
    now = start_of_day(LAST_DAY)
    with closing(OfficeStore(create_engine(url))) as store:
        store.set_office(Office("sasebo", "見本公共職業安定所"), BY, now)
        for lane in range(4):
            store.put_staff(Staff(f"c{lane}", f"相談員 {lane}"), BY, now)
            store.put_room(MeetingRoom(f"r{lane}", f"TeleOffice {lane}", "teleoffice"), BY, now)


def _people(raw: psycopg.Connection, count: int) -> None:
    """The people of `big_desk`, in the same order."""
    chance = random.Random(5)  # noqa: S311 - the same people in every run
    clients = [a_client(chance, number) for number in range(count)]
    _copy(raw, "client (id, name, kana, kind, number, email, company, version, office_id)", clients, _card)
    phones = [(c.id, place, p.e164, p.label) for c in clients for place, p in enumerate(c.phones)]
    with raw.cursor().copy(
        "COPY app.client_phone (client_id, place, e164, label, may_call, ext, office_id) FROM STDIN"
    ) as copy:
        for row in phones:
            copy.write_row((*row, True, "", "scale0"))
    _copy(raw, "client_search (client_id, words, digits, office_id)", clients, _words)


def _copy(
    raw: psycopg.Connection, into: str, clients: list[Client], row: Callable[[Client], tuple[object, ...]]
) -> None:
    with raw.cursor().copy(f"COPY app.{into} FROM STDIN") as copy:
        for each in clients:
            copy.write_row(row(each))


def _card(c: Client) -> tuple[object, ...]:
    return (c.id, c.name, c.kana, c.kind.value, c.number, c.email, c.company, 1, "scale0")


def _words(c: Client) -> tuple[object, ...]:
    text = search_text(c)
    return (c.id, text.words, text.digits, "scale0")


def _fill(raw: psycopg.Connection, office: str, count: int) -> None:
    days = -(-count // 40)
    first = to_micros(start_of_day(LAST_DAY - timedelta(days=days - 1)) + timedelta(hours=9))
    kind = dump(encode(kind_rules(office_profile().kind("weekday"))))
    raw.execute(_SESSIONS, {"office": office, "kind": kind, "first": first, "count": count})
    raw.execute(_OUTCOMES, {"office": office})
    raw.execute(_EVENTS, {"office": office})


if __name__ == "__main__":
    main(sys.argv[1:])
