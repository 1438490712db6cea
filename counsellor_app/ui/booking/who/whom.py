"""Whom the booking is for: looked up, chosen, told apart from others of a similar name."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Client, ClientKind
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.people.person_card import Attendance, FoundPerson
from counsellor_app.ui.booking.changes import card_begun
from counsellor_app.ui.booking.form.asking import CONTACT, WHO, Place, Stop, is_for_employers
from counsellor_app.ui.booking.sheet import Sheet
from counsellor_app.ui.fields.finder import Finder


class Whom(QObject):
    """``kind_wanted`` carries the key of the kind that the person chosen needs, ``failed`` the error."""

    kind_wanted = Signal(str)
    failed = Signal(object)

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        ways = sheet.ways
        self._finder = Finder(ways.records.people, ways.jobs, ways.now, self)
        self._finder.changed.connect(self._take_found)
        self._finder.failed.connect(self._fail)
        self._new_once_answered = False

    def search(self, typed: str) -> None:
        """Look for people while one types."""
        self._new_once_answered = False
        self._sheet.stand(booked=None)
        self._finder.look_for(typed)

    def forget(self) -> None:
        """Forget the words and the people found."""
        self._finder.clear()

    def _take_found(self) -> None:
        self._sheet.stand(query=self._finder.query, found=self._finder.found)
        self._sheet.changed.emit()
        if self._new_once_answered and self._finder.is_answered:
            self._new_once_answered = False
            if not self._finder.found:
                self.choose(None)

    def _fail(self, error: Exception) -> None:
        self._new_once_answered = False
        self.failed.emit(error)

    def choose(self, client_id: UUID | None) -> None:
        """Book for that person of those found; None begins a new card with what was searched for.

        While the answer is on its way nobody is new yet: the card is begun only if nobody is found.
        """
        if client_id is None and not self._finder.is_answered:
            self._new_once_answered = True
            return
        sheet = self._sheet
        found = next((each for each in sheet.standing.found if each.client.id == client_id), None)
        if found is not None:
            self._take_person(found)
        elif client_id is None:
            sheet.draft = card_begun(sheet.draft, sheet.standing.query.strip())
            sheet.go_on(None)

    def _take_person(self, found: FoundPerson) -> None:
        self._sheet.draft = self._sheet.draft.with_person(found)
        self._sheet.stand(card=None)
        self._fit_kind(found.client)
        self._look_for_alike(found.client)
        self.read_consents(found.client.id)
        self._sheet.go_on(None)

    def _fit_kind(self, client: Client) -> None:
        """Employers are booked for their own kind, job seekers for any other."""
        employer = client.kind is ClientKind.EMPLOYER
        if is_for_employers(self._sheet.profile) != employer:
            kinds = self._sheet.office.profile.kinds
            fitting = [each for each in kinds if is_for_employers(each) is employer]
            if fitting:
                self.kind_wanted.emit(fitting[0].key)

    def change(self) -> None:
        """Look for somebody else; kind and time stay."""
        self._sheet.draft = self._sheet.draft.without_person()
        self._sheet.stand(has_tried=False, refused=(), candidates=(), card=None)
        self._sheet.go_to(Place(Stop.SEARCH))

    def compare(self) -> None:
        """Look for others whose name can be mixed up with the one typed."""
        employer = is_for_employers(self._sheet.profile)
        self._look_for_alike(self._sheet.draft.client(is_employer=employer))

    def look_again(self, people: frozenset[UUID] | None) -> None:
        """Another desk has changed these people's cards, None: perhaps any. It is said, not shown yet."""
        person, ways = self._sheet.draft.person, self._sheet.ways
        if person is None or (people is not None and person.client.id not in people):
            return
        client_id, at = person.client.id, ways.now()
        ways.jobs.submit(
            lambda: ways.records.people().card(client_id, at).person, self._take_changed, lambda _error: None
        )

    def _take_changed(self, found: FoundPerson) -> None:
        """A card that cannot be read now is told at the press."""
        sheet = self._sheet
        person = sheet.draft.person
        if person is None or person.client.id != found.client.id:
            return
        card = found if found.client != person.client else None
        if card != sheet.standing.card:
            sheet.stand(card=card)
            sheet.changed.emit()

    def take_card(self) -> None:
        """Show the card as it is now; what was typed over it since stays."""
        sheet = self._sheet
        card, typed = sheet.standing.card, sheet.draft
        if card is None or typed.person is None:
            return
        was, now = typed.with_person(typed.person), typed.with_person(card)
        kept: dict[str, Any] = {
            field.value: typed.text(field)
            for field in (*WHO, *CONTACT)
            if typed.text(field) != was.text(field)
        }
        sheet.draft = replace(now, **kept)
        sheet.stand(card=None)
        sheet.changed.emit()

    def read_consents(self, client_id: UUID) -> None:
        """What was accepted before is not asked again."""
        ways = self._sheet.ways
        ways.jobs.submit(
            lambda: ways.records.people().consents(client_id),
            lambda consents: self._take_consents(client_id, consents),
            self.failed.emit,
        )

    def _take_consents(self, client_id: UUID, consents: tuple[Consent, ...]) -> None:
        sheet = self._sheet
        if sheet.draft.person is not None and sheet.draft.person.client.id == client_id:
            sheet.draft = replace(sheet.draft, consents=consents)
            sheet.changed.emit()

    def _look_for_alike(self, client: Client) -> None:
        ways = self._sheet.ways
        at = ways.now()
        ways.jobs.submit(
            lambda: ways.records.people().similar(client, at), self._take_alike, self.failed.emit
        )

    def _take_alike(self, alike: tuple[FoundPerson, ...]) -> None:
        self._sheet.stand(alike=alike)
        self._sheet.changed.emit()

    def settle(self, client_id: UUID | None) -> bool:
        """Say who of several it is, None for a new person; whether that was one of them."""
        sheet = self._sheet
        chosen = next((each for each in sheet.standing.candidates if each.id == client_id), None)
        if chosen is None and client_id is not None:
            return False
        typed = sheet.draft
        if chosen is not None:
            on_card = typed.with_person(FoundPerson(chosen, Attendance()))
            sheet.draft = replace(
                on_card, phones=typed.phones or on_card.phones, email=typed.email or on_card.email
            )
        sheet.draft = replace(sheet.draft, is_settled=True)
        sheet.stand(candidates=())
        return True
