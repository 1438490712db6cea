"""The office database as the services see it: the storage functions of a desk file, on PostgreSQL."""

from sqlalchemy import Engine

from counsellor_app.storage.office.engine import adopt
from counsellor_app.storage.store import Store


class OfficeStore(Store):
    """The store of record of an office. `engine` connects a member of staff; its schema is there already."""

    def __init__(self, engine: Engine) -> None:
        adopt(engine)
        super().__init__(engine)
