"""Opening the desk of an office: the desk file first, then, where need be, who signs in."""

from collections.abc import Callable

from counsellor_app.domain.staff import Actor
from counsellor_app.services.pc.desk_opening import OpenDesk
from counsellor_app.services.pc.office_opening import OfficeOpening, SignIn, SignInFault
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.opening.presenter import OpeningPresenter
from counsellor_app.ui.opening.situation import Page, Situation, Work

Kept = Callable[[str, str], None]


class OfficePresenter(OpeningPresenter):
    """As `OpeningPresenter`; who signed in last sits down unasked as long as nothing is wrong."""

    def __init__(
        self, opening: OfficeOpening, jobs: Jobs, nobody: Actor, signed: tuple[str, str], keep: Kept
    ) -> None:
        """``signed`` are the last address and login, empty before; ``keep`` takes new ones."""
        self.url, self.login = signed
        self.is_url_fixed = False
        super().__init__(opening, jobs, nobody, self.login)
        self._office = opening
        self._keep = keep
        self.is_asked = False
        self.sign_in_fault: SignInFault | None = None
        self.is_given_up = False
        self._under_way: SignIn | None = None

    def fix_url(self) -> None:
        """IT has said where the office's records are: nobody types another address."""
        self.is_url_fixed = True

    def ask_again(self) -> None:
        """Somebody else is to sign in, or with another password."""
        self.is_asked = True

    def _begin(self, desk: OpenDesk) -> None:
        me = desk.day.member(self.login)
        if me is None or desk.office is None or self.is_asked:
            self._show(Situation(Page.SIGN_IN, desk=desk))
            return
        self.now.desk = desk
        self.sit_down(me)

    def sign_in(self, url: str, login: str, password: str) -> None:
        """Try the address, the login and the password."""
        desk = self.now.desk
        if desk is None or self.now.work is not None or not (url.strip() and login.strip() and password):
            return
        typed = self._under_way = SignIn(url.strip(), login.strip(), password)
        self.url, self.login = typed.url, typed.login
        self.sign_in_fault, self.is_given_up, self.now.work = None, False, Work.SIGNING_IN
        self._jobs.submit(
            lambda: self._office.sign_in(desk, typed),
            lambda answer: self._take_signed(typed, answer),
            lambda error: self._not_signed(typed, error),
        )
        self.changed.emit()

    def give_up(self) -> None:
        """Back to the form at once; whatever is answered later changes nothing."""
        if self._under_way is not None:
            self._under_way.give_up()
            self._end()
            self.is_given_up = True
            self.changed.emit()

    def _end(self) -> None:
        self._under_way, self.now.work = None, None

    def _take_signed(self, typed: SignIn, answer: OpenDesk | SignInFault | None) -> None:
        if typed is not self._under_way or answer is None:
            return
        self._end()
        if isinstance(answer, SignInFault):
            self.sign_in_fault = answer
            self.changed.emit()
            return
        self._keep(typed.url, typed.login)
        self.opened.emit(answer)

    def _not_signed(self, typed: SignIn, error: Exception) -> None:
        if typed is self._under_way:
            self._end()
            self._fail(error)
