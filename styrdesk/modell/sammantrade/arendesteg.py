"""What is followed up becomes a matter of the committee with one command (R59, R60).

Each act makes the matter, a letter with a first text, and the item on the next meeting's agenda: one
step that is undone as one. An open matter about the same thing is taken up again instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell.atgardsplaner import Atgardsplan
from styrdesk.modell.avtal import Avtal
from styrdesk.modell.benamningar import besoksord, i_mening, uppraknade
from styrdesk.modell.besok import Besok, enheter_i
from styrdesk.modell.besok import las_av as besok_ar_last
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.lagen import VANTAS_IN
from styrdesk.modell.moten import Mote
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.arenden import ARENDE, TJANSTESKRIVELSE, Arende
from styrdesk.modell.sammantrade.forberedelse import nytt_sammantrade
from styrdesk.modell.sammantrade.punktplats import ny_arendepunkt
from styrdesk.modell.sammantrade.sammantraden import (
    FORBEREDS,
    Sammantrade,
    krav_forbereds,
)
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import _

AVGJORDA = ("beslutat", "avslutat")


@dataclass(frozen=True)
class Upptaget:
    """What was made: the matter, and its item unless no meeting is planned. ``text`` tells it in Swedish."""

    arende: Ref
    punkt: Ref | None
    sammantrade_id: int | None
    text: str


def nasta_sammantrade(s: Session, organ_id: int, idag: date) -> Mote | None:
    """The body's next meeting that is not opened, prepared or not; None when none is planned."""
    fraga = (
        select(Mote)
        .outerjoin(Sammantrade, Sammantrade.mote_id == Mote.id)
        .where(
            Mote.typ == "namnd", Mote.organ_id == organ_id, Mote.datum >= idag,
            Mote.status.in_(("planerat", "kallat")),
            (Sammantrade.id.is_(None)) | (Sammantrade.status.in_(FORBEREDS)),
        )
        .order_by(Mote.datum, Mote.id)
    )  # fmt: skip
    return s.scalars(fraga.limit(1)).first()


# -- the acts -----------------------------------------------------------------------------------------


def ta_upp_pa_nasta(store: Store, arende_id: int, sammantrade_id: int | None = None) -> Ref:
    """Put a matter on the agenda of a meeting, by default the body's next, which is then prepared."""
    idag = store.klocka.idag()
    with store.arbete(_("Ta upp i nämnden")) as s:
        arende = hamta(s, Arende, arende_id)
        if sammantrade_id is not None:
            sammantrade = krav_forbereds(s, sammantrade_id)
        else:
            mote = nasta_sammantrade(s, arende.organ_id, idag)
            if mote is None:
                text = _("Nämnden har inget planerat sammanträde. Lägg först in ett möte.")
                raise RegelFel(Brist("", text))
            sammantrade = _sammantradet(s, mote, idag)
        punkt = ny_arendepunkt(s, sammantrade, arende.id, idag)
    return ref(punkt)


def arende_av_besok(store: Store, besok_id: int, *, mote_id: int | None = None) -> Upptaget:
    """Take a visit or an in-depth follow-up to the committee, which is told about it there (R59)."""
    idag = store.klocka.idag()
    with store.arbete(_("Ta upp i nämnden")) as s:
        besok = hamta(s, Besok, besok_id)
        gjort = besok.genomford_tom or besok.genomford_fran
        if gjort is None:
            text = _("Besöket är inte genomfört. Ta upp det i nämnden när det är gjort.")
            raise RegelFel(Brist("", text))
        enheter = enheter_i(s, besok.id)
        ny = _Ny(s, idag, "besok_id", besok.id, enheter[0], besok.ansvarig_id, besok.diarienr)
        svar = ny.ta_upp(_om_besok(s, besok, enheter, gjort), mote_id)
        mote = _motet(s, svar)
        if mote is not None and not besok_ar_last(besok.status) and besok.redovisad is None:
            besok.redovisad_organ_id, besok.redovisad = mote.organ_id, mote.datum
        s.flush()
    return svar


def arende_av_atgardsplan(store: Store, plan_id: int, *, mote_id: int | None = None) -> Upptaget:
    """Take a demanded plan to the committee, which gets its report back there (R60)."""
    idag = store.klocka.idag()
    with store.arbete(_("Ta upp i nämnden")) as s:
        plan = hamta(s, Atgardsplan, plan_id)
        enhet = s.get_one(Enhet, plan.enhet_id)
        ny = _Ny(s, idag, "atgardsplan_id", plan.id, enhet, plan.begard_av_id, plan.diarienr)
        svar = ny.ta_upp(_om_plan(s, plan, enhet), mote_id)
        mote = _motet(s, svar)
        if mote is not None and plan.namnd_datum is None:
            plan.namnd_id, plan.namnd_datum = mote.organ_id, mote.datum
        s.flush()
    return svar


def arende_av_avtal(store: Store, avtal_id: int, *, mote_id: int | None = None) -> Upptaget:
    """Take an agreement to the committee that orders (R20)."""
    idag = store.klocka.idag()
    with store.arbete(_("Ta upp i nämnden")) as s:
        avtal = hamta(s, Avtal, avtal_id)
        ny = _Ny(s, idag, "avtal_id", avtal.id, None, avtal.avtalsansvarig_id, avtal.diarienr)
        svar = ny.ta_upp(_om_avtal(s, avtal, ny.idag), mote_id)
        s.flush()
    return svar


# -- the first texts -----------------------------------------------------------------------------------


def _om_besok(s: Session, besok: Besok, enheter: list[Enhet], gjort: date) -> dict[str, Any]:
    namn = uppraknade([e.namn for e in enheter])
    ord_ = besoksord(besok.typ, besok.anmald)
    return {
        "rubrik": _("{besok}, {enhet}").format(besok=ord_, enhet=namn),
        "forslag": _("Uppföljningen av {enhet} noteras.").format(enhet=namn),
        "sammanfattning": besok.sammanfattning,
        "handling": _("Rapport från {besok} {dag}").format(
            besok=i_mening(ord_), dag=datum_iso(gjort)
        ),
        "mottagare": sorted({_utforare(s, e).namn for e in enheter}),
    }


def _om_plan(s: Session, plan: Atgardsplan, enhet: Enhet) -> dict[str, Any]:
    utforare = _utforare(s, enhet).namn
    forslag = [_("Uppföljningen av {enhet} noteras.").format(enhet=enhet.namn)]
    dag = datum_iso(plan.inkommen or plan.begard)
    handling = _("Åtgärdsplan {nr}, {dag}").format(nr=plan.nr, dag=dag)
    if plan.status in VANTAS_IN:
        text = _("{utforare} ska senast den {dag} lämna en åtgärdsplan.")
        forslag.append(text.format(utforare=utforare, dag=_dag(plan.forfaller)))
        handling = _("Begäran om åtgärdsplan {dag}").format(dag=datum_iso(plan.begard))
    if plan.aterrapport_senast is not None and plan.aterrapporterad is None:
        text = _("Åtgärderna återrapporteras till nämnden senast den {dag}.")
        forslag.append(text.format(dag=_dag(plan.aterrapport_senast)))
    return {
        "rubrik": _("Åtgärdsplan {nr}, {enhet}").format(nr=plan.nr, enhet=enhet.namn),
        "forslag": "\n".join(forslag), "sammanfattning": "", "handling": handling,
        "mottagare": [utforare],
    }  # fmt: skip


def _dag(dag: date) -> str:
    """A day in a text that the secretary goes on writing in: with ordinary spaces."""
    return datum_lang(dag).replace("\u00a0", " ")


def _om_avtal(s: Session, avtal: Avtal, idag: date) -> dict[str, Any]:
    direkt = avtal.process == "direktbestallning"
    forslag = _("Avtalet «{namn}» godkänns.")
    if direkt:
        forslag = _(
            "Överenskommelsen «{namn}» godkänns.\n"
            "Förvaltningschefen får i uppdrag att underteckna överenskommelsen."
        )
    vad = _("Förslag till överenskommelse") if direkt else _("Förslag till avtal")
    return {
        "rubrik": avtal.benamning, "forslag": forslag.format(namn=avtal.benamning),
        "sammanfattning": "",
        "handling": f"{vad} {datum_iso(idag)}",
        "mottagare": [s.get_one(Utforare, avtal.utforare_id).namn],
        "art": "bestallning", "organ_id": avtal.bestallare_id, "utforare_id": avtal.utforare_id,
    }  # fmt: skip


def _utforare(s: Session, enhet: Enhet) -> Utforare:
    return s.get_one(Utforare, enhet.utforare_id)


# -- matter, letter, item ------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Ny:
    """A matter about the post ``id`` that the field ``lank`` points at."""

    s: Session
    idag: date
    lank: str
    id: int
    enhet: Enhet | None
    handlaggare_id: int | None
    diarienr: str

    def ta_upp(self, om: dict[str, Any], mote_id: int | None) -> Upptaget:
        arende = self._oppet_arende() or self._nytt_arende(om)
        self.s.flush()
        mote = hamta(self.s, Mote, mote_id) if mote_id else None
        mote = mote or nasta_sammantrade(self.s, arende.organ_id, self.idag)
        if mote is None:
            text = _(
                "Ärendet är upplagt. Nämnden har inget planerat sammanträde att ta upp det på."
            )
            return Upptaget(ref(arende), None, None, text)
        sammantrade = _sammantradet(self.s, mote, self.idag)
        punkt = ny_arendepunkt(self.s, sammantrade, arende.id, self.idag)
        text = _("Ärendet tas upp {dag}.").format(dag=datum_lang(mote.datum))
        return Upptaget(ref(arende), ref(punkt), sammantrade.id, text)

    def _oppet_arende(self) -> Arende | None:
        fraga = select(Arende).where(
            getattr(Arende, self.lank) == self.id, Arende.status.not_in(AVGJORDA)
        )
        return self.s.scalars(fraga.order_by(Arende.id.desc()).limit(1)).first()

    def _nytt_arende(self, om: dict[str, Any]) -> Arende:
        varden: dict[str, Any] = {
            "rubrik": om["rubrik"], "diarienr": self.diarienr, self.lank: self.id,
            "handlaggare_id": self.handlaggare_id, "inkom": self.idag, **self._fran_enheten(),
            **{namn: om[namn] for namn in ("art", "organ_id", "utforare_id") if namn in om},
        }  # fmt: skip
        arende: Arende = lagg_till(self.s, ARENDE, varden, self.idag)
        self.s.flush()
        dag = datum_iso(self.idag)
        underlag = [_("Tjänsteskrivelse {dag}").format(dag=dag), om["handling"]]
        lagg_till(self.s, TJANSTESKRIVELSE, {
            "arende_id": arende.id, "datum": self.idag, "handlaggare_id": self.handlaggare_id,
            "forslag": om["forslag"], "sammanfattning": om["sammanfattning"],
            "underlag": "\n".join(underlag), "skickas_till": "\n".join(om["mottagare"]),
        }, self.idag)  # fmt: skip
        return arende

    def _fran_enheten(self) -> dict[str, Any]:
        """Follow-up of an external provider is about what was ordered (KL 7:14)."""
        if self.enhet is None:
            return {}
        omrade = self.s.get_one(Verksamhetsomrade, self.enhet.verksamhetsomrade_id)
        extern = _utforare(self.s, self.enhet).regi == "extern"
        return {
            "organ_id": omrade.namnd_id, "enhet_id": self.enhet.id,
            "utforare_id": self.enhet.utforare_id, "art": "bestallning" if extern else "ovrigt",
        }  # fmt: skip


def _sammantradet(s: Session, mote: Mote, idag: date) -> Sammantrade:
    """The prepared meeting; prepared now if it was not."""
    post = s.scalars(select(Sammantrade).where(Sammantrade.mote_id == mote.id)).first()
    return post or nytt_sammantrade(s, mote.id, idag)


def _motet(s: Session, svar: Upptaget) -> Mote | None:
    if svar.sammantrade_id is None:
        return None
    return s.get_one(Mote, s.get_one(Sammantrade, svar.sammantrade_id).mote_id)
