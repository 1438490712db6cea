"""How an administrator's program connects: with the protection of a desk, for as long as the work takes."""

from collections.abc import Callable

import psycopg
from sqlalchemy import Engine, NullPool, create_engine

from counsellor_app.storage.link.address import OfficeAddress
from counsellor_app.storage.office.store import OfficeStore

_SECONDS = 10.0

Connect = Callable[[], psycopg.Connection]


def connecting(address: OfficeAddress, password: str) -> Connect:
    """Connects the login of the address; an empty password leaves it to PGPASSFILE.

    What it gives raises psycopg.OperationalError, and OSError for a host that is not known.
    """
    given = {"password": password} if password else {}

    def connect() -> psycopg.Connection:
        last: Exception = OSError()
        for place in range(len(address.hosts)):
            try:
                return psycopg.connect(**address.parameters(place, _SECONDS), **given)  # type: ignore[arg-type]
            except (psycopg.OperationalError, OSError) as error:
                last = error
        raise last

    return connect


def engine_of(connect: Connect) -> Engine:
    """An engine for work on the database itself."""
    return create_engine("postgresql+psycopg://", creator=connect, poolclass=NullPool, hide_parameters=True)


def office_store(connect: Connect, office_id: str) -> OfficeStore:
    """The store of an office as its admin sees it, for who may act for the owner of the database."""

    def as_admin() -> psycopg.Connection:
        made = connect()
        made.execute("SET ROLE app_admin")
        made.execute("SELECT set_config('app.office', %s, false)", (office_id,))
        made.execute("SET search_path = desk, app")
        made.commit()
        return made

    return OfficeStore(engine_of(as_admin))
