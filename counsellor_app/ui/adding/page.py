"""The page "Add a session"."""

from PySide6.QtWidgets import QWidget

from counsellor_app.ui.adding.presenter import AddingPresenter


class AddingPage(QWidget):
    """One form without dialogs, worked by the keyboard alone."""

    def __init__(self, presenter: AddingPresenter) -> None:
        super().__init__()
        self._presenter = presenter
