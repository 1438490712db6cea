"""What the commands of the office database do step by step, and how they tell what they found."""

from dataclasses import replace
from datetime import datetime

from counsellor_app.cli.new_office import who_runs_this
from counsellor_app.cli.office_sentences import Said, say_office
from counsellor_app.domain.staff import Role, Staff
from counsellor_app.services.rules.office_setup import OfficeSetup
from counsellor_app.storage.office.audit import AuditHead, AuditVerdict
from counsellor_app.storage.office.logins import NewLogin, add_login
from counsellor_app.storage.office.preparing import revision_of
from counsellor_app.storage.office.server_check import Weight, check_server
from counsellor_app.storage.office.session import Connect, engine_of, office_store


def add_person(
    connect: Connect, given: tuple[str, str, str, str], roles: tuple[Role, ...], now: datetime
) -> None:
    """A login (office, login, name, password) and the line in the list of staff, both or neither known.

    The first of the roles is the one that the list shows. Raises OfficeRefusedError.
    """
    office_id, login, name, password = given
    with engine_of(connect).begin() as connection:
        add_login(connection, NewLogin(login, roles, office_id, login), password)
    store = office_store(connect, office_id)
    member = Staff(login, name, roles[0], is_admin=Role.ADMIN in roles[1:])
    OfficeSetup(store, replace(who_runs_this(), staff_id=login), lambda: now).put_person(member)
    store.close()


def tell_status(lang: str | None, connect: Connect) -> None:
    """Print the schema and, for each office, how many logins it has."""
    with engine_of(connect).connect() as connection:
        revision = revision_of(connection)
        say_office(lang, Said.SCHEMA, revision=revision or "-")
        if revision is None:
            return
        offices = connection.exec_driver_sql(
            "SELECT o.office_id, o.name, count(l.name) FILTER (WHERE l.is_active) FROM app.office o"
            " LEFT JOIN app.login l USING (office_id) GROUP BY 1, 2 ORDER BY 1"
        )
        for key, name, logins in offices:
            say_office(lang, Said.OFFICE, key=key, name=name, logins=logins)


def tell_settings(lang: str | None, connect: Connect) -> bool:
    """Print every setting with what it should be; whether all that must be right is."""
    with engine_of(connect).connect() as connection:
        found = check_server(connection)
    for each in found:
        mark = "ok" if each.is_right else each.weight.value.upper()
        print(f"  {mark:6} {each.name} = {each.found or '-'} ({each.wanted})")
    wrong = [each for each in found if not each.is_right and each.weight is Weight.MUST]
    if wrong:
        say_office(lang, Said.SETTINGS_WRONG, count=len(wrong))
    return not wrong


def tell_verdict(lang: str | None, verdict: AuditVerdict) -> None:
    """Print what was found of the trail."""
    if verdict.is_whole:
        say_office(lang, Said.WHOLE, entries=verdict.entries)
        return
    if verdict.broken_at is not None:
        say_office(lang, Said.BROKEN_AT, number=verdict.broken_at)
    if not verdict.is_head_right or not verdict.holds_head:
        say_office(lang, Said.HEAD_GONE)
    for table, row_id in verdict.changed:
        say_office(lang, Said.ROW_CHANGED, table=table, row=row_id)


def head_of(line: str) -> AuditHead | None:
    """The head that `audit-head` printed; None for another text."""
    words = line.split()
    if len(words) not in (3, 4) or not words[1].isdigit():
        return None
    return AuditHead(words[0], int(words[1]), None, words[2])
