"""Remuneration: which period and body, which kind of file, and where to save it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from styrdesk.export.arvoden import arvoden_csv, arvoden_xlsx
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ
from styrdesk.modell.sammantrade.arvoden import ArvodesUnderlag, arvoden_underlag
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.texter import N_, _
from styrdesk.ui.fragedialog import Fragedialog
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.register_screen import FaltVisning, Varden
from styrdesk.ui.grund.save_file import fraga_fil, spara
from styrdesk.ui.verbfalt import lankfalt, senarefalt

_FORM = {"xlsx": N_("Kalkylblad (Excel)"), "csv": N_("Tabell (CSV)")}
_FALT = (
    senarefalt(N_("Från"), "fran", krav=True),
    senarefalt(N_("Till och med"), "tom", krav=True),
    lankfalt(N_("Organ"), "organ_id", "organ"),
    FaltVisning("form", falt=Falt(N_("Sparas som"), "val", krav=True, val=_FORM)),
)


def fraga_arvoden(sammanhang: Sammanhang, bild: Bild) -> None:
    """Ask, with the month and the body of the shown meeting as a proposal."""
    store = sammanhang.store

    def las(_k: Any) -> dict[str, Any]:
        with store.las() as s:
            mote = s.get_one(Mote, s.get_one(Sammantrade, bild.id).mote_id)
            fran, tom = manaden(mote.datum)
            organ = s.get(Organ, mote.organ_id or 0)
            return {
                "fran": fran, "tom": tom, "organ_id": mote.organ_id, "form": "xlsx",
                "organ": organ.namn if organ else "",
            }  # fmt: skip

    sammanhang.arbetare.las(
        las, mottagare=sammanhang.arbetare, fel=sammanhang.fel,
        klar=lambda varden: _oppna(sammanhang, varden),
    )  # fmt: skip


def manaden(dag: date) -> tuple[date, date]:
    """The first and the last day of a day's month."""
    forsta = dag.replace(day=1)
    nasta = (forsta + timedelta(days=31)).replace(day=1)
    return forsta, nasta - timedelta(days=1)


def _oppna(sammanhang: Sammanhang, varden: Varden) -> None:
    parent = QApplication.activeWindow()
    if parent is None:
        return
    dialog = Fragedialog(
        parent, sammanhang, _("Spara arvodesunderlag"),
        _("Närvaron vid de sammanträden som är hållna under tiden, med summor per person och månad."),
        _FALT, _("Välj var"), _granska, klart=lambda _v: "",
    )  # fmt: skip
    dialog.formular.fyll(varden, {"organ_id": varden["organ"]})
    dialog.accepted.connect(lambda: _valj_var(sammanhang, dialog.formular.varden()))
    dialog.open()


def _granska(store: Store, varden: Varden) -> None:
    """Nothing is saved in the register; a period without meetings is told at once."""
    if varden["tom"] < varden["fran"]:
        raise RegelFel(Brist("tom", _("Sista dagen ligger före den första. Rätta en av dem.")))
    if not underlag(store, varden).rader:
        text = _("Inget sammanträde är hållet under tiden. Välj en annan period.")
        raise RegelFel(Brist("fran", text))


def underlag(store: Store, varden: Varden) -> ArvodesUnderlag:
    """Attendance in the chosen period."""
    with store.las() as s:
        return arvoden_underlag(s, varden["fran"], varden["tom"], varden["organ_id"])


def _valj_var(sammanhang: Sammanhang, varden: Varden) -> None:
    namn = _("Arvodesunderlag {fran}–{tom}.{form}").format(**varden)
    fraga_fil(
        _("Spara arvodesunderlag"), namn, lambda vag: spara_arvoden(sammanhang, varden, vag)
    )  # fmt: skip


def spara_arvoden(sammanhang: Sammanhang, varden: Varden, vag: Path) -> None:
    """Write the workbook or the table at ``vag``."""
    skriv = arvoden_xlsx if varden["form"] == "xlsx" else arvoden_csv
    spara(sammanhang, vag, lambda store: skriv(underlag(store, varden)))
