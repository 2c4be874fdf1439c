"""Complaints, praise and proposals (synpunkter), and reported events such as lex Sarah (R61, L20, L21).

Nothing here may identify a single person: the texts are checked for what looks like a personnummer,
and the one who writes says if it is something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.personnummer import fraga_om
from styrdesk.modell.utforare import Enhet, Verksamhetsomrade
from styrdesk.modell.val import ALLVAR, HANDELSE_TYP, SYNPUNKT_BESLUT, SYNPUNKT_KANAL, SYNPUNKT_TYP
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _

INTE_PERSONNUMMER = N_("Kontrollerat: det är inget personnummer")
UTAN_ENSKILDA = N_("Ingen enskild får kunna kännas igen. Inga namn, inga personnummer.")


class Synpunkt(Post):
    """What somebody thinks of a unit, without who it was; a serious one leads to a decision (R61)."""

    __tablename__ = "synpunkt"
    __table_args__ = (
        villkor(
            "synpunkt_klagomal",
            "typ <> 'klagomal' OR allvar IS NOT NULL",
            "allvar",
            N_("Välj hur allvarligt klagomålet är."),
        ),
    )

    rubrik: Mapped[str] = kol.text(
        N_("Kort rubrik"), krav=True, langd=200, sok=True, hjalp=UTAN_ENSKILDA
    )
    rubrik_sort: Mapped[str] = kol.sortnyckel("rubrik")
    typ: Mapped[str] = kol.val(N_("Slag"), SYNPUNKT_TYP, forval="klagomal")
    kanal: Mapped[str | None] = kol.val(N_("Kom in genom"), SYNPUNKT_KANAL, krav=False)
    allvar: Mapped[str | None] = kol.val(
        N_("Allvar"), ALLVAR, krav=False,
        hjalp=N_("Ett allvarligt klagomål avgörs inom 14 dagar: ska det bli ett oanmält besök?"),
    )  # fmt: skip
    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    enhet_id: Mapped[int | None] = kol.lank(N_("Enhet"), "enhet")
    inkom: Mapped[date] = kol.datum(N_("Kom in"), krav=True, index=True)
    text: Mapped[str] = kol.langtext(N_("Vad synpunkten gäller"), sok=True, hjalp=UTAN_ENSKILDA)
    inget_personnummer: Mapped[bool] = kol.janej(INTE_PERSONNUMMER)
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    sekretess: Mapped[bool] = kol.janej(N_("Sekretess"))
    sekretess_grund: Mapped[str] = kol.text(
        N_("Lagrum för sekretess"), hjalp=N_("Till exempel OSL 26 kap. 1 §.")
    )
    svar_senast: Mapped[date | None] = kol.datum(N_("Besvaras senast"))
    besvarad: Mapped[date | None] = kol.datum(N_("Besvarad"))
    beslut: Mapped[str | None] = kol.val(N_("Vad som ska hända"), SYNPUNKT_BESLUT, krav=False)
    beslut_datum: Mapped[date | None] = kol.datum(N_("Beslutat den"))
    beslut_av_id: Mapped[int | None] = kol.lank(N_("Beslutat av"), "person")
    beslut_skal: Mapped[str] = kol.langtext(N_("Skäl"), sok=True)
    besok_id: Mapped[int | None] = kol.lank(N_("Ledde till besöket"), "besok")
    avslutad: Mapped[date | None] = kol.datum(N_("Avslutad"))

    @property
    def kraver_beslut(self) -> bool:
        """A serious complaint about which nothing is decided yet (R61)."""
        return self.typ == "klagomal" and self.allvar == "allvarlig" and self.beslut is None


class Handelse(Post):
    """A reported event at a unit: lex Sarah, lex Maria, an authority, the press. No personal data."""

    __tablename__ = "handelse"

    rubrik: Mapped[str] = kol.text(
        N_("Kort rubrik"), krav=True, langd=200, sok=True, hjalp=UTAN_ENSKILDA
    )
    rubrik_sort: Mapped[str] = kol.sortnyckel("rubrik")
    typ: Mapped[str] = kol.val(N_("Slag"), HANDELSE_TYP)
    enhet_id: Mapped[int | None] = kol.lank(N_("Enhet"), "enhet")
    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    datum: Mapped[date] = kol.datum(N_("Mottogs"), krav=True, index=True)
    allvar: Mapped[str | None] = kol.val(N_("Allvar"), ALLVAR, krav=False)
    text: Mapped[str] = kol.langtext(N_("Vad som hände"), sok=True, hjalp=UTAN_ENSKILDA)
    inget_personnummer: Mapped[bool] = kol.janej(INTE_PERSONNUMMER)
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    sekretess: Mapped[bool] = kol.janej(N_("Sekretess"))
    sekretess_grund: Mapped[str] = kol.text(N_("Lagrum för sekretess"))
    utredning_klar: Mapped[date | None] = kol.datum(N_("Utredningen klar"))
    namnd_underrattad: Mapped[date | None] = kol.datum(N_("Nämnden underrättad"))
    anmald: Mapped[date | None] = kol.datum(
        N_("Anmäld till myndigheten"),
        hjalp=N_("Ett allvarligt missförhållande anmäls snarast till IVO."),
    )
    berord_informerad: Mapped[date | None] = kol.datum(
        N_("Den berörda informerad"), hjalp=N_("Bara datumet. Vid lex Maria inom två månader.")
    )
    atgard: Mapped[str] = kol.langtext(N_("Åtgärd"), sok=True)
    besok_id: Mapped[int | None] = kol.lank(N_("Ledde till besöket"), "besok")
    avslutad: Mapped[date | None] = kol.datum(N_("Avslutad"))
    gallras: Mapped[date | None] = kol.datum(
        N_("Gallras tidigast"), hjalp=N_("Lex Sarah sparas i fem år.")
    )


# -- rules and state ---------------------------------------------------------------------------------


def granska_texter(post: Any, *falt: str) -> Iterable[Brist]:
    """L26: ask about what looks like a personnummer, unless the writer has said that it is none."""
    if post.inget_personnummer:
        return
    for namn in falt:
        if fraga := fraga_om(getattr(post, namn)):
            text = _("{fraga} Är det något annat, kryssa i «{ruta}».")
            yield brist(namn, text.format(fraga=fraga, ruta=_(INTE_PERSONNUMMER)), "L26")


def _granska_grund(s: Session, post: Any, idag: date, dagfalt: str) -> Iterable[Brist]:
    if getattr(post, dagfalt) > idag:
        yield Brist(dagfalt, _("Datumet ligger framåt i tiden. Rätta det."))
    enhet = s.get(Enhet, post.enhet_id or 0)
    if enhet is not None and enhet.verksamhetsomrade_id != post.verksamhetsomrade_id:
        yield Brist("enhet_id", _("Enheten hör till ett annat område. Välj enhetens område."))
    if post.sekretess and not post.sekretess_grund:
        text = _("Ange lagrum för sekretessen, till exempel OSL 26 kap. 1 §.")
        yield brist("sekretess_grund", text, "L25")


def _granska_synpunkt(s: Session, post: Synpunkt, idag: date) -> Iterable[Brist]:
    yield from granska_texter(post, "rubrik", "text", "beslut_skal")
    yield from _granska_grund(s, post, idag, "inkom")
    if post.typ == "klagomal" and post.allvar is None:
        yield brist("allvar", _("Välj hur allvarligt klagomålet är."), "R61")
    if post.beslut is not None and post.beslut_datum is None:
        yield brist("beslut_datum", _("Skriv vilken dag det beslutades."), "R61")
    for falt in ("besvarad", "beslut_datum", "avslutad"):
        dag = getattr(post, falt)
        if dag is not None and dag < post.inkom:
            yield Brist(falt, _("Dagen ligger före den dag då synpunkten kom in. Rätta en av dem."))


def _granska_handelse(s: Session, post: Handelse, idag: date) -> Iterable[Brist]:
    yield from granska_texter(post, "rubrik", "text", "atgard")
    yield from _granska_grund(s, post, idag, "datum")


def synpunktslage(post: Synpunkt, idag: date) -> Lage:
    """Late to answer or decide, waiting, or ended."""
    if post.avslutad is not None:
        return Lage("avslutad", _("Synpunkten är avslutad."))
    if post.kraver_beslut:
        dag = datum_iso(post.inkom)
        return Lage(
            "besked_kravs", _("Allvarligt klagomål från {dag} utan beslut.").format(dag=dag)
        )
    if post.besvarad is None and post.svar_senast is not None and post.svar_senast < idag:
        text = _("Synpunkten skulle vara besvarad {dag}.")
        return Lage("forsenad", text.format(dag=datum_iso(post.svar_senast)))
    if post.besvarad is None:
        return Lage("handlaggs", _("Synpunkten är inte besvarad."))
    return Lage("genomford", _("Besvarad {dag}.").format(dag=datum_iso(post.besvarad)))


def handelselage(post: Handelse, _idag: date) -> Lage:
    """Investigated or not, ended or not."""
    if post.avslutad is not None:
        return Lage("avslutad", _("Händelsen är avslutad."))
    if post.utredning_klar is None:
        return Lage("handlaggs", _("Utredningen pågår."))
    text = _("Utredningen är klar {dag}.")
    return Lage("genomford", text.format(dag=datum_iso(post.utredning_klar)))


def _harled_synpunkt(
    s: Session, nycklar: Sequence[int], idag: date
) -> Mapping[int, Mapping[str, Any]]:
    return {
        p.id: lagerad(synpunktslage(p, idag))
        for (p,) in rader(s, select(Synpunkt), Synpunkt.id, nycklar)
    }


def _harled_handelse(
    s: Session, nycklar: Sequence[int], idag: date
) -> Mapping[int, Mapping[str, Any]]:
    return {
        p.id: lagerad(handelselage(p, idag))
        for (p,) in rader(s, select(Handelse), Handelse.id, nycklar)
    }


SYNPUNKT = anmal(
    Register(
        Synpunkt,
        N_("Synpunkt"),
        N_("Synpunkter"),
        (
            Kolumn("rubrik", N_("Synpunkt"), Synpunkt.rubrik, Synpunkt.rubrik_sort),
            Kolumn("typ", N_("Slag"), Synpunkt.typ, typ="val"),
            Kolumn("allvar", N_("Allvar"), Synpunkt.allvar, typ="val"),
            Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("inkom", N_("Kom in"), Synpunkt.inkom, typ="datum"),
            Kolumn("svar_senast", N_("Besvaras senast"), Synpunkt.svar_senast, typ="datum"),
            Kolumn("beslut", N_("Vad som ska hända"), Synpunkt.beslut, typ="val"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.rubrik,
        fran=lambda f: f.outerjoin(Enhet, Synpunkt.enhet_id == Enhet.id).join(
            Verksamhetsomrade, Synpunkt.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska_synpunkt,
        harled=_harled_synpunkt,
        ordning="inkom",
        fallande=True,
        urval={
            "oppna": lambda _s, _idag: Synpunkt.avslutad.is_(None),
            "att_avgora": lambda _s, _idag: (
                (Synpunkt.typ == "klagomal")
                & (Synpunkt.allvar == "allvarlig")
                & Synpunkt.beslut.is_(None)
                & Synpunkt.avslutad.is_(None)
            ),
            "avslutade": lambda _s, _idag: Synpunkt.avslutad.is_not(None),
        },
    )
)  # fmt: skip

HANDELSE = anmal(
    Register(
        Handelse,
        N_("Händelse"),
        N_("Händelser"),
        (
            Kolumn("rubrik", N_("Händelse"), Handelse.rubrik, Handelse.rubrik_sort),
            Kolumn("typ", N_("Slag"), Handelse.typ, typ="val"),
            Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("datum", N_("Mottogs"), Handelse.datum, typ="datum"),
            Kolumn("anmald", N_("Anmäld"), Handelse.anmald, typ="datum"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.rubrik,
        fran=lambda f: f.outerjoin(Enhet, Handelse.enhet_id == Enhet.id).join(
            Verksamhetsomrade, Handelse.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska_handelse,
        harled=_harled_handelse,
        ordning="datum",
        fallande=True,
        urval={
            "oppna": lambda _s, _idag: Handelse.avslutad.is_(None),
            "avslutade": lambda _s, _idag: Handelse.avslutad.is_not(None),
        },
    )
)  # fmt: skip
