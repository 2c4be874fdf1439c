"""Matters (ärenden) and the letter that proposes a decision (tjänsteskrivelse, protokoll §5.7)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.organisation import Organ
from styrdesk.modell.val.sammantrade import ARENDE_ART, ARENDE_STATUS, ARENDE_TYP
from styrdesk.texter import N_

_PUNKTER = N_("En mening för varje beslutspunkt, på egen rad, som om den redan var beslutad.")


class Arende(Post):
    """A matter of a body, from its registration to the last report back."""

    __tablename__ = "arende"

    rubrik: Mapped[str] = kol.text(N_("Ärende"), krav=True, langd=300, sok=True)
    rubrik_sort: Mapped[str] = kol.sortnyckel("rubrik")
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    organ_id: Mapped[int] = kol.lank(N_("Organ"), "organ", krav=True)
    typ: Mapped[str] = kol.val(N_("Slag av ärende"), ARENDE_TYP, forval="beslut")
    art: Mapped[str] = kol.val(N_("Vad ärendet gäller"), ARENDE_ART, forval="ovrigt")
    status: Mapped[str] = kol.val(N_("Status"), ARENDE_STATUS, forval="bereds")
    inkom: Mapped[date | None] = kol.datum(N_("Kom in eller upprättades"))
    handlaggare_id: Mapped[int | None] = kol.lank(N_("Handläggare"), "person")
    sekretess_lagrum: Mapped[str] = kol.text(
        N_("Lagrum för sekretess"), hjalp=N_("Lämna tomt om ärendet är offentligt.")
    )
    sekretess_datum: Mapped[date | None] = kol.datum(N_("Sekretessmarkerat"))
    sekretess_omfattning: Mapped[str] = kol.text(
        N_("Vad sekretessen gäller"), hjalp=N_("Hela ärendet eller en del.")
    )
    offentlig_rubrik: Mapped[str] = kol.text(
        N_("Offentlig rubrik"), hjalp=N_("Visas i stället för rubriken i det som är offentligt.")
    )
    till_fullmaktige: Mapped[bool] = kol.janej(N_("Avgörs av fullmäktige"))
    ordforandebeslut: Mapped[date | None] = kol.datum(
        N_("Ordföranden beslutade"),
        hjalp=N_("Bara för ett brådskande beslut. Det anmäls vid nästa sammanträde."),
    )
    avtal_id: Mapped[int | None] = kol.lank(N_("Avtal"), "avtal")
    utforare_id: Mapped[int | None] = kol.lank(N_("Utförare"), "utforare")
    enhet_id: Mapped[int | None] = kol.lank(N_("Enhet"), "enhet")
    besok_id: Mapped[int | None] = kol.lank(N_("Besök eller uppföljning"), "besok")
    atgardsplan_id: Mapped[int | None] = kol.lank(N_("Åtgärdsplan"), "atgardsplan")
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)


class Tjansteskrivelse(Post):
    """An official's letter to the body. Proposal, summary, papers and receivers flow on to the minutes."""

    __tablename__ = "tjansteskrivelse"

    arende_id: Mapped[int] = kol.lank(N_("Ärende"), "arende", agare=True)
    datum: Mapped[date] = kol.datum(N_("Datum"), krav=True)
    handlaggare_id: Mapped[int | None] = kol.lank(N_("Handläggare"), "person")
    chef_id: Mapped[int | None] = kol.lank(N_("Undertecknas också av"), "person")
    forslag: Mapped[str] = kol.langtext(N_("Förslag till beslut"), sok=True, hjalp=_PUNKTER)
    sammanfattning: Mapped[str] = kol.langtext(N_("Sammanfattning av ärendet"), sok=True)
    bakgrund: Mapped[str] = kol.langtext(N_("Bakgrund"), sok=True)
    bedomning: Mapped[str] = kol.langtext(N_("Förvaltningens bedömning"), sok=True)
    ekonomi: Mapped[str] = kol.langtext(N_("Ekonomiska konsekvenser"))
    barnperspektiv: Mapped[str] = kol.langtext(N_("Barnets bästa"))
    konsekvenser: Mapped[str] = kol.langtext(
        N_("Konsekvenser för brukare, utförare och konkurrensneutralitet")
    )
    uppfoljning: Mapped[str] = kol.langtext(N_("Uppföljning"))
    underlag: Mapped[str] = kol.langtext(
        N_("Beslutsunderlag"), hjalp=N_("En handling per rad, med datum.")
    )
    skickas_till: Mapped[str] = kol.langtext(
        N_("Beslutet skickas till"), hjalp=N_("En mottagare per rad.")
    )


ARENDE = anmal(
    Register(
        Arende,
        N_("Ärende"),
        N_("Ärenden"),
        (
            Kolumn("diarienr", N_("Dnr"), Arende.diarienr),
            Kolumn("rubrik", N_("Ärende"), Arende.rubrik, Arende.rubrik_sort),
            Kolumn("organ", N_("Organ"), Organ.namn, Organ.namn_sort),
            Kolumn("typ", N_("Slag"), Arende.typ, typ="val"),
            Kolumn("art", N_("Gäller"), Arende.art, typ="val"),
            Kolumn("status", N_("Status"), Arende.status, typ="val"),
        ),
        rubrik=lambda _s, p: " ".join(filter(None, (p.diarienr, p.rubrik))),
        fran=lambda f: f.join(Organ, Arende.organ_id == Organ.id),
        sok_genom=("utforare_id", "enhet_id"),
        skyddade=frozenset({"status"}),
        ordning="diarienr",
        fallande=True,
        urval={
            "oppna": lambda _s, _i: Arende.status.not_in(("beslutat", "avslutat")),
            "avgjorda": lambda _s, _i: Arende.status.in_(("beslutat", "avslutat")),
            "bordlagda": lambda _s, _i: Arende.status.in_(("bordlagt", "aterremitterat")),
        },
    )
)
TJANSTESKRIVELSE = anmal(
    Register(
        Tjansteskrivelse,
        N_("Tjänsteskrivelse"),
        N_("Tjänsteskrivelser"),
        (
            Kolumn("datum", N_("Datum"), Tjansteskrivelse.datum, typ="datum"),
            Kolumn("arende", N_("Ärende"), Arende.rubrik, Arende.rubrik_sort),
            Kolumn("diarienr", N_("Dnr"), Arende.diarienr),
        ),
        rubrik=lambda s, p: s.get_one(Arende, p.arende_id).rubrik,
        fran=lambda f: f.join(Arende, Tjansteskrivelse.arende_id == Arende.id),
        agare="arende_id",
        ordning="datum",
        fallande=True,
    )
)
