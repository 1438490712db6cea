"""Retention from the command line: what is due in an office, and its deletion by the number of records."""

from datetime import datetime
from getpass import getuser
from socket import gethostname

from counsellor_app.cli.office_sentences import Said, say_office
from counsellor_app.domain.staff import Actor
from counsellor_app.services.accounts.retention import Outlook, Retention
from counsellor_app.storage.office.session import Connect, office_store


def tell_due(lang: str | None, connect: Connect, office_id: str, now: datetime) -> None:
    """Print of each kind how long it is kept, and how many are past that."""
    store = office_store(connect, office_id)
    _tell(lang, Retention(store.retention, None).look(now))
    store.close()


def erase_due(lang: str | None, connect: Connect, given: tuple[str, int], now: datetime) -> bool:
    """Delete what is due if it is as many as `given` (office, number) says; whether it was.

    Raises Problem; what had gone by then is gone.
    """
    office_id, number = given
    store = office_store(connect, office_id)
    retention = Retention(store.retention, None)
    outlook = retention.look(now)
    due = sum(each.count for each in outlook.due)
    if due != number:
        _tell(lang, outlook)
        say_office(lang, Said.OTHER_NUMBER, count=due, given=number)
    else:
        done = retention.erase(Actor("", getuser(), gethostname()), now, lambda _done, _total: True)
        say_office(lang, Said.ERASED, count=sum(done.counts.values()))
    store.close()
    return due == number


def _tell(lang: str | None, outlook: Outlook) -> None:
    for rule, due in zip(outlook.rules, outlook.due, strict=True):
        period = f"{rule.months} months" if rule.months else "-"
        facts = {"count": due.count, "held": due.held_back, "months": period}
        say_office(lang, Said.DUE, kind=rule.kind.value, **facts)
