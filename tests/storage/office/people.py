"""An office with one login of each kind, a running day, and a neighbour that must stay unseen."""

from dataclasses import dataclass
from itertools import count

import psycopg

from counsellor_app.domain import commands as c
from counsellor_app.domain.appointment import Appointment, Outcome, Result
from counsellor_app.domain.staff import Role
from tests.builders import ACTOR, NOW, a_command, an_appointment, join_details, minutes
from tests.storage.office.conftest import DATABASE, PASSWORD, OfficeDatabase, furnish
from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD, Server

PASSCODE, OUTCOME_NOTE = "kanariya77", "hiwa-no-kekka"
_numbers = count(1)


@dataclass
class StaffedOffice:
    """`coming` is a session with a passcode, `over` one with an outcome, `theirs` one of another office."""

    database: OfficeDatabase
    logins: dict[Role, str]
    coming: Appointment
    over: Appointment
    theirs: Appointment
    neighbour: OfficeDatabase

    def close(self) -> None:
        self.database.close()
        self.neighbour.close()

    def as_role(self, role: Role) -> psycopg.Connection:
        """A plain connection, as `psql` would have."""
        return self.database.server.connect(self.logins[role], PASSWORD, DATABASE)

    def as_superuser(self) -> psycopg.Connection:
        return self.database.server.connect(SUPERUSER, SUPERUSER_PASSWORD, DATABASE)


def staffed(server: Server) -> StaffedOffice:
    """Two furnished offices on the server; the first with its three logins."""
    here, there = (OfficeDatabase(server, f"s{server.major}-{next(_numbers)}") for _ in range(2))
    neighbour = there.store("sato", Role.COUNSELLOR, Role.ADMIN)
    furnish(neighbour)
    theirs = neighbour.add_appointment(an_appointment(), ACTOR, NOW)
    admin = here.store("kanri", Role.ADMIN)
    furnish(admin)
    sato = here.store("sato", Role.COUNSELLOR)
    here.store("kimura", Role.RECEPTION)
    coming = sato.add_appointment(
        an_appointment(start=NOW + minutes(60), join=join_details(passcode=PASSCODE)), ACTOR, NOW
    )
    begun = sato.add_appointment(an_appointment(), ACTOR, NOW)
    sato.apply(a_command(c.Start, begun))
    sato.apply(a_command(c.End, begun))
    outcome = Outcome(Result.REFERRED, OUTCOME_NOTE)
    over = sato.apply(a_command(c.RecordOutcome, begun, outcome=outcome))
    names = {Role.ADMIN: "kanri", Role.COUNSELLOR: "sato", Role.RECEPTION: "kimura"}
    logins = {role: f"{who}-{here.id}" for role, who in names.items()}
    return StaffedOffice(here, logins, coming, over, theirs, there)
