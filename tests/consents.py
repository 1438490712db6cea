"""People who have accepted an office's terms, for tests that are about something else."""

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.rules.choices import ConsentBasis
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, ME, NOW, an_id
from tests.domain.rules.profiles import shipped


def accept_terms(store: DeskStore, *sessions: Appointment, office: str = "sasebo", version: str = "") -> None:
    """The people of these sessions have accepted the terms, in the version in force or in another one."""
    terms = shipped(office).terms
    for each in sessions:
        client = store.appointment(each.id).client
        given = Consent(an_id(), terms.title, version or terms.version, ConsentBasis.BY_APPLYING, NOW, ME)
        store.people.accept(client.id, (given,), ACTOR, NOW)
