"""Findings (avvikelser): what a follow-up found, from breach to good example (R54, R60, §6.3).

Only a *brist* breaks a requirement, so only it has a source of the requirement and a severity, and
only it can force an action plan. The plan is in atgardsplaner.py, the rules in atgardsregler.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.atgardsregler import AvvikelseFakta
from styrdesk.modell.besok import Besoksenhet
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import TVINGANDE, lagerad
from styrdesk.modell.planlage import avvikelselage
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade
from styrdesk.modell.val import ALLVAR, AVVIKELSE_STATUS, FYND_KIND, KRAVKALLA, etikett
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _


class Avvikelse(Post):
    """A finding about one unit, usually from a visit."""

    __tablename__ = "avvikelse"
    __table_args__ = (
        villkor(
            "avvikelse_brist",
            "typ <> 'brist' OR (kravkalla IS NOT NULL AND allvar IS NOT NULL)",
            "kravkalla",
            N_("En brist behöver kravkälla och allvar. Välj båda."),
        ),
        villkor(
            "avvikelse_plan",
            "typ = 'brist' OR atgardsplan_id IS NULL",
            "atgardsplan_id",
            N_("Bara en brist kan höra till en åtgärdsplan."),
        ),
        villkor(
            "avvikelse_overford",
            "status <> 'overford' OR foljs_upp_besok_id IS NOT NULL",
            "foljs_upp_besok_id",
            N_("Välj det besök där bristen följs upp."),
        ),
    )

    typ: Mapped[str] = kol.val(
        N_("Slag"), FYND_KIND, forval="brist", hjalp=N_("Bara en brist strider mot ett krav.")
    )
    rubrik: Mapped[str] = kol.text(N_("Avvikelse"), krav=True, langd=200, sok=True)
    rubrik_sort: Mapped[str] = kol.sortnyckel("rubrik")
    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", krav=True)
    besok_id: Mapped[int | None] = kol.lank(N_("Konstaterad vid"), "besok")
    konstaterad: Mapped[date] = kol.datum(N_("Konstaterad"), krav=True, index=True)
    beskrivning: Mapped[str] = kol.langtext(N_("Beskrivning"), sok=True)
    belagg: Mapped[str] = kol.langtext(
        N_("Belägg"), sok=True, hjalp=N_("Det som visar att det är så.")
    )
    kravkalla: Mapped[str | None] = kol.val(
        N_("Kravet står i"), KRAVKALLA, krav=False,
        hjalp=N_("Brist mot lag, villkor eller avtal kräver åtgärdsplan och återrapport."),
    )  # fmt: skip
    kravtext: Mapped[str] = kol.text(
        N_("Lagrum eller avtalspunkt"),
        langd=200,
        sok=True,
        hjalp=N_("Till exempel avtal, punkt 5.1."),
    )
    allvar: Mapped[str | None] = kol.val(
        N_("Allvar"), ALLVAR, krav=False,
        hjalp=N_("Allvarlig åtgärdas inom 14 dagar, väsentlig inom två månader, "
                 "mindre till nästa uppföljning."),
    )  # fmt: skip
    atgardas_senast: Mapped[date | None] = kol.datum(N_("Åtgärdas senast"))
    status: Mapped[str] = kol.val(N_("Status"), AVVIKELSE_STATUS, forval="oppen")
    atgardsplan_id: Mapped[int | None] = kol.lank(N_("Åtgärdsplan"), "atgardsplan")
    foljs_upp_besok_id: Mapped[int | None] = kol.lank(N_("Följs upp vid"), "besok")
    avslutad: Mapped[date | None] = kol.datum(N_("Avslutad"))
    avslut_skal: Mapped[str] = kol.text(N_("Så är den åtgärdad"))


def _granska(s: Session, post: Avvikelse, idag: date) -> Iterable[Brist]:
    if post.typ == "brist":
        yield from _granska_brist(post)
    elif post.atgardsplan_id is not None:
        yield brist(
            "typ",
            _("Bara en brist kan ha en åtgärdsplan. Välj brist, eller ta bort planen."),
            "R60",
        )
    if post.konstaterad > idag:
        text_ = _(
            "Avvikelsen kan inte vara konstaterad {dag}, som ligger framåt i tiden. Rätta datumet."
        )
        yield Brist("konstaterad", text_.format(dag=datum_iso(post.konstaterad)))
    if post.besok_id is not None and not _besoktes(s, post.besok_id, post.enhet_id):
        yield Brist("enhet_id", _("Enheten ingår inte i besöket. Välj en enhet som besöktes."))
    if post.status == "overford" and post.foljs_upp_besok_id is None:
        text_ = _("Välj det besök där avvikelsen följs upp.")
        yield brist("foljs_upp_besok_id", text_, "R60")


def _granska_brist(post: Avvikelse) -> Iterable[Brist]:
    if post.kravkalla is None:
        text_ = _(
            "En brist strider mot ett krav. Välj var kravet står, eller kalla det förbättringsområde."
        )
        yield brist("kravkalla", text_, "R60")
    if post.allvar is None:
        yield Brist("allvar", _("Välj hur allvarlig bristen är. Det bestämmer fristen."))


def _besoktes(s: Session, besok_id: int, enhet_id: int) -> bool:
    fraga = select(Besoksenhet.id).where(
        Besoksenhet.besok_id == besok_id, Besoksenhet.enhet_id == enhet_id
    )
    return s.scalar(fraga) is not None


def avvikelsefakta(post: Avvikelse) -> AvvikelseFakta:
    """What the rules judge a finding by."""
    return AvvikelseFakta(
        post.typ,
        post.rubrik,
        post.kravkalla or "",
        post.allvar or "",
        post.status,
        post.atgardsplan_id is not None,
    )


def kravkalla_text(post: Avvikelse) -> str:
    """Where the requirement stands: the reference in words if given, else the kind of source."""
    return post.kravtext or etikett(KRAVKALLA, post.kravkalla)


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    return {
        post.id: lagerad(avvikelselage(avvikelsefakta(post), post.atgardas_senast, idag))
        for (post,) in rader(s, select(Avvikelse), Avvikelse.id, nycklar)
    }


AVVIKELSE = anmal(Register(
    Avvikelse, N_("Avvikelse"), N_("Avvikelser"),
    (
        Kolumn("rubrik", N_("Avvikelse"), Avvikelse.rubrik, Avvikelse.rubrik_sort),
        Kolumn("typ", N_("Slag"), Avvikelse.typ, typ="val"),
        Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
        Kolumn("utforare", N_("Utförare"), Utforare.namn, Utforare.namn_sort),
        Kolumn("verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort),
        Kolumn("kravkalla", N_("Kravet står i"), Avvikelse.kravkalla, typ="val"),
        Kolumn("allvar", N_("Allvar"), Avvikelse.allvar, typ="val"),
        Kolumn("konstaterad", N_("Konstaterad"), Avvikelse.konstaterad, typ="datum"),
        Kolumn("lage", N_("Läge"), typ="lage"),
    ),
    rubrik=lambda _s, p: p.rubrik, granska=_granska, harled=_harled,
    fran=lambda f: f.join(Enhet, Avvikelse.enhet_id == Enhet.id)
    .join(Utforare, Enhet.utforare_id == Utforare.id)
    .join(Verksamhetsomrade, Enhet.verksamhetsomrade_id == Verksamhetsomrade.id),
    sok_genom=("enhet_id",), ordning="konstaterad", fallande=True,
    urval={
        "oppna": lambda _s, _idag: (Avvikelse.typ == "brist") & (Avvikelse.status != "avslutad"),
        "utan_plan": lambda _s, _idag: (Avvikelse.typ == "brist")
        & (Avvikelse.status == "oppen")
        & Avvikelse.kravkalla.in_(TVINGANDE)
        & Avvikelse.atgardsplan_id.is_(None),
        "avslutade": lambda _s, _idag: Avvikelse.status == "avslutad",
    },
))  # fmt: skip
