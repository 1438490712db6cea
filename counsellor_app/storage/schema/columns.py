"""Column types that keep values exact."""

from datetime import datetime

from sqlalchemy import BigInteger, Dialect, Text
from sqlalchemy.types import TypeDecorator

from counsellor_app.storage.codec import Json, dump, load
from counsellor_app.storage.schema.utc import from_micros, to_micros


class Utc(TypeDecorator[datetime]):
    """An aware moment as microseconds since 1970; a naive one is refused with `ValueError`."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else to_micros(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else from_micros(value)


class JsonText(TypeDecorator[Json]):
    """Plain JSON values as the one text that `codec.dump` gives; None is NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Json, dialect: Dialect) -> str | None:
        return None if value is None else dump(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Json:
        return None if value is None else load(value)
