"""The booking form of an office's window, filled in as in a call."""

from dataclasses import dataclass

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.ui.booking.face import BookingFace, Choice
from counsellor_app.ui.booking.form.asking import Stop
from counsellor_app.ui.booking.form.draft import NOBODY, Field
from counsellor_app.ui.booking.page import BookingPage
from counsellor_app.ui.booking.presenter import BookingPresenter
from counsellor_app.ui.booking.when.grid_face import Cell
from counsellor_app.ui.office.tray_page import TrayPage
from counsellor_app.ui.shell.desk_screen import BOOKING, TRAY
from tests.office_desk.windows import OfficeWindow


@dataclass
class Reception:
    """One window, at its booking page and its tray."""

    window: OfficeWindow

    @property
    def page(self) -> BookingPage:
        page = self.window.open_page(BOOKING)
        found = page if isinstance(page, BookingPage) else self.window.program.window.findChild(BookingPage)
        assert isinstance(found, BookingPage)
        return found

    @property
    def presenter(self) -> BookingPresenter:
        return self.page._presenter

    def face(self) -> BookingFace:
        """All that the form shows."""
        return self.presenter.face()

    def fill(self, client: Client, place: int) -> None:
        """A new caller, and the free time of that number."""
        presenter = self.presenter
        presenter.whom.search(client.name)
        presenter.whom.choose(None)
        self.window.wait(lambda: presenter.draft.is_new)
        for field, text in (
            (Field.NAME, client.name),
            (Field.KANA, client.kana),
            (Field.NUMBER, client.number),
            (Field.PHONES, client.phones[0].e164),
            (Field.EMAIL, client.email),
        ):
            presenter.type(field, text)
        self.window.wait(self._has_free)
        presenter.timing.pick(self._free()[place])
        presenter.take_choice(Choice.ATTENDANT, NOBODY)
        for question in self.face().questions:
            if question.place.what is not Stop.TENTATIVE:
                presenter.tick(question.place, on=True)

    def _has_free(self) -> bool:
        """Whether the week has a free time; on one that is closed, such as the last of a year, it turns."""
        if not self._free() and not self.face().is_loading:
            self.presenter.timing.step_week(1)
        return bool(self._free())

    def _free(self) -> list[Cell]:
        """The earliest first."""
        cells = (cell for row in self.face().grid.cells for cell in row if cell.is_free)
        by_start = {cell.slot.start: cell for cell in cells if cell.slot is not None}
        return [by_start[start] for start in sorted(by_start)]

    def press(self) -> Appointment:
        """The button at the end of the form; what it says is stored."""
        stored: list[Appointment] = []
        self.presenter.booked.connect(stored.append)
        self.page.confirm_button.click()
        self.window.wait(lambda: stored)
        return stored[0]

    @property
    def tray(self) -> TrayPage:
        screen = self.window.desk.screen
        screen.show_page(TRAY)
        found = self.window.program.window.findChild(TrayPage)
        assert isinstance(found, TrayPage)
        return found
