"""The floor of V1 and V2: a PySide6 window with a label, as large as the program's."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


def main() -> int:
    app = QApplication(sys.argv)
    window = QMainWindow()
    window.setCentralWidget(QLabel("a window", alignment=Qt.AlignmentFlag.AlignCenter))
    window.setGeometry(0, 0, 1366, 768)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
