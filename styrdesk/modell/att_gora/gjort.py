""" "Redan gjort…": what a row asks for has already happened, and is written as the event it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from styrdesk.modell.att_gora.uppgift import Uppgift
from styrdesk.modell.besokssteg import registrera_genomfort, registrera_redan_gjort
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, skriv_varden
from styrdesk.modell.grund.store import Store, hamta
from styrdesk.modell.moten import MOTE, Mote
from styrdesk.modell.motessteg import byt_status, nytt_mote, ref
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import _


def skriv_redan_gjort(store: Store, uppgift: Uppgift, dag: date) -> Ref:
    """Write the visit or meeting that was made on ``dag``, as one undo step.

    RegelFel for a day ahead, and for a row that asks for something else.
    """
    if dag > store.klocka.idag():
        text = _("{dag} ligger framåt i tiden. Skriv den dag då det gjordes.")
        raise RegelFel(Brist("dag", text.format(dag=datum_iso(dag))))
    skriv = _SATT.get(uppgift.gjort)
    if skriv is None:
        raise RegelFel(Brist("", _("Öppna posten och registrera det där.")))
    return skriv(store, uppgift.post_id, dag)


def _besok(store: Store, id: int, dag: date) -> Ref:
    return registrera_genomfort(store, id, fran=dag)


def _nytt_besok(store: Store, enhet_id: int, dag: date) -> Ref:
    varden = {"typ": "planerad_besok", "enheter": (enhet_id,), "genomford_fran": dag}
    return registrera_redan_gjort(store, varden)


def _nytt_fordjupat(store: Store, enhet_id: int, dag: date) -> Ref:
    varden = {"typ": "fordjupad", "enheter": (enhet_id,), "genomford_fran": dag}
    return registrera_redan_gjort(store, varden)


def _mote(store: Store, id: int, dag: date) -> Ref:
    """Held on its day, or on another one that is then its day."""
    with store.arbete(_("Registrera möte som hållet")) as s:
        mote = hamta(s, Mote, id)
        if mote.datum != dag:
            skriv_varden(s, MOTE, mote, {"datum": dag}, store.klocka.idag())
        byt_status(s, mote, "hallet", store.klocka.idag())
    return ref(mote)


def _nytt_utforarmote(store: Store, omrade_id: int, dag: date) -> Ref:
    with store.arbete(_("Registrera möte som redan är hållet")) as s:
        hamta(s, Verksamhetsomrade, omrade_id)
        idag = store.klocka.idag()
        varden = {"typ": "utforarmote", "datum": dag, "verksamhetsomrade_id": omrade_id}
        mote = nytt_mote(s, varden, idag)
        byt_status(s, mote, "hallet", idag)
    return ref(mote)


_SATT: Final[Mapping[str, Callable[[Store, int, date], Ref]]] = {
    "besok": _besok,
    "nytt_besok": _nytt_besok,
    "nytt_fordjupat": _nytt_fordjupat,
    "mote": _mote,
    "nytt_utforarmote": _nytt_utforarmote,
}
