"""The tables of telephone bookings: how each came about, consents, refusals, merged cards, the search."""

from sqlalchemy import DDL, Boolean, Column, ForeignKey, Index, Integer, Table, Text, Uuid
from sqlalchemy.event import listen

from counsellor_app.storage.schema.columns import JsonText, Utc
from counsellor_app.storage.schema.day_tables import metadata

booking = Table(
    "booking",
    metadata,
    Column("appointment_id", Uuid, ForeignKey("appointment.id"), primary_key=True),
    Column("channel", Text, nullable=False),
    Column("route", Text, nullable=False),
    Column("standing", JsonText, nullable=False),
    Column("is_read_back", Boolean, nullable=False),
    Column("overridden", JsonText, nullable=False),
    Column("override", JsonText),
    Column("series_id", Uuid),
    Index(None, "series_id"),
)

no_show_contact = Table(
    "no_show_contact",
    metadata,
    Column("appointment_id", Uuid, ForeignKey("appointment.id"), primary_key=True),
    Column("channel", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("staff_id", Text, nullable=False),
)

consent = Table(
    "consent",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("client.id"), nullable=False),
    Column("terms", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("basis", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("staff_id", Text, nullable=False),
    Column("appointment_id", Uuid, ForeignKey("appointment.id")),
    Index(None, "client_id"),
)

use_refusal = Table(
    "use_refusal",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("client.id"), nullable=False),
    Column("ground", Text, nullable=False),
    Column("article", Text, nullable=False),
    Column("first_day", Text, nullable=False),
    Column("last_day", Text),
    Column("decided_at", Utc, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("lifted_at", Utc),
    Column("lifted_by", Text, nullable=False),
    Index(None, "client_id"),
)

client_merge = Table(
    "client_merge",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("kept_id", Uuid, ForeignKey("client.id"), nullable=False),
    Column("dropped_id", Uuid, ForeignKey("client.id"), nullable=False),
    Column("at", Utc, nullable=False),
    Column("staff_id", Text, nullable=False),
    Column("moved", JsonText, nullable=False),
    Column("undone_at", Utc),
    Index(None, "kept_id"),
    Index(None, "dropped_id"),
)

client_search = Table(
    "client_search",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("client_id", Uuid, ForeignKey("client.id"), nullable=False, unique=True),
    Column("words", Text, nullable=False),
    Column("digits", Text, nullable=False),
)

_FULL_TEXT = (
    """\
CREATE VIRTUAL TABLE client_words
USING fts5(words, content='client_search', content_rowid='number', tokenize='trigram')""",
    """\
CREATE VIRTUAL TABLE client_digits
USING fts5(digits, content='client_search', content_rowid='number', tokenize='ascii')""",
    """\
CREATE TRIGGER client_search_insert
AFTER INSERT ON client_search
BEGIN
  INSERT INTO client_words(rowid, words) VALUES (NEW.number, NEW.words);
  INSERT INTO client_digits(rowid, digits) VALUES (NEW.number, NEW.digits);
END""",
    """\
CREATE TRIGGER client_search_delete
AFTER DELETE ON client_search
BEGIN
  INSERT INTO client_words(client_words, rowid, words) VALUES ('delete', OLD.number, OLD.words);
  INSERT INTO client_digits(client_digits, rowid, digits) VALUES ('delete', OLD.number, OLD.digits);
END""",
    """\
CREATE TRIGGER client_search_update
AFTER UPDATE ON client_search
BEGIN
  INSERT INTO client_words(client_words, rowid, words) VALUES ('delete', OLD.number, OLD.words);
  INSERT INTO client_digits(client_digits, rowid, digits) VALUES ('delete', OLD.number, OLD.digits);
  INSERT INTO client_words(rowid, words) VALUES (NEW.number, NEW.words);
  INSERT INTO client_digits(rowid, digits) VALUES (NEW.number, NEW.digits);
END""",
)

for _text in _FULL_TEXT:
    listen(client_search, "after_create", DDL(_text).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call]
