"""The acts on findings: register with a deadline by severity, close, carry over (R54, R60, §6.3)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell.atgardsplaner import Atgardsplan
from styrdesk.modell.atgardsregler import atgardas_senast
from styrdesk.modell.avvikelser import AVVIKELSE, Avvikelse, avvikelsefakta
from styrdesk.modell.besok import Besok, Besoksenhet
from styrdesk.modell.forklaring import Dag
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, Varden, lagg_till, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import PLANERADE
from styrdesk.modell.motessteg import ref
from styrdesk.texter import _


def registrera_avvikelse(store: Store, varden: Varden, *, avsandare: object = None) -> Ref:
    """Register a finding. Day and deadline are filled in: the visit's day, and by severity (§6.3)."""
    idag = store.klocka.idag()
    with store.arbete(_("Registrera avvikelse"), avsandare=avsandare) as s:
        allt = {**_dag(s, varden, idag), **varden}
        allt = {**_frist(s, allt), **allt}
        post = lagg_till(s, AVVIKELSE, allt, idag)
        s.flush()
    return ref(post)


def _dag(s: Session, varden: Varden, idag: date) -> dict[str, Any]:
    besok = s.get(Besok, varden.get("besok_id") or 0)
    gjort = besok.genomford_fran if besok is not None else None
    return {"konstaterad": gjort or idag}


def _frist(s: Session, varden: Varden) -> dict[str, Any]:
    if varden.get("typ", "brist") != "brist" or not varden.get("allvar"):
        return {}
    nasta = nasta_uppfoljning(s, varden.get("enhet_id") or 0, varden["konstaterad"])
    return {"atgardas_senast": frist_for(varden["allvar"], varden["konstaterad"], nasta).datum}


def frist_for(allvar: str, konstaterad: date, nasta: date | None) -> Dag:
    """When a brist should be put right, and why; for the form to show beside the field."""
    return atgardas_senast(allvar, konstaterad, nasta)


def nasta_uppfoljning(s: Session, enhet_id: int, efter: date) -> date | None:
    """The unit's next planned visit after a day; a minor brist waits for it."""
    fraga = (
        select(Besok.planerad)
        .join(Besoksenhet, Besoksenhet.besok_id == Besok.id)
        .where(
            Besoksenhet.enhet_id == enhet_id, Besok.status.in_(PLANERADE), Besok.planerad > efter
        )
        .order_by(Besok.planerad)
    )
    return s.scalars(fraga.limit(1)).first()


def avsluta_avvikelse(
    store: Store, id: int, version: int | None, skal: str, *, dag: date | None = None
) -> Ref:
    """The brist is put right. One that demands a plan is closed with its plan, not before (R60)."""
    idag = store.klocka.idag()
    with store.arbete(_("Avsluta avvikelse")) as s:
        post = hamta(s, Avvikelse, id, version)
        _krav_plan(s, post)
        if not skal.strip():
            raise RegelFel(Brist("avslut_skal", _("Skriv hur bristen är åtgärdad.")))
        varden = {"status": "avslutad", "avslutad": dag or idag, "avslut_skal": skal}
        skriv_varden(s, AVVIKELSE, post, varden, idag, fritt=True)
        s.flush()
    return ref(post)


def _krav_plan(s: Session, post: Avvikelse) -> None:
    if not avvikelsefakta(post).kraver_plan:
        return
    plan = s.get(Atgardsplan, post.atgardsplan_id or 0)
    if plan is None:
        raise RegelFel(
            brist("atgardsplan_id", _("Bristen kräver en åtgärdsplan. Begär den först."), "R60")
        )
    if plan.status != "avslutad":
        text = _("Bristen avslutas tillsammans med åtgärdsplan {nr}. Avsluta planen.")
        raise RegelFel(brist("atgardsplan_id", text.format(nr=plan.nr), "R60"))


def overfor_avvikelse(store: Store, id: int, version: int | None, besok_id: int) -> Ref:
    """Carry a finding over to a named later visit, so that the present one can be closed (§8.3)."""
    with store.arbete(_("Följ upp avvikelse vid ett senare besök")) as s:
        post = hamta(s, Avvikelse, id, version)
        besok = hamta(s, Besok, besok_id)
        if besok.status not in PLANERADE:
            text = _("Besöket är inte planerat. Välj ett besök som ligger framåt.")
            raise RegelFel(brist("foljs_upp_besok_id", text, "R60"))
        varden = {"status": "overford", "foljs_upp_besok_id": besok_id}
        skriv_varden(s, AVVIKELSE, post, varden, store.klocka.idag(), fritt=True)
        s.flush()
    return ref(post)
