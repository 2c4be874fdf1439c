"""How long until something is seen: the window's first paint against a bare QMainWindow's.

Both are whole processes, taking turns, measured from just before the process is started until the
window's first paint event. Goal: at most twice the bare window. Also: the time until the demo's
overview is there, and the memory of the open program.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNDOR = 7

_BAR = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
class Oga(QObject):
    def eventFilter(self, o, e):
        if e.type() == QEvent.Type.Paint:
            print(time.time()); sys.stdout.flush(); import os; os._exit(0)
        return False
app = QApplication([]); f = QMainWindow(); f.resize(1440, 900)
oga = Oga(); f.installEventFilter(oga); f.show(); app.exec()
"""
_PROGRAM = """
import sys, time
from datetime import date
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from styrdesk import app as program
from styrdesk.modell.grund.clock import Klocka
from styrdesk.ui.maskininstallningar import Maskininstallningar
class Oga(QObject):
    def eventFilter(self, o, e):
        if e.type() == QEvent.Type.Paint:
            print(time.time()); sys.stdout.flush(); import os; os._exit(0)
        return False
app = QApplication([]); p = program.Program(app, Klocka(), Maskininstallningar())
oga = Oga(); p.fonster.installEventFilter(oga); p.starta(None); app.exec()
"""
_OVERSIKT = """
import sys, time, os
from pathlib import Path
from PySide6.QtWidgets import QApplication
from styrdesk import app as program
from styrdesk.modell.exempel import IDAG
from styrdesk.modell.grund.clock import Klocka
from styrdesk.ui.maskininstallningar import Maskininstallningar
app = QApplication([]); p = program.Program(app, Klocka(fast_dag=IDAG), Maskininstallningar())
def klart(nyckel):
    if nyckel == "oversikt":
        print(time.time())
        with open("/proc/self/status") as rader:
            print(next(r.split()[1] for r in rader if r.startswith("VmRSS")))
        sys.stdout.flush(); os._exit(0)
p.fonster.bytt.connect(klart); p.starta(Path(sys.argv[1])); app.exec()
"""


def _kor(kod: str, miljo: dict[str, str], *argument: str) -> tuple[float, list[str]]:
    fore = time.time()
    svar = subprocess.run(
        [sys.executable, "-c", kod, *argument],
        env=miljo,
        capture_output=True,
        text=True,
        check=True,
    )
    rader = svar.stdout.split()
    return (float(rader[0]) - fore) * 1000, rader[1:]


def main() -> None:
    """Print the medians and the ratio."""
    with tempfile.TemporaryDirectory() as mapp:
        miljo = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_DATA_HOME": mapp,
            "XDG_CONFIG_HOME": mapp,
        }
        miljo["PYTHONPATH"] = os.pathsep.join(p for p in sys.path if p)
        for kod in (_BAR, _PROGRAM):
            _kor(kod, miljo)
        bar, eget = [], []
        for _runda in range(RUNDOR):
            bar.append(_kor(_BAR, miljo)[0])
            eget.append(_kor(_PROGRAM, miljo)[0])
        kvoter = sorted(e / b for e, b in zip(eget, bar, strict=True))
        print(
            f"första bild: tomt QMainWindow {statistics.median(bar):.0f} ms, "
            f"Styrdesk {statistics.median(eget):.0f} ms, kvot {statistics.median(kvoter):.2f} (mål 2)"
        )
        _oversikt(Path(mapp), miljo)


def _oversikt(mapp: Path, miljo: dict[str, str]) -> None:
    from styrdesk.modell import exempel

    fil = mapp / "demo.styrdesk"
    exempel.bygg(fil).stang()
    tider, minne = zip(*(_kor(_OVERSIKT, miljo, str(fil)) for _ in range(3)), strict=True)
    print(
        f"Översikt med Älvsunda: {statistics.median(tider):.0f} ms från start, "
        f"minne {statistics.median(int(m[0]) for m in minne) / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main()
