"""Deletion by rule in an office database: what is due, by the administrator alone, and nothing is left."""

import subprocess
from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

import psycopg
import pytest

from counsellor_app.domain.appointment import Appointment, Client, Outcome, Result, State
from counsellor_app.domain.commands import End, RecordOutcome, SwitchToPhone, WriteNote
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.kept_draft import DraftForm, KeptDraft
from counsellor_app.domain.people.refusal_of_use import RefusalOfUse
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.retention import DataKind, RetentionRule
from counsellor_app.domain.rules.choices import Ground
from counsellor_app.domain.staff import Role
from counsellor_app.services.accounts.retention import Retention
from counsellor_app.services.people import People
from counsellor_app.storage.accounts.retention import Wanted
from counsellor_app.storage.accounts.retention_due import DueFinder
from counsellor_app.storage.office.audit import verify_audit
from counsellor_app.storage.office.preparing import as_owner
from counsellor_app.storage.office.retention import rewrite
from tests.builders import ACTOR, NOW, a_client, a_command, a_phone, an_appointment, an_id, minutes
from tests.services.test_retention import GROUND, OLD
from tests.storage.office.conftest import DATABASE, PASSWORD, OfficeDatabase, furnish
from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD, Server

pytestmark = pytest.mark.postgres

MARK = "SELECT set_config('app.erasing', pg_current_xact_id()::text, true); "
"""Anybody may say so; who has no right to delete gains nothing by it."""

RULES = tuple(RetentionRule(kind, 36, GROUND) for kind in DataKind)


class Place:
    """An office with an administrator `kanri`, a counsellor `sato`, one session due, words of its own."""

    def __init__(self, database: OfficeDatabase, number: int) -> None:
        self.database = database
        self.admin = database.store("kanri", Role.ADMIN)
        furnish(self.admin)
        self.sato = database.store("sato", Role.COUNSELLOR)
        self.retention = Retention(self.admin.retention, None)
        for rule in RULES:
            self.retention.set_rule(rule, ACTOR, NOW)
        self.note, self.result, self.form = (f"canary-{each}-{number}" for each in ("note", "result", "form"))
        self.taro = a_client()
        self.canary = a_client(
            name=f"金糸雀{number} 花子",
            number=f"42020-{number:07}",
            email=f"canary{number}@example.jp",
            phones=(a_phone(e164=f"+8190{number:08}"),),
        )
        self.due = self.finished(OLD, self.canary)

    @property
    def words(self) -> set[str]:
        """What has to be gone."""
        person = self.canary
        of_card = {person.name, person.number, person.email, person.phones[0].e164}
        return of_card | {self.note, self.result, self.form}

    def finished(self, start: datetime, client: Client) -> Appointment:
        """A session that went to the telephone and was ended; what is said of it is said at the time."""
        session = an_appointment(start=start, client=client)
        self.sato.add_appointment(session, ACTOR, start)
        is_canary = client == self.canary
        for kind, more in (
            (SwitchToPhone, {"reason": FailureReason.DROPPED}),
            (WriteNote, {"text": self.note if is_canary else "備考"}),
            (End, {}),
            (RecordOutcome, {"outcome": Outcome(Result.COMPLETED, self.result if is_canary else "結果")}),
        ):
            self.sato.apply(a_command(kind, session, at=start + minutes(20), **more))
        return session

    def seen(self) -> set[str]:
        """Which of the words are in a row."""
        rows = self.rows()
        return {each for each in self.words if each in rows}

    def as_admin(self) -> psycopg.Connection:
        return self.database.server.connect(f"kanri-{self.database.id}", PASSWORD, DATABASE)

    def rows(self) -> str:
        """Every row of every table, as the superuser sees them."""
        with self.database.server.connect(SUPERUSER, SUPERUSER_PASSWORD, DATABASE) as root:
            of = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'app'::regnamespace"
            tables = [name for (name,) in root.execute(of)]
            return "\n".join(
                str(root.execute(f"SELECT t::text FROM app.{table} t").fetchall())  # noqa: S608
                for table in tables
            )

    def trail_is_whole(self) -> bool:
        engine = self.database.root()
        with as_owner(engine) as connection:
            verdict = verify_audit(connection, self.database.id)
        engine.dispose()
        return verdict.is_whole

    def open_record(self) -> UUID:
        wanted = Wanted(an_id(), RULES, NOW, ACTOR)
        self.admin.retention.begin(wanted)
        return wanted.id


@pytest.fixture
def place(server: Server) -> Iterator[Place]:
    from tests.storage.office import conftest

    number = next(conftest._numbers)
    made = OfficeDatabase(server, f"r{number}")
    yield Place(made, number + 1_000_000)
    made.close()


def go_on(_done: int, _total: int) -> bool:
    return True


def test_what_is_due_goes_for_everybody_and_the_trail_stays_whole(place: Place) -> None:
    content = {"name": place.canary.name, "x": place.form}
    place.sato.drafts.keep(KeptDraft(DraftForm.BOOKING, "mori", NOW, content))
    kept = place.finished(NOW - timedelta(days=30), place.taro)
    before = place.sato.history(place.due.id)
    assert place.seen() == place.words, "the search itself must see them"
    done = place.retention.erase(ACTOR, NOW, go_on)
    assert (done.counts[DataKind.HELD], done.counts[DataKind.PEOPLE]) == (1, 1)
    assert place.seen() == set()
    after = place.sato.history(place.due.id)
    assert [(each.what, each.at, each.by) for each in after] == [
        (each.what, each.at, each.by) for each in before
    ]
    assert all(each.before == {} and each.after == {} for each in after)
    assert place.sato.appointment(kept.id).outcome is not None
    assert People(place.sato).search(place.canary.name[:3], NOW) == ()
    assert place.trail_is_whole()
    assert place.retention.look(NOW).erasures[0] == done


def test_after_the_rewriting_the_files_of_the_server_hold_nothing_of_it(place: Place) -> None:
    place.retention.erase(ACTOR, NOW, go_on)
    assert place.retention.look(NOW).awaits_server
    assert words_on_disk(place), "the control: deleted rows lie in the pages until these are rewritten"
    engine = place.database.root()
    rewrite(engine)
    engine.dispose()
    assert not words_on_disk(place)
    assert not place.retention.look(NOW).awaits_server
    assert place.trail_is_whole()


def words_on_disk(place: Place) -> set[str]:
    """Which are found in the tables' files, bytes as they lie there."""
    with place.database.server.connect(SUPERUSER, SUPERUSER_PASSWORD, DATABASE) as root:
        root.execute("CHECKPOINT")
        path = "SELECT regexp_replace(pg_relation_filepath('app.client'), '/[0-9]+$', '')"
        (folder,) = root.execute(path).fetchall()[0]
    files = place.database.server.folder / "data" / folder
    return {
        each
        for each in place.words
        if subprocess.run(["grep", "-rqaF", each, str(files)], check=False).returncode == 0
    }


@pytest.mark.parametrize("who", [Role.COUNSELLOR, Role.RECEPTION])
def test_nobody_but_the_administrator_deletes(place: Place, who: Role) -> None:
    store = place.database.store("mori", who)
    with pytest.raises(Problem) as caught:
        Retention(store.retention, None).erase(ACTOR, NOW, go_on)
    assert caught.value.code is ProblemCode.NOT_ALLOWED
    with pytest.raises(Problem):
        store.retention.erase(place.open_record(), DataKind.HELD, [place.due.id])
    assert place.sato.appointment(place.due.id).client == place.canary


def test_without_an_open_record_not_even_the_administrator_does(place: Place) -> None:
    closed = place.retention.erase(ACTOR, NOW, lambda *_of: False).id
    again = place.finished(OLD, place.canary)
    for which in (closed, an_id()):
        with pytest.raises(Problem) as caught:
            place.admin.retention.erase(which, DataKind.HELD, [again.id])
        assert caught.value.code is ProblemCode.NOT_ALLOWED
    assert place.admin.retention.erase(place.open_record(), DataKind.DRAFTS, [again.id]) == 0
    assert place.sato.appointment(again.id).client == place.canary


def test_the_server_itself_looks_whether_a_session_is_due(place: Place) -> None:
    """What a program that lies asks for: young, live, touched lately, of another office or kind, refused."""
    young = place.finished(NOW - timedelta(days=30), place.taro)
    live = place.sato.add_appointment(an_appointment(start=OLD, client=place.taro), ACTOR, OLD)
    touched = place.finished(OLD + minutes(60), place.taro)
    place.sato.apply(a_command(WriteNote, touched, at=NOW, text="heute"))
    neighbour = OfficeDatabase(place.database.server, f"{place.database.id}n")
    furnish(neighbour.store("kanri", Role.ADMIN))
    sato = neighbour.store("sato", Role.COUNSELLOR)
    theirs = sato.add_appointment(an_appointment(start=OLD, client=a_client(), state=State.DONE), ACTOR, OLD)
    refusal = RefusalOfUse(an_id(), Ground.THREATS, "12(1)", OLD.date(), None, OLD, "sato")
    which = place.open_record()
    asked = [young.id, live.id, touched.id, theirs.id]
    assert place.admin.retention.erase(which, DataKind.HELD, asked) == 0
    assert place.admin.retention.erase(which, DataKind.NOT_HELD, [place.due.id]) == 0
    assert place.admin.retention.erase(which, DataKind.PEOPLE, [place.canary.id, place.taro.id]) == 0
    place.sato.people.put_refusal(place.canary.id, refusal, ACTOR, OLD)
    assert place.admin.retention.erase(which, DataKind.HELD, [place.due.id]) == 0
    states = [place.sato.appointment(each.id).state for each in (young, live, touched, place.due)]
    assert states == [State.DONE, State.CONFIRMED, State.DONE, State.DONE]
    assert sato.appointment(theirs.id).state is State.DONE
    neighbour.close()


def test_what_was_touched_lately_is_held_back_until_no_desk_tells_it_again(place: Place) -> None:
    place.sato.apply(a_command(WriteNote, place.due, at=NOW, text="heute"))
    held = place.retention.look(NOW).due[0]
    assert (held.count, held.held_back) == (0, 1)


def test_while_a_record_is_open_the_trail_can_still_not_be_blanked_by_hand(place: Place) -> None:
    place.open_record()
    with place.as_admin() as connection:
        for statement in (
            "UPDATE app.event SET before = '{}', after = '{}'",
            "DELETE FROM app.command_log",
            "DELETE FROM app.appointment",
            "SELECT app.erasure_cutoff(gen_random_uuid(), 'held')",
            "UPDATE app.erasure SET rules = '[]'",
            "UPDATE app.erasure SET started_at = 0",
            "DELETE FROM app.erasure",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(MARK + statement)
    assert place.trail_is_whole()


def test_even_the_owner_may_only_blank_and_only_while_a_record_is_open(place: Place) -> None:
    engine = place.database.root()
    blank = "UPDATE app.event SET before = '{}', after = '{}' WHERE office_id = app.current_office()"

    def deed(statement: str) -> None:
        with as_owner(engine) as connection:
            connection.exec_driver_sql(f"SET LOCAL app.office = '{place.database.id}'")
            connection.exec_driver_sql(MARK)
            connection.exec_driver_sql(statement)

    with pytest.raises(Exception, match="append_only"):
        deed(blank)
    place.open_record()
    for statement in (
        blank.replace("before =", "what = 'x', before ="),
        "DELETE FROM app.event WHERE office_id = app.current_office()",
        "UPDATE app.command_log SET payload = '' WHERE office_id = app.current_office()",
        "TRUNCATE app.delivery, app.command_log",
    ):
        with pytest.raises(Exception, match="append_only"):
            deed(statement)
    deed(blank)
    engine.dispose()


def test_a_big_deletion_goes_in_small_transactions_and_can_be_stopped(place: Place) -> None:
    for number in range(1, 45):
        place.finished(OLD - minutes(60 * number), place.canary)
    finder = DueFinder(RULES, NOW, frozenset())
    assert [len(each) for each in place.admin.retention.batches(finder, DataKind.HELD)] == [20, 20, 5]
    done = place.retention.erase(ACTOR, NOW, lambda done, _total: done < 40)
    assert (done.cancelled, done.counts[DataKind.HELD]) == (True, 40)
    assert place.retention.look(NOW).due[0].count == 5
    assert place.trail_is_whole()
