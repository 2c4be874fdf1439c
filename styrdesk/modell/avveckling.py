"""Closing an activity of own regi: what must be heard before the board decides (R4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Mapped

from styrdesk.modell.beslutsuppgifter import Beslutad, granska_beslut
from styrdesk.modell.eftertradare import med_foregangare
from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Flerval, Kolumn, Ref, Register, anmal, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.organisation import Organ, organ_gallde
from styrdesk.modell.statusgang import Statusgang, skriv, ta_steg
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade
from styrdesk.modell.val import AVVECKLING_STATUS
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _


class Avveckling(Beslutad, Post):
    """The matter of whether an activity in own regi shall cease; the decision is the board's (R4)."""

    __tablename__ = "avveckling"

    rubrik: Mapped[str] = kol.text(N_("Ärende"), krav=True, langd=200, sok=True)
    rubrik_sort: Mapped[str] = kol.sortnyckel("rubrik")
    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    status: Mapped[str] = kol.val(N_("Status"), AVVECKLING_STATUS, forval="utreds")
    inlett: Mapped[date] = kol.datum(N_("Inleddes"), krav=True)
    bakgrund: Mapped[str] = kol.langtext(N_("Bakgrund"), sok=True)
    konsekvenser: Mapped[str] = kol.langtext(
        N_("Följder för brukare, personal och lokaler"), sok=True
    )
    upphor: Mapped[date | None] = kol.datum(N_("Verksamheten upphör"))
    avskriven_skal: Mapped[str] = kol.text(N_("Skäl för att ärendet avskrivs"))


class Avvecklingsenhet(Post):
    """Which units the matter is about."""

    __tablename__ = "avvecklingsenhet"
    __table_args__ = (
        unika(
            "avvecklingsenhet",
            "avveckling_id",
            "enhet_id",
            text=N_("Enheten finns redan i ärendet."),
        ),
    )

    avveckling_id: Mapped[int] = kol.lank(N_("Ärende"), "avveckling", agare=True)
    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", krav=True)


class Yttrande(Post):
    """Information asked of an administration, and when it came (R4)."""

    __tablename__ = "yttrande"

    avveckling_id: Mapped[int] = kol.lank(N_("Ärende"), "avveckling", agare=True)
    forvaltning_id: Mapped[int] = kol.lank(N_("Från förvaltningen"), "organ", krav=True)
    begart: Mapped[date] = kol.datum(N_("Begärt"), krav=True)
    senast: Mapped[date | None] = kol.datum(N_("Lämnas senast"))
    inkommet: Mapped[date | None] = kol.datum(N_("Kom in"))
    handling_id: Mapped[int | None] = kol.lank(N_("Handling"), "handling")
    sammanfattning: Mapped[str] = kol.langtext(N_("Sammanfattning"), sok=True)


# -- rules and state ---------------------------------------------------------------------------------


def berorda_forvaltningar(s: Session, verksamhetsomrade_id: int) -> list[Organ]:
    """The administrations under the committee that orders the area: they must be heard (R4)."""
    omrade = s.get(Verksamhetsomrade, verksamhetsomrade_id)
    efter = {
        rad.id: rad.eftertradare_id for rad in s.execute(select(Organ.id, Organ.eftertradare_id))
    }
    namnden = med_foregangare(efter)[omrade.namnd_id] if omrade else frozenset()
    fraga = select(Organ).where(Organ.typ == "forvaltning", Organ.overordnad_id.in_(namnden))
    return list(s.scalars(fraga.order_by(Organ.namn_sort)))


def _granska(s: Session, post: Avveckling, idag: date) -> Iterable[Brist]:
    yield from granska_beslut(s, post, idag)
    fraga = (
        select(Enhet.namn, Enhet.verksamhetsomrade_id, Utforare.regi)
        .join(Avvecklingsenhet, Avvecklingsenhet.enhet_id == Enhet.id)
        .join(Utforare, Enhet.utforare_id == Utforare.id)
        .where(Avvecklingsenhet.avveckling_id == post.id)
    )
    for namn, omrade, regi in s.execute(fraga):
        if regi != "egen":
            text = _("{enhet} drivs inte i egen regi. Ta bort den ur ärendet.")
            yield brist("enheter", text.format(enhet=namn), "R4")
        elif omrade != post.verksamhetsomrade_id:
            text = _("{enhet} hör till ett annat område. Ta bort den eller ändra området.")
            yield Brist("enheter", text.format(enhet=namn))


def _granska_yttrande(s: Session, post: Yttrande, idag: date) -> Iterable[Brist]:
    organ = s.get(Organ, post.forvaltning_id)
    if organ is not None and organ.typ != "forvaltning":
        text = _("Yttrandet lämnas av en förvaltning. Välj nämndens förvaltning.")
        yield brist("forvaltning_id", text, "R4")
    yield from organ_gallde(s, post.forvaltning_id, post.begart, "forvaltning_id")
    if post.inkommet is not None and post.inkommet < post.begart:
        yield Brist(
            "inkommet", _("Yttrandet kan inte komma in innan det begärdes. Rätta en av dagarna.")
        )
    if post.inkommet is not None and post.inkommet > idag:
        yield Brist("inkommet", _("Dagen ligger framåt i tiden. Rätta den."))


def _horda(s: Session, post: Avveckling, _idag: date) -> Iterable[Brist]:
    """R4: the administration of the committee responsible for the area has said what it knows."""
    fraga = select(Yttrande.forvaltning_id).where(
        Yttrande.avveckling_id == post.id, Yttrande.inkommet.is_not(None)
    )
    inkomna = set(s.scalars(fraga))
    berorda = berorda_forvaltningar(s, post.verksamhetsomrade_id)
    if inkomna & {organ.id for organ in berorda}:
        return
    namn = _(" eller ").join(organ.namn for organ in berorda) or _("nämndens förvaltning")
    text = _("Yttrandet från {namn} saknas. Begär det, och registrera när det har kommit in.")
    yield brist("yttrande", text.format(namn=namn), "R4")


def _beslutad(s: Session, post: Avveckling, _idag: date) -> Iterable[Brist]:
    organ = s.get(Organ, post.beslut_organ_id or 0)
    if organ is None or post.beslut_datum is None:
        yield brist("beslut_datum", _("Skriv när kommunstyrelsen beslutade."), "R4")
    elif organ.typ not in ("KS", "KF"):
        text = _("Kommunstyrelsen beslutar om avveckling. Välj kommunstyrelsen.")
        yield brist("beslut_organ_id", text, "R4")


def _avskriven(_s: Session, post: Avveckling, _idag: date) -> Iterable[Brist]:
    if not post.avskriven_skal.strip():
        yield Brist("avskriven_skal", _("Skriv varför ärendet avskrivs."))


def _last(_s: Session, post: Avveckling) -> str:
    if post.status not in ("beslutad", "avskriven"):
        return ""
    return _("Ärendet är avgjort och ändras inte mer.")


def avvecklingslage(status: str, beslut: date | None) -> Lage:
    """Under way, ready, decided or dropped."""
    if status == "beslutad":
        return Lage("genomford", _("Beslutat {dag}.").format(dag=datum_iso(beslut)))
    if status == "avskriven":
        return Lage("avslutad", _("Ärendet är avskrivet."))
    if status == "klar_for_beslut":
        return Lage("vantar", _("Ärendet väntar på beslut."))
    return Lage("handlaggs", _("Ärendet utreds."))


def _harled(s: Session, nycklar: Sequence[int], _idag: date) -> Mapping[int, Mapping[str, Any]]:
    return {
        p.id: lagerad(avvecklingslage(p.status, p.beslut_datum))
        for (p,) in rader(s, select(Avveckling), Avveckling.id, nycklar)
    }


def _yttranderubrik(s: Session, post: Yttrande) -> str:
    organ = s.get(Organ, post.forvaltning_id)
    return _("Yttrande från {organ}").format(organ=organ.namn if organ else "")


AVVECKLING = anmal(
    Register(
        Avveckling,
        N_("Avveckling av egen regi"),
        N_("Avvecklingar av egen regi"),
        (
            Kolumn("rubrik", N_("Ärende"), Avveckling.rubrik, Avveckling.rubrik_sort),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("diarienr", N_("Diarienummer"), Avveckling.diarienr),
            Kolumn("inlett", N_("Inleddes"), Avveckling.inlett, typ="datum"),
            Kolumn("status", N_("Status"), Avveckling.status, typ="val"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.rubrik,
        fran=lambda f: f.join(
            Verksamhetsomrade, Avveckling.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska,
        harled=_harled,
        last=_last,
        skyddade=frozenset({"status"}),
        flerval={
            "enheter": Flerval(
                N_("Enheter"), Avvecklingsenhet, "avveckling_id", "enhet_id", "enhet",
                N_("De enheter i egen regi som ska upphöra."),
            )
        },
        ordning="inlett",
        fallande=True,
        urval={
            "oppna": lambda _s, _idag: Avveckling.status.in_(("utreds", "klar_for_beslut")),
            "avslutade": lambda _s, _idag: Avveckling.status.in_(("beslutad", "avskriven")),
        },
    )
)  # fmt: skip

AVVECKLINGSENHET = anmal(
    Register(
        Avvecklingsenhet,
        N_("Enhet i avveckling"),
        N_("Enheter i avveckling"),
        (Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),),
        rubrik=lambda s, p: s.get_one(Enhet, p.enhet_id).namn,
        fran=lambda f: f.join(Enhet, Avvecklingsenhet.enhet_id == Enhet.id),
        agare="avveckling_id",
        ordning="enhet",
    )
)

YTTRANDE = anmal(
    Register(
        Yttrande,
        N_("Yttrande"),
        N_("Yttranden"),
        (
            Kolumn("forvaltning", N_("Från"), Organ.namn, Organ.namn_sort),
            Kolumn("begart", N_("Begärt"), Yttrande.begart, typ="datum"),
            Kolumn("senast", N_("Lämnas senast"), Yttrande.senast, typ="datum"),
            Kolumn("inkommet", N_("Kom in"), Yttrande.inkommet, typ="datum"),
        ),
        rubrik=_yttranderubrik,
        fran=lambda f: f.join(Organ, Yttrande.forvaltning_id == Organ.id),
        granska=_granska_yttrande,
        last=lambda s, p: _last(s, s.get_one(Avveckling, p.avveckling_id)),
        agare="avveckling_id",
        ordning="begart",
    )
)

AVVECKLINGSGANG = Statusgang(
    AVVECKLING,
    AVVECKLING_STATUS,
    {
        "utreds": ("klar_for_beslut", "avskriven"),
        "klar_for_beslut": ("beslutad", "utreds", "avskriven"),
        "beslutad": (),
        "avskriven": (),
    },
    {"klar_for_beslut": _horda, "beslutad": _beslutad, "avskriven": _avskriven},
)


def hinder_for_beslut(s: Session, post: Avveckling, idag: date) -> list[Brist]:
    """R4: what stops the matter from being ready for the board; empty when nothing does."""
    return list(_horda(s, post, idag))


def yttrandelage(s: Session, avveckling_id: int) -> tuple[date | None, date | None]:
    """When the latest statement was asked for, and when the latest came in."""
    fraga = select(func.max(Yttrande.begart), func.max(Yttrande.inkommet))
    begart, inkommet = s.execute(fraga.where(Yttrande.avveckling_id == avveckling_id)).one()
    return begart, inkommet


# -- acts ----------------------------------------------------------------------------------------------


def begar_yttrande(
    store: Store, avveckling_id: int, dag: date, senast: date | None = None,
    forvaltning_id: int | None = None,
) -> Ref:  # fmt: skip
    """Ask an administration what it knows; without ``forvaltning_id`` the one that must be heard (R4)."""
    idag = store.klocka.idag()
    with store.arbete(_("Begär yttrande")) as s:
        post = hamta(s, Avveckling, avveckling_id)
        vem = forvaltning_id or next(
            (organ.id for organ in berorda_forvaltningar(s, post.verksamhetsomrade_id)), None
        )
        varden = {"avveckling_id": post.id, "forvaltning_id": vem, "begart": dag, "senast": senast}
        rad = lagg_till(s, YTTRANDE, varden, idag)
        s.flush()
    return Ref(rad.id, rad.version, rad.uid)


def ta_emot_yttrande(
    store: Store, id: int, version: int | None, dag: date, sammanfattning: str = ""
) -> Ref:
    """The information came in on ``dag``."""
    varden = {"inkommet": dag, "sammanfattning": sammanfattning}
    return skriv(store, YTTRANDE, id, version, varden, benamning=_("Registrera yttrande"))


def gor_klar_for_beslut(store: Store, id: int, version: int | None) -> Ref:
    """Ready for the board; refused until the committee's administration has been heard (R4)."""
    namn = _("Gör avveckling klar för beslut")
    return ta_steg(store, AVVECKLINGSGANG, id, version, "klar_for_beslut", benamning=namn)


def besluta_avveckling(
    store: Store, id: int, version: int | None, organ_id: int, dag: date, paragraf: str = ""
) -> Ref:
    """The board decided."""
    varden = {"beslut_organ_id": organ_id, "beslut_datum": dag, "beslut_paragraf": paragraf}
    namn = _("Registrera beslut om avveckling")
    return ta_steg(store, AVVECKLINGSGANG, id, version, "beslutad", varden, benamning=namn)


def avskriv_avveckling(store: Store, id: int, version: int | None, skal: str) -> Ref:
    """The matter is dropped, for a reason."""
    varden = {"avskriven_skal": skal}
    namn = _("Avskriv ärende om avveckling")
    return ta_steg(store, AVVECKLINGSGANG, id, version, "avskriven", varden, benamning=namn)
