"""The acts on action plans: demand, remind, receive, assess, report back, follow up, end (R54, R60, §8.4).

Each is one undo step and one link in the plan's chain (Planhandelse), and refuses with the sentence
that stops it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell.atgardsplaner import (
    ATGARD,
    ATGARDSPLAN,
    PLANHANDELSE,
    Atgard,
    Atgardsplan,
    planfakta,
)  # fmt: skip
from styrdesk.modell.atgardsregler import atgardas_senast, far_byta, granska_begaran
from styrdesk.modell.avvikelser import AVVIKELSE, Avvikelse
from styrdesk.modell.avvikelsesteg import nasta_uppfoljning
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, Varden, lagg_till, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.motessteg import ref
from styrdesk.modell.val import ALLVAR
from styrdesk.texter import _

RAPPORT_EFTER_MAN = 3
"""Months from the day the plan is due to the provider's report back, unless another day is chosen."""


def _byt(s: Session, plan: Atgardsplan, till: str, idag: date) -> None:
    s.flush()
    if brister := far_byta(planfakta(s, [plan.id])[plan.id], till, idag):
        raise RegelFel(*brister)
    plan.status = till
    s.flush()


def _handelse(s: Session, plan: Atgardsplan, typ: str, dag: date, **varden: Any) -> None:
    lagg_till(s, PLANHANDELSE, {"atgardsplan_id": plan.id, "typ": typ, "datum": dag, **varden}, dag)


# -- demand ----------------------------------------------------------------------------------------


def begar_atgardsplan(
    store: Store, avvikelser: Sequence[int], *, begard: date | None = None,
    forfaller: date | None = None, aterrapport_senast: date | None = None,
    begard_av_id: int | None = None, diarienr: str = "",
) -> Ref:  # fmt: skip
    """Demand a plan for one or more breaches at the same unit; it gets the year's next number.

    Without ``forfaller`` the worst severity decides: 14 days, two months or the next follow-up.
    A breach of law, conditions or agreement also gets a day for the report back (R60).
    """
    idag = store.klocka.idag()
    with store.arbete(_("Begär åtgärdsplan")) as s:
        poster = [hamta(s, Avvikelse, id) for id in dict.fromkeys(avvikelser)]
        _granska_valet(poster)
        dag = begard or idag
        senast = forfaller or planens_sista_dag(s, poster, dag)
        plan: Atgardsplan = lagg_till(s, ATGARDSPLAN, {
            "nr": nasta_nummer(s, dag.year), "enhet_id": poster[0].enhet_id,
            "besok_id": _gemensamt_besok(poster), "begard": dag, "begard_av_id": begard_av_id,
            "forfaller": senast, "diarienr": diarienr,
            "aterrapport_senast": aterrapport_senast or plus_manader(senast, RAPPORT_EFTER_MAN),
        }, idag, fritt=True)  # fmt: skip
        for post in poster:
            skriv_varden(s, AVVIKELSE, post, {"atgardsplan_id": plan.id}, idag, fritt=True)
        if brister := granska_begaran(planfakta(s, [plan.id])[plan.id]):
            raise RegelFel(*brister)
        _handelse(s, plan, "begard", dag, person_id=begard_av_id, frist=senast)
        s.flush()
    return ref(plan)


def _granska_valet(poster: Sequence[Avvikelse]) -> None:
    if not poster:
        raise RegelFel(brist("avvikelse", _("Välj den brist som planen ska rätta till."), "R54"))
    if len({p.enhet_id for p in poster}) > 1:
        raise RegelFel(
            Brist("avvikelse", _("En plan gäller en enhet. Begär en plan för varje enhet."))
        )
    for post in poster:
        if post.typ != "brist":
            text = _("«{rubrik}» är ingen brist, och bara brister kräver en plan.")
            raise RegelFel(brist("avvikelse", text.format(rubrik=post.rubrik), "R60"))
        if post.atgardsplan_id is not None:
            text = _("«{rubrik}» har redan en åtgärdsplan.")
            raise RegelFel(Brist("avvikelse", text.format(rubrik=post.rubrik)))


def planens_sista_dag(s: Session, poster: Sequence[Avvikelse], dag: date) -> date:
    """When a plan demanded on ``dag`` is to be in: the worst breach decides (§6.3)."""
    varst = min((p.allvar or "mindre" for p in poster), key=list(ALLVAR).index)
    return atgardas_senast(varst, dag, nasta_uppfoljning(s, poster[0].enhet_id, dag)).datum


def _gemensamt_besok(poster: Iterable[Avvikelse]) -> int | None:
    besok = {p.besok_id for p in poster}
    return besok.pop() if len(besok) == 1 else None


def nasta_nummer(s: Session, ar: int) -> str:
    """The next number of the year, "2026-07": one more than the highest there is."""
    fraga = select(Atgardsplan.nr).where(Atgardsplan.nr.startswith(f"{ar}-", autoescape=True))
    lopnr = [int(nr.rpartition("-")[2]) for nr in s.scalars(fraga)]
    return f"{ar}-{max(lopnr, default=0) + 1:02d}"


def paminn(store: Store, id: int, *, dag: date | None = None, text: str = "") -> Ref:
    """Note that the provider was reminded."""
    with store.arbete(_("Påminn om åtgärdsplan")) as s:
        plan = hamta(s, Atgardsplan, id)
        _handelse(s, plan, "paminnelse", dag or store.klocka.idag(), text=text)
    return ref(plan)


# -- the plan comes in and is assessed -------------------------------------------------------------------


def registrera_inkommen(
    store: Store, id: int, version: int | None = None, *, dag: date | None = None, orsak: str = "",
    atgarder: Iterable[Varden] = (), text: str = "",
) -> Ref:  # fmt: skip
    """The plan came in, whole or completed. Each row of ``atgarder`` is field values of an atgard."""
    idag = store.klocka.idag()
    with store.arbete(_("Registrera inkommen åtgärdsplan")) as s:
        plan = hamta(s, Atgardsplan, id, version)
        plan.inkommen = dag or idag
        plan.orsak = orsak or plan.orsak
        for rad in atgarder:
            _ny_atgard(s, plan.id, rad, idag)
        _byt(s, plan, "inkommen", idag)
        _handelse(s, plan, "inkommen", plan.inkommen, text=text)
    return ref(plan)


def lagg_till_planatgard(store: Store, plan_id: int, varden: Varden) -> Ref:
    """One more measure in the plan, numbered after the others."""
    with store.arbete(_("Lägg till åtgärd")) as s:
        _krav_oppen(s, hamta(s, Atgardsplan, plan_id))
        post = _ny_atgard(s, plan_id, varden, store.klocka.idag())
        s.flush()
    return ref(post)


def _ny_atgard(s: Session, plan_id: int, varden: Varden, idag: date) -> Atgard:
    antal = len(s.scalars(select(Atgard.id).where(Atgard.atgardsplan_id == plan_id)).all())
    allt = {"nr": antal + 1, **varden, "atgardsplan_id": plan_id}
    post: Atgard = lagg_till(s, ATGARD, allt, idag)
    s.flush()
    return post


def bedom(
    store: Store, id: int, version: int | None, bedomning: str, *, av_id: int,
    dag: date | None = None, ny_frist: date | None = None, uppfoljning: date | None = None,
    text: str = "",
) -> Ref:  # fmt: skip
    """Assess a plan: "godtagen" (with a day to follow it up), "komplettering" or "underkand".

    The two latter need ``ny_frist``, the day when the plan is due again.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Bedöm åtgärdsplan")) as s:
        plan = hamta(s, Atgardsplan, id, version)
        plan.bedomning, plan.bedomd, plan.bedomd_av_id = bedomning, dag or idag, av_id
        plan.uppfoljning_planerad = uppfoljning or plan.uppfoljning_planerad
        godtagen = bedomning == "godtagen"
        if not godtagen:
            _krav_ny_frist(plan.forfaller, ny_frist, "forfaller")
            plan.forfaller = ny_frist or plan.forfaller
        _byt(s, plan, "godtagen" if godtagen else "komplettering", idag)
        _handelse(s, plan, bedomning, plan.bedomd, person_id=av_id, text=text, frist=ny_frist)
    return ref(plan)


def _krav_ny_frist(gammal: date | None, ny: date | None, falt: str) -> None:
    if ny is None or (gammal is not None and ny <= gammal):
        raise RegelFel(brist(falt, _("Välj en ny frist som ligger efter den förra."), "R54"))


# -- carrying it out -----------------------------------------------------------------------------------


def paborja(store: Store, id: int, version: int | None = None) -> Ref:
    """The measures of an accepted plan are under way."""
    with store.arbete(_("Påbörja åtgärdsplan")) as s:
        plan = hamta(s, Atgardsplan, id, version)
        _byt(s, plan, "pagar", store.klocka.idag())
    return ref(plan)


def klarmarkera_planatgard(
    store: Store, atgard_id: int, version: int | None = None, *, dag: date | None = None,
    belagg: str = "",
) -> Ref:  # fmt: skip
    """A measure is done; the first one sets an accepted plan under way."""
    idag = store.klocka.idag()
    with store.arbete(_("Markera åtgärd som klar")) as s:
        post = hamta(s, Atgard, atgard_id, version)
        varden = {"status": "klar", "klar": dag or idag, "belagg": belagg or post.belagg}
        skriv_varden(s, ATGARD, post, varden, idag)
        plan = hamta(s, Atgardsplan, post.atgardsplan_id)
        if plan.status == "godtagen":
            _byt(s, plan, "pagar", idag)
        s.flush()
    return ref(post)


def registrera_aterrapport(
    store: Store, id: int, version: int | None = None, *, dag: date | None = None, text: str = ""
) -> Ref:
    """The provider has told what was done (R60)."""
    with store.arbete(_("Registrera återrapport")) as s:
        plan = hamta(s, Atgardsplan, id, version)
        _krav_oppen(s, plan)
        plan.aterrapporterad = dag or store.klocka.idag()
        _handelse(s, plan, "aterrapport", plan.aterrapporterad, text=text)
    return ref(plan)


def begar_ny_aterrapport(
    store: Store, id: int, version: int | None, ny_frist: date, *, text: str = ""
) -> Ref:
    """The report back was not enough: a new day, and the chain shows both."""
    with store.arbete(_("Begär komplettering av återrapport")) as s:
        plan = hamta(s, Atgardsplan, id, version)
        _krav_oppen(s, plan)
        _krav_ny_frist(plan.aterrapport_senast, ny_frist, "aterrapport_senast")
        plan.aterrapport_senast, plan.aterrapporterad = ny_frist, None
        _handelse(s, plan, "komplettering", store.klocka.idag(), text=text, frist=ny_frist)
    return ref(plan)


def folj_upp(
    store: Store, id: int, version: int | None, resultat: str, *, dag: date | None = None,
    person_id: int | None = None, text: str = "",
) -> Ref:  # fmt: skip
    """Follow the plan up: "avhjalpt", "delvis" or "kvarstar". What remains goes on to kvarstår."""
    idag = store.klocka.idag()
    with store.arbete(_("Följ upp åtgärdsplan")) as s:
        plan = hamta(s, Atgardsplan, id, version)
        plan.uppfoljd, plan.resultat = dag or idag, resultat
        _byt(s, plan, "uppfoljd", idag)
        if resultat == "kvarstar":
            _byt(s, plan, "kvarstar", idag)
        _handelse(s, plan, "uppfoljd", plan.uppfoljd, person_id=person_id, text=text)
    return ref(plan)


def aterrapportera_till_namnd(
    store: Store, id: int, version: int | None, organ_id: int, dag: date, paragraf: str = ""
) -> Ref:
    """The committee is told about the plan on a day; a day ahead is a booking."""
    with store.arbete(_("Återrapportera till nämnden")) as s:
        plan = hamta(s, Atgardsplan, id, version)
        varden = {"namnd_id": organ_id, "namnd_datum": dag, "namnd_paragraf": paragraf}
        skriv_varden(s, ATGARDSPLAN, plan, varden, store.klocka.idag())
        _handelse(s, plan, "namnd", dag, beslut_paragraf=paragraf)
    return ref(plan)


# -- the end -----------------------------------------------------------------------------------------------


def avsluta(
    store: Store, id: int, version: int | None = None, *, belagg: str = "", skal: str = "",
    av_id: int | None = None, dag: date | None = None, paragraf: str = "",
) -> Ref:  # fmt: skip
    """Close the plan and its findings: needs evidence (text or an attached paper) or a reason."""
    idag = store.klocka.idag()
    with store.arbete(_("Avsluta åtgärdsplan")) as s:
        plan = hamta(s, Atgardsplan, id, version)
        plan.belagg, plan.avslut_skal = belagg or plan.belagg, skal or plan.avslut_skal
        plan.avslutad, plan.avslutad_av_id = dag or idag, av_id
        _byt(s, plan, "avslutad", idag)
        for post in s.scalars(select(Avvikelse).where(Avvikelse.atgardsplan_id == plan.id)):
            post.status, post.avslutad = "avslutad", plan.avslutad
            post.avslut_skal = _("Åtgärdsplan {nr}").format(nr=plan.nr)
        _handelse(
            s, plan, "avslutad", plan.avslutad, person_id=av_id, text=belagg or skal,
            beslut_paragraf=paragraf,
        )  # fmt: skip
    return ref(plan)


def eskalera(
    store: Store, id: int, version: int | None, eskalering: str, skal: str, *,
    dag: date | None = None, ny_frist: date | None = None, paragraf: str = "",
) -> Ref:  # fmt: skip
    """The brist remains: decide what follows, with reasons, also when refraining from a sanction.

    "ny_frist" needs a new day: a plan that never came is awaited again, one that was carried out
    goes on with the new day for its open measures, its report back and its follow-up.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Bestäm vad som händer när bristen kvarstår")) as s:
        plan = hamta(s, Atgardsplan, id, version)
        plan.eskalering, plan.eskalering_skal, plan.eskalerad = eskalering, skal, dag or idag
        if plan.status == "uppfoljd":
            _byt(s, plan, "kvarstar", idag)
        _byt(s, plan, "eskalerad", idag)
        if eskalering == "ny_frist":
            _ge_ny_frist(s, plan, ny_frist, idag)
        _handelse(
            s, plan, "eskalerad", dag or idag, text=skal, frist=ny_frist, beslut_paragraf=paragraf
        )
    return ref(plan)


def _ge_ny_frist(s: Session, plan: Atgardsplan, ny: date | None, idag: date) -> None:
    _krav_ny_frist(idag, ny, "forfaller")
    assert ny is not None
    if plan.inkommen is None:
        plan.forfaller = ny
        plan.aterrapport_senast = max(plan.aterrapport_senast or ny, ny)
        _byt(s, plan, "begard", idag)
        return
    oppna = select(Atgard).where(Atgard.atgardsplan_id == plan.id, Atgard.status != "klar")
    for atgard in s.scalars(oppna):
        atgard.klart_senast = ny
    plan.aterrapport_senast, plan.aterrapporterad = ny, None
    plan.uppfoljning_planerad, plan.uppfoljd, plan.resultat = ny, None, None
    _byt(s, plan, "pagar", idag)


def _krav_oppen(s: Session, plan: Atgardsplan) -> None:
    if spar := ATGARDSPLAN.last(s, plan):
        raise RegelFel(Brist("", spar))
