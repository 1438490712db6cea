"""Telephone bookings: how each came about, consents, refusals of use, merged cards, the search index.

Written once and never changed, but for the search words of people who are there: the program's own.
"""

import sqlalchemy as sa
from alembic import op

from counsellor_app.domain.people.person_search import search_text
from counsellor_app.storage.rows import CLIENT_COLUMNS, client_of

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _bookings()
    _people()
    _merges()
    _search()
    tentative, of_records = sa.text("state = 'tentative'"), sa.text("appointment_id IS NULL")
    op.create_index(
        "ix_appointment_tentative",
        "appointment",
        ["expires_at"],
        sqlite_where=tentative,
        postgresql_where=tentative,
    )
    op.drop_index("ix_appointment_client_id")
    op.create_index("ix_appointment_client", "appointment", ["client_id", "start_at", "state"])
    op.create_index(
        "ix_event_record", "event", ["record_id"], sqlite_where=of_records, postgresql_where=of_records
    )
    if op.get_bind().dialect.name == "sqlite":
        for text in _FULL_TEXT:
            op.execute(text)
        _fill_search()


def _bookings() -> None:
    op.create_table(
        "booking",
        sa.Column("appointment_id", sa.Uuid, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("route", sa.Text, nullable=False),
        sa.Column("standing", sa.Text, nullable=False),
        sa.Column("is_read_back", sa.Boolean, nullable=False),
        sa.Column("overridden", sa.Text, nullable=False),
        sa.Column("override", sa.Text),
        sa.Column("series_id", sa.Uuid),
        sa.PrimaryKeyConstraint("appointment_id", name="pk_booking"),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointment.id"], name="fk_booking_appointment_id"),
    )
    op.create_index("ix_booking_series_id", "booking", ["series_id"])
    op.create_table(
        "no_show_contact",
        sa.Column("appointment_id", sa.Uuid, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("staff_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("appointment_id", name="pk_no_show_contact"),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name="fk_no_show_contact_appointment_id"
        ),
    )


def _people() -> None:
    op.create_table(
        "consent",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("client_id", sa.Uuid, nullable=False),
        sa.Column("terms", sa.Text, nullable=False),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("basis", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("staff_id", sa.Text, nullable=False),
        sa.Column("appointment_id", sa.Uuid),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_consent_client_id"),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointment.id"], name="fk_consent_appointment_id"),
    )
    op.create_index("ix_consent_client_id", "consent", ["client_id"])
    op.create_table(
        "use_refusal",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("client_id", sa.Uuid, nullable=False),
        sa.Column("ground", sa.Text, nullable=False),
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("first_day", sa.Text, nullable=False),
        sa.Column("last_day", sa.Text),
        sa.Column("decided_at", sa.BigInteger, nullable=False),
        sa.Column("decided_by", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("lifted_at", sa.BigInteger),
        sa.Column("lifted_by", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_use_refusal"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_use_refusal_client_id"),
    )
    op.create_index("ix_use_refusal_client_id", "use_refusal", ["client_id"])


def _merges() -> None:
    op.create_table(
        "client_merge",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("kept_id", sa.Uuid, nullable=False),
        sa.Column("dropped_id", sa.Uuid, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("staff_id", sa.Text, nullable=False),
        sa.Column("moved", sa.Text, nullable=False),
        sa.Column("undone_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("id", name="pk_client_merge"),
        sa.ForeignKeyConstraint(["kept_id"], ["client.id"], name="fk_client_merge_kept_id"),
        sa.ForeignKeyConstraint(["dropped_id"], ["client.id"], name="fk_client_merge_dropped_id"),
    )
    op.create_index("ix_client_merge_kept_id", "client_merge", ["kept_id"])
    op.create_index("ix_client_merge_dropped_id", "client_merge", ["dropped_id"])


def _search() -> None:
    op.create_table(
        "client_search",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("client_id", sa.Uuid, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("digits", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_client_search"),
        sa.UniqueConstraint("client_id", name="uq_client_search_client_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_client_search_client_id"),
    )


def _fill_search() -> None:
    connection = op.get_bind()
    people = connection.exec_driver_sql(f"SELECT {CLIENT_COLUMNS} FROM client c ORDER BY c.rowid")  # noqa: S608
    insert = "INSERT INTO client_search (client_id, words, digits) VALUES (?, ?, ?)"
    while some := people.fetchmany(1000):
        texts = [(client.id.hex, search_text(client)) for client in map(client_of, some)]
        connection.exec_driver_sql(insert, [(identity, text.words, text.digits) for identity, text in texts])


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
