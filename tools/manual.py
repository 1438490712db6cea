"""The manual as web pages and as PDF, from the chapters that the program shows.

    python -m tools.manual html build/manual      one folder for each language, with an index
    python -m tools.manual pdf  build/manual      manual-ja.pdf and manual-en.pdf, chapters on new sheets

Pictures are those of resources/manual/pictures; `tools/screenshots.py --manual` takes them anew.
"""

import argparse
import os
import shutil
import sys
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt

from counsellor_app.ui.manual.shelf import chapters, folder

LANGUAGES = {"ja": "オンライン職業相談デスク 手引き", "en": "Online Consultation Desk, manual"}
_STYLE = """\
body { font: 16px/1.7 "Yu Gothic UI", Meiryo, "Noto Sans JP", sans-serif; color: #1a1a1a; margin: 0; }
nav { background: #f4f5f7; padding: 16px 24px; } nav a { margin-right: 16px; color: #0017c1; }
main { max-width: 52em; margin: 0 auto; padding: 8px 24px 64px; }
img { max-width: 100%; border: 1px solid #d8dbe0; }
table { border-collapse: collapse; }
td, th { border: 1px solid #767676; padding: 4px 12px; text-align: left; }
@media print { nav { display: none; } }
"""


def page(title: str, language: str, links: str, body: str) -> str:
    """One web page that needs nothing but its style sheet and the pictures."""
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="../style.css">'
        f"<nav>{links}</nav><main>{body}</main></html>\n"
    )


def write_html(out: Path) -> list[Path]:
    """Write every chapter of both languages; returns the pages."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    written = []
    for language, title in LANGUAGES.items():
        (out / language).mkdir(parents=True, exist_ok=True)
        links = "".join(f'<a href="{each.key}.html">{escape(each.title)}</a>' for each in chapters(language))
        for each in chapters(language):
            body = markdown.render(each.text).replace('.md"', '.html"')
            written.append(out / language / f"{each.key}.html")
            written[-1].write_text(page(f"{each.title} – {title}", language, links, body), encoding="utf-8")
        index = page(title, language, links, f"<h1>{escape(title)}</h1>")
        (out / language / "index.html").write_text(index, encoding="utf-8")
    (out / "style.css").write_text(_STYLE, encoding="utf-8")
    shutil.copytree(folder() / "pictures", out / "pictures", dirs_exist_ok=True)
    return written


def write_pdf(out: Path) -> list[Path]:
    """Write one PDF for each language; returns them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QPdfWriter
    from PySide6.QtWidgets import QApplication

    from counsellor_app.domain.this_pc.pc_settings import PcSettings
    from counsellor_app.ui.manual.printing import layouts_of, put_on_paper
    from counsellor_app.ui.paper.pdf_text import mend
    from counsellor_app.ui.settings.look import apply_look

    app = QApplication.instance() or QApplication(sys.argv[:1])
    apply_look(PcSettings())
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for language, title in LANGUAGES.items():
        written.append(out / f"manual-{language}.pdf")
        writer = QPdfWriter(str(written[-1]))
        writer.setTitle(title)
        printed = put_on_paper(chapters(language), writer)
        del writer
        mend(written[-1], layouts_of(printed))
    del app
    return written


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("form", choices=("html", "pdf"))
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    for path in write_html(given.out) if given.form == "html" else write_pdf(given.out):
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
