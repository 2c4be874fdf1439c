"""Work on a disk that fills up, and tell as JSON what was said and what was lost.

    python -m tests.modell.grund.disk_driver FOLDER BYTES

FOLDER lies on a disk with a few megabytes left, or, if BYTES is not 0, no file may grow larger.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from styrdesk.modell import registren  # noqa: F401 - every register
from styrdesk.modell.grund import backup, check, upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.engine import lagringsfel
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import lagg_till_fil, las_fil
from styrdesk.modell.utbyte.utforsel import exportera
from tests.modell.grund.exempel import person

BIT = 300_000  # bytes per attachment
FYLLNING = "fyllning.bin"  # 4 MB that the user can do without


def mening(gor: Callable[[], Any]) -> str:
    """The sentence that an action ends with; "" when it goes well."""
    try:
        gor()
    except LagringsFel as fel:
        return fel.mening()
    except OSError as fel:
        return str(lagringsfel(fel))
    return ""


def fyll_med_handlingar(store: Store) -> tuple[int, str]:
    """Attach files until it says stop; how many went well, and what was said."""
    for nr in range(1000):
        sagt = mening(lambda nr=nr: lagg_till_fil(store, f"{nr}.bin", os.urandom(BIT)))
        if sagt:
            return nr, sagt
    return 1000, ""


def prova(mapp: Path) -> dict[str, Any]:
    """Save, copy, export and make a new file on the full disk; then open what is left."""
    vag, kopior, json_fil = mapp / "prov.styrdesk", mapp / "kopior", mapp / "ut.json"
    kopior.mkdir()
    json_fil.write_text("forra exporten")
    store = upgrade.skapa(vag, klocka=Klocka())
    antal, vid_sparande = fyll_med_handlingar(store)
    svar: dict[str, Any] = {"antal": antal, "vid_sparande": vid_sparande}
    svar["gar_att_lasa"] = len(las_fil(store, antal)[1]) == BIT
    svar["vid_kopiering"] = mening(lambda: backup.sakerhetskopiera(store, kopior))
    svar["vid_stangning"] = backup.vid_stangning(store, kopior).varning
    svar["vid_export"] = mening(lambda: exportera(store, json_fil))
    svar["vid_ny_fil"] = mening(
        lambda: upgrade.skapa(mapp / "ny.styrdesk", klocka=Klocka()).stang()
    )
    store.stang()
    svar["exporten"] = json_fil.read_text()
    svar["kvar"] = sorted(p.name for p in mapp.rglob("*") if p.is_file())
    svar["anmarkningar"] = [a.mening() for a in check.kontrollera(vag)]
    svar["efterat"] = _nar_det_finns_plats(vag, antal)
    return svar


def _nar_det_finns_plats(vag: Path, antal: int) -> bool:
    """With room again work goes on, and everything that was saved is there."""
    vag.with_name(FYLLNING).unlink()
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    store = upgrade.oppna(vag, klocka=Klocka())
    alla = all(len(las_fil(store, nr)[1]) == BIT for nr in range(1, antal + 1))
    person(store)
    store.angra()
    store.stang()
    return alla and check.kontrollera(vag) == []


if __name__ == "__main__":
    rot, hogst = Path(sys.argv[1]), int(sys.argv[2])
    (rot / FYLLNING).write_bytes(bytes(4_000_000))
    if hogst:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hogst, resource.RLIM_INFINITY))
    print(json.dumps(prova(rot), ensure_ascii=False))  # noqa: T201
