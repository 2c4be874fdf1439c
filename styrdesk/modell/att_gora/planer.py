"""Action plans and findings that wait for something: a plan, a report back, an assessment (R54, R60)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from styrdesk.modell.atgardsplaner import Atgardsplan, planfakta
from styrdesk.modell.atgardsregler import AtgardsplanFakta, lyft_till_namnden
from styrdesk.modell.att_gora.uppgift import Enhetsrad, Ram, Uppgift, delar
from styrdesk.modell.avvikelser import Avvikelse
from styrdesk.modell.grund.store import Session
from styrdesk.modell.lagen import GENOMFORS, TVINGANDE, VANTAS_IN
from styrdesk.modell.val import ALLVAR, etikett
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

BEDOMS_DAGAR = timedelta(days=14)
"""A plan that came in is assessed, and a breach that remains is decided on, within two weeks."""


@dataclass(frozen=True)
class _Plan:
    post: Atgardsplan
    fakta: AtgardsplanFakta
    enhet: Enhetsrad
    ram: Ram

    def uppgift(
        self,
        dag: date | None,
        rubrik: str,
        varfor: str,
        regel: str = "",
        atgard: str = "",
        verb: str = "",
    ) -> Iterator[Uppgift]:
        """A row about the plan; none without a day."""
        if dag is None:
            return
        stod = delar(
            _("Åtgärdsplan {nr}").format(nr=self.post.nr),
            self.enhet.omrade,
            self.fakta.avvikelser[0].rubrik if self.fakta.avvikelser else "",
        )
        yield from self.ram.uppgift(
            dag, rubrik.format(enhet=self.enhet.namn), stod, ikon="task_list_square_ltr",
            post=("atgardsplan", self.post.id), atgard=atgard or _("Öppna planen"), varfor=varfor,
            regel=regel, verb=verb, omrade=(self.enhet.namnd_id, self.enhet.verksamhetsomrade_id),
        )  # fmt: skip


def planuppgifter(s: Session, ram: Ram) -> Iterator[Uppgift]:
    """Every open plan's next days, and every breach that still lacks its plan."""
    fraga = select(Atgardsplan).where(Atgardsplan.status != "avslutad").order_by(Atgardsplan.id)
    planer = list(s.scalars(fraga))
    alla = planfakta(s, [p.id for p in planer])
    for post in planer:
        plan = _Plan(post, alla[post.id], ram.enheter[post.enhet_id], ram)
        yield from _vantas(plan)
        yield from _genomfors(plan)
        yield from _beslutas(plan)
    yield from _utan_plan(s, ram)


def _vantas(plan: _Plan) -> Iterator[Uppgift]:
    if plan.fakta.status not in VANTAS_IN:
        return
    senast = plan.post.forfaller
    varfor = _("Planen ska vara inne {dag}.").format(dag=datum_lang(senast))
    if lyft_till_namnden(senast, None, plan.ram.idag):
        rubrik = _("Ta upp den åtgärdsplan som {enhet} inte har lämnat")
        varfor = _(
            "Planen skulle vara inne {dag}, för mer än två veckor sedan. Lyft det till nämnden."
        )
        varfor = varfor.format(dag=datum_lang(senast))
    elif senast < plan.ram.idag:
        rubrik = _("Begär in åtgärdsplan från {enhet}")
    else:
        rubrik = _("Åtgärdsplan från {enhet} ska vara inne")
    yield from plan.uppgift(senast, rubrik, varfor, "R54")


def _genomfors(plan: _Plan) -> Iterator[Uppgift]:
    if plan.fakta.status not in GENOMFORS:
        return
    oppna = [a for a in plan.fakta.atgarder if a.status != "klar" and a.klart_senast is not None]
    for atgard in sorted(oppna, key=lambda a: a.klart_senast or date.max)[:1]:
        text = _("Åtgärden «{atgard}» ska vara klar {dag}.")
        dag = atgard.klart_senast
        varfor = text.format(atgard=atgard.atgard, dag=datum_lang(dag) if dag else "")
        yield from plan.uppgift(dag, _("Kontrollera åtgärd hos {enhet}"), varfor)
    rapport = plan.post.aterrapport_senast
    if rapport is not None and plan.post.aterrapporterad is None:
        sen = rapport < plan.ram.idag
        rubrik = _("Begär in återrapport från {enhet}") if sen else _("Återrapport från {enhet}")
        varfor = _("Utföraren ska återrapportera senast {dag}.").format(dag=datum_lang(rapport))
        yield from plan.uppgift(
            rapport, rubrik, varfor, "R60", _("Registrera återrapport"), "aterrapport"
        )
    if plan.post.uppfoljd is None:
        varfor = _("Planen följs upp för att se att det blev rätt.")
        yield from plan.uppgift(
            plan.post.uppfoljning_planerad, _("Följ upp åtgärdsplan hos {enhet}"), varfor
        )


def _beslutas(plan: _Plan) -> Iterator[Uppgift]:
    """What waits for those who ordered: an assessment, a closing, a decision, the committee."""
    post, status = plan.post, plan.fakta.status
    if status == "inkommen" and post.inkommen is not None:
        varfor = _("Planen kom in {dag} och ska bedömas inom två veckor.")
        yield from plan.uppgift(
            post.inkommen + BEDOMS_DAGAR, _("Bedöm åtgärdsplan från {enhet}"),
            varfor.format(dag=datum_lang(post.inkommen)), atgard=_("Bedöm planen"),
        )  # fmt: skip
    if status in ("uppfoljd", "kvarstar") and post.uppfoljd is not None:
        klar = status == "uppfoljd" and plan.fakta.resultat == "avhjalpt"
        rubrik = (
            _("Avsluta åtgärdsplan hos {enhet}") if klar else _("Bestäm vad som händer med {enhet}")
        )
        varfor = (
            _("Planen följdes upp {dag}.")
            if klar
            else _("Bristen kvarstod vid uppföljningen {dag}.")
        )
        varfor = varfor.format(dag=datum_lang(post.uppfoljd))
        yield from plan.uppgift(post.uppfoljd + BEDOMS_DAGAR, rubrik, varfor)
    if post.namnd_datum is not None and post.namnd_datum >= plan.ram.idag:
        varfor = _("Nämnden får en återrapport {dag}.").format(dag=datum_lang(post.namnd_datum))
        yield from plan.uppgift(
            post.namnd_datum, _("Återrapportera om {enhet} till nämnden"), varfor
        )


def _utan_plan(s: Session, ram: Ram) -> Iterator[Uppgift]:
    fraga = select(Avvikelse).where(
        Avvikelse.typ == "brist",
        Avvikelse.status == "oppen",
        Avvikelse.kravkalla.in_(TVINGANDE),
        Avvikelse.atgardsplan_id.is_(None),
    )
    for post in s.scalars(fraga.order_by(Avvikelse.id)):
        enhet = ram.enheter[post.enhet_id]
        yield from ram.uppgift(
            _begars_senast(post), _("Begär åtgärdsplan från {enhet}").format(enhet=enhet.namn),
            **_bristrad(post, enhet),
        )  # fmt: skip


def _begars_senast(post: Avvikelse) -> date:
    """Within two weeks, and before the breach itself should be put right."""
    dag = post.konstaterad + BEDOMS_DAGAR
    return min(dag, post.atgardas_senast) if post.atgardas_senast else dag


def _bristrad(post: Avvikelse, enhet: Enhetsrad) -> dict[str, Any]:
    allvar = etikett(ALLVAR, post.allvar).lower()
    return {
        "stod": delar(post.rubrik, allvar, enhet.omrade),
        "ikon": "task_list_square_ltr",
        "post": ("avvikelse", post.id),
        "atgard": _("Begär plan"),
        "ny": "atgardsplan",
        "varfor": _("En brist mot lag, villkor eller avtal kräver åtgärdsplan och återrapport."),
        "regel": "R60",
        "omrade": (enhet.namnd_id, enhet.verksamhetsomrade_id),
    }
