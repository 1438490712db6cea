"""An addition that was begun is kept in the desk file while it is entered, and offered to the next run."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.kept_draft import DraftForm, KeptDraft
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.adding.faces import Deed
from counsellor_app.ui.adding.form import Field
from counsellor_app.ui.adding.reader import Paste
from tests.builders import ME, NOW
from tests.ui.adding_desk import AddingDesk, sample


@pytest.fixture
def make(store: DeskStore, qtbot: QtBot) -> Iterator[Callable[[], AddingDesk]]:
    made: list[AddingDesk] = []

    def one() -> AddingDesk:
        made.append(AddingDesk(store, qtbot))
        made[-1].settle()
        return made[-1]

    yield one
    for each in made:
        each.close()


def kept(store: DeskStore) -> KeptDraft | None:
    return store.drafts.find(DraftForm.ADDING, ME)


def half_entered(make: Callable[[], AddingDesk], paste: str) -> AddingDesk:
    desk = make()
    desk.presenter.read_paste(Paste(paste))
    desk.settle()
    desk.presenter.type(Field.NAME, "長崎 花子")
    desk.presenter.type(Field.NOTE, "初回")
    return desk


def test_another_run_goes_on_with_what_was_entered(make: Callable[[], AddingDesk], store: DeskStore) -> None:
    text = sample("h-look-005.txt")
    first = half_entered(make, text)
    first.qtbot.waitUntil(lambda: "初回" in str(kept(store) and kept(store).content))  # type: ignore[union-attr]
    second = make()
    notice = second.face().notices[0]
    assert [each.deed for each in notice.options] == [Deed.RESTORE, Deed.DISCARD]
    second.presenter.act(Deed.RESTORE, None)
    second.settle()
    assert second.presenter.form == first.presenter.form
    assert second.presenter.paste.text == text
    assert second.face().found is not None
    second.presenter.clear()
    second.presenter.keeper.flush()
    second.settle()
    assert kept(store) is None


def test_what_is_put_away_is_gone(make: Callable[[], AddingDesk], store: DeskStore) -> None:
    first = half_entered(make, "")
    first.presenter.keeper.flush()
    first.settle()
    second = make()
    second.presenter.act(Deed.DISCARD, None)
    second.presenter.keeper.flush()
    second.settle()
    second.qtbot.waitUntil(lambda: kept(store) is None)
    assert second.presenter.form.name == ""


def test_what_is_no_addition_is_told_and_changes_nothing(
    make: Callable[[], AddingDesk], store: DeskStore
) -> None:
    store.drafts.keep(KeptDraft(DraftForm.ADDING, ME, NOW, {"form": {}, "by_hand": ["no such field"]}))
    desk = make()
    desk.presenter.act(Deed.RESTORE, None)
    assert [len(each.options) for each in desk.face().notices] == [0]
    assert desk.presenter.form.name == ""
