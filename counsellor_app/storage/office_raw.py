"""The office on the bare driver, before SQLAlchemy is loaded."""

from sqlcipher3 import dbapi2

from counsellor_app.domain.staff import Office
from counsellor_app.storage.problems import reported


def read_office_raw(connection: dbapi2.Connection) -> Office | None:
    """The office as it was last set, None before that. Raises Problem."""
    with reported():
        row = connection.execute("SELECT id, name, settings FROM office").fetchone()
    return None if row is None else Office(*row)
