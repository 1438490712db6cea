"""Words on the screen: English source strings, looked up in the language that the person chose."""

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator

from resources import resource

LANGUAGES = ("ja", "en")
_OURS = "counsellor_translator"
_LOCALES = {"ja": QLocale(QLocale.Language.Japanese), "en": QLocale(QLocale.Language.English)}
_log = logging.getLogger(__name__)


def translate(context: str, text: str, comment: str | None = None, n: int = -1) -> str:
    """The text in the installed language, `%n` replaced by `n`.

    `pyside6-lupdate` finds only literal, positional `context`, `text` and `comment` under exactly this name;
    values are put in afterwards with `.format(name=…)`. `tools/translations.py check` refuses anything else.
    """
    return QCoreApplication.translate(context, text, comment, n)


def install_language(app: QCoreApplication, code: str) -> None:
    """Show `code` (one of `LANGUAGES`) from now on, Qt's own buttons included.

    Screens that exist already get `QEvent.LanguageChange`. Raises `ValueError` for another code.
    """
    if code not in LANGUAGES:
        raise ValueError(code)
    for old in app.findChildren(QTranslator, _OURS, Qt.FindChildOption.FindDirectChildrenOnly):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(_LOCALES[code])
    if code != "en":
        _install(app, f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{code}.qm")
    _install(app, str(resource("i18n", f"counsellor_{code}.qm")))


def _install(app: QObject, path: str) -> None:
    translator = QTranslator(app)
    translator.setObjectName(_OURS)
    if translator.load(path):
        QCoreApplication.installTranslator(translator)
    else:
        _log.warning("translation_not_loaded file=%s", path.rpartition("/")[2])
