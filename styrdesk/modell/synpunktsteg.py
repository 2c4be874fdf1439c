"""The acts on complaints and events: decide what follows, answer, close (R61, L20, L21)."""

from __future__ import annotations

from datetime import date
from typing import Any

from styrdesk.modell.besok import Besok, enheter_i
from styrdesk.modell.besokssteg import nytt_besok
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, Varden, lagg_till, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.statusgang import skriv
from styrdesk.modell.synpunkter import HANDELSE, SYNPUNKT, Handelse, Synpunkt
from styrdesk.modell.utforare import Enhet
from styrdesk.texter import _

BESOK_SOM_BESLUT = ("oanmalt_besok", "anmalt_besok")
SPARAS_MAN = 60
"""How long papers about lex Sarah are kept, in months (L20)."""


def registrera_synpunkt(store: Store, varden: Varden, avsandare: object = None) -> Ref:
    """Register what came in; the area follows from the unit."""
    idag = store.klocka.idag()
    with store.arbete(_("Registrera synpunkt"), avsandare=avsandare) as s:
        post = lagg_till(s, SYNPUNKT, _med_omrade(s, varden), idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)


def registrera_handelse(store: Store, varden: Varden, avsandare: object = None) -> Ref:
    """Register an event; lex Sarah gets its day of disposal, five years on (L20)."""
    idag = store.klocka.idag()
    with store.arbete(_("Registrera händelse"), avsandare=avsandare) as s:
        allt = _med_omrade(s, varden)
        mottogs = allt.get("datum")
        if allt.get("typ") == "lex_sarah" and mottogs and allt.get("gallras") is None:
            allt["gallras"] = plus_manader(mottogs, SPARAS_MAN)
        post = lagg_till(s, HANDELSE, allt, idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)


def _med_omrade(s: Session, varden: Varden) -> dict[str, Any]:
    enhet = s.get(Enhet, varden.get("enhet_id") or 0)
    if enhet is not None and not varden.get("verksamhetsomrade_id"):
        return {**varden, "verksamhetsomrade_id": enhet.verksamhetsomrade_id}
    return dict(varden)


def besluta_om_synpunkt(
    store: Store, id: int, version: int | None, beslut: str, *, dag: date | None = None,
    skal: str = "", av_id: int | None = None, besok_den: date | None = None,
) -> Ref:  # fmt: skip
    """Record what a complaint leads to (R61).

    A visit with ``besok_den`` is planned at once, event-driven and unannounced unless an announced one
    is chosen; then ``skal`` says why.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Besluta om synpunkt")) as s:
        post = hamta(s, Synpunkt, id, version)
        _granska_beslut(post, beslut, skal, besok_den)
        varden = {
            "beslut": beslut, "beslut_datum": dag or idag, "beslut_skal": skal, "beslut_av_id": av_id,
        }  # fmt: skip
        skriv_varden(s, SYNPUNKT, post, varden, idag)
        if beslut in BESOK_SOM_BESLUT and besok_den is not None:
            post.besok_id = _planera(s, post, beslut, skal, besok_den, idag).id
        s.flush()
    return Ref(post.id, post.version, post.uid)


def _granska_beslut(post: Synpunkt, beslut: str, skal: str, besok_den: date | None) -> None:
    brister = []
    if beslut == "anmalt_besok" and not skal.strip():
        text = _("Händelsestyrda besök är oanmälda. Skriv varför det här anmäls.")
        brister.append(brist("skal", text, "R61"))
    if beslut == "ingen" and post.allvar == "allvarlig" and not skal.strip():
        text = _("Klagomålet är allvarligt. Skriv varför det inte leder till något.")
        brister.append(brist("skal", text, "R61"))
    if besok_den is not None and post.enhet_id is None:
        brister.append(Brist("besok_den", _("Välj först vilken enhet synpunkten gäller.")))
    if brister:
        raise RegelFel(*brister)


def _planera(s: Session, post: Synpunkt, beslut: str, skal: str, dag: date, idag: date) -> Besok:
    anmald = beslut == "anmalt_besok"
    varden = {
        "typ": "handelsestyrd", "planerad": dag, "enheter": [post.enhet_id], "anmald": anmald,
        "anmald_skal": skal if anmald else "", "utlosande": post.rubrik, "diarienr": post.diarienr,
    }  # fmt: skip
    return nytt_besok(s, varden, idag)


def koppla_besok(store: Store, id: int, version: int | None, besok_id: int) -> Ref:
    """The complaint led to a visit that is already planned or made."""
    idag = store.klocka.idag()
    with store.arbete(_("Koppla besök till synpunkt")) as s:
        post = hamta(s, Synpunkt, id, version)
        hamta(s, Besok, besok_id)
        if post.enhet_id is not None and post.enhet_id not in {
            e.id for e in enheter_i(s, besok_id)
        }:
            raise RegelFel(Brist("besok_id", _("Besöket gäller en annan enhet. Välj ett annat.")))
        skriv_varden(s, SYNPUNKT, post, {"besok_id": besok_id}, idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)


def besvara_synpunkt(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """The one who wrote has been answered."""
    varden = {"besvarad": dag}
    return skriv(store, SYNPUNKT, id, version, varden, benamning=_("Besvara synpunkt"))


def avsluta_synpunkt(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """Nothing more is to be done; a serious complaint needs its decision first (R61)."""
    idag = store.klocka.idag()
    with store.arbete(_("Avsluta synpunkt")) as s:
        post = hamta(s, Synpunkt, id, version)
        if post.kraver_beslut:
            text = _("Klagomålet är allvarligt. Bestäm först vad som ska hända.")
            raise RegelFel(brist("beslut", text, "R61"))
        skriv_varden(s, SYNPUNKT, post, {"avslutad": dag}, idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)


def registrera_utredning(
    store: Store, id: int, version: int | None, dag: date, anmald: date | None = None,
    atgard: str = "",
) -> Ref:  # fmt: skip
    """The event is investigated; ``anmald`` is the day it was reported to the authority (L20, L21)."""
    varden: dict[str, Any] = {"utredning_klar": dag}
    if anmald is not None:
        varden["anmald"] = anmald
    if atgard.strip():
        varden["atgard"] = atgard
    return skriv(store, HANDELSE, id, version, varden, benamning=_("Registrera utredning"))


def avsluta_handelse(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """The event is investigated and done with; lex Sarah and lex Maria need the investigation (L20, L21)."""
    idag = store.klocka.idag()
    with store.arbete(_("Avsluta händelse")) as s:
        post = hamta(s, Handelse, id, version)
        kod = {"lex_sarah": "L20", "lex_maria": "L21"}.get(post.typ)
        if kod and post.utredning_klar is None:
            text = _("Utredningen är inte klar. Skriv när den blev det.")
            raise RegelFel(brist("utredning_klar", text, kod))
        skriv_varden(s, HANDELSE, post, {"avslutad": dag}, idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)
