"""The office's mail server on the desk, and the thread that may wait for it."""

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.furnishing.settings_cards import offer_card
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.settings.mail_card import MailCard
from counsellor_app.ui.settings.mail_presenter import MailPresenter


def post_of(desk: Desk) -> Jobs:
    """The thread that may wait for a mail server; it ends with the desk."""
    post = Jobs(desk)
    desk.closed.connect(post.close)
    return post


def add_mail(desk: Desk, access: DeskAccess, around: Surroundings, post: Jobs) -> None:
    """The office's mail server among the settings."""
    presenter = MailPresenter(lambda: access.mailing(desk.presenter.actor), around.jobs, post)
    presenter.setParent(desk)
    presenter.failed.connect(desk.messages.say_not_loaded)

    offer_card(desk, lambda: MailCard(presenter))
