"""What the printed checklist of a closure in own regi needs (P21, R4).

Before the decision stands what R4 demands; after it what the registers still say about the units.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import select

from styrdesk.modell.arendeunderlag import (
    AvvecklingUnderlag,
    Kontrollsteg,
    Stegutfall,
    Yttranderad,
)
from styrdesk.modell.atgardsplaner import Atgardsplan
from styrdesk.modell.avtal import Avtal, AvtalEnhet
from styrdesk.modell.avtalsregister import AVSLUTADE
from styrdesk.modell.avveckling import (
    Avveckling,
    Avvecklingsenhet,
    Yttrande,
    berorda_forvaltningar,
)
from styrdesk.modell.beslutsuppgifter import beslutstext
from styrdesk.modell.chefer import Chefsforordnande
from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.kallor import kalla
from styrdesk.modell.organisation import Organ, Person
from styrdesk.modell.regelverk import Godkannande
from styrdesk.modell.utforare import Enhet, Verksamhetsomrade
from styrdesk.modell.val import AVVECKLING_STATUS, etikett
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _

_KLART, _VANTAR, _SAKNAS = Stegutfall.KLART, Stegutfall.VANTAR, Stegutfall.SAKNAS
_FOR_HAND: Final = (
    N_("Brukare och närstående har fått besked"),
    N_("Personalen och dess organisationer har fått besked"),
    N_("Verksamhetens handlingar är lämnade till arkivet"),
)


def avveckling_underlag(s: Session, avveckling_id: int, idag: date) -> AvvecklingUnderlag:
    """The checklist of one matter as things stand ``idag``; Saknas if it does not exist."""
    post = hamta(s, Avveckling, avveckling_id)
    omrade = s.get_one(Verksamhetsomrade, post.verksamhetsomrade_id)
    enheter = _enheter(s, post.id)
    yttranden = _yttranden(s, post.id)
    return AvvecklingUnderlag(
        rubrik=post.rubrik,
        omrade=omrade.namn,
        enheter=tuple(e.namn for e in enheter),
        inlett=post.inlett,
        lage_per=idag,
        status=etikett(AVVECKLING_STATUS, post.status),
        fore_beslut=tuple(_fore(s, post, enheter, yttranden, idag)),
        efter_beslut=tuple(_efter(s, post, enheter)),
        yttranden=tuple(_yttranderad(s, y) for y in yttranden),
        bakgrund=post.bakgrund,
        konsekvenser=post.konsekvenser,
        upphor=post.upphor,
        beslut=beslutstext(s, post),
        avskriven=post.avskriven_skal if post.status == "avskriven" else "",
        dnr=post.diarienr,
        organ=_styrelsen(s),
    )


def _styrelsen(s: Session) -> str:
    """The matter and its decision are the municipal board's."""
    fraga = select(Organ.namn).where(Organ.typ == "KS").order_by(Organ.giltig_tom.is_not(None))
    return s.scalar(fraga.limit(1)) or ""


def _enheter(s: Session, avveckling_id: int) -> list[Enhet]:
    fraga = (
        select(Enhet)
        .join(Avvecklingsenhet, Avvecklingsenhet.enhet_id == Enhet.id)
        .where(Avvecklingsenhet.avveckling_id == avveckling_id)
        .order_by(Enhet.namn_sort, Enhet.id)
    )
    return list(s.scalars(fraga))


def _yttranden(s: Session, avveckling_id: int) -> list[Yttrande]:
    fraga = select(Yttrande).where(Yttrande.avveckling_id == avveckling_id)
    return list(s.scalars(fraga.order_by(Yttrande.begart, Yttrande.id)))


def _yttranderad(s: Session, post: Yttrande) -> Yttranderad:
    handling = s.get(Handling, post.handling_id or 0)
    return Yttranderad(
        fran=s.get_one(Organ, post.forvaltning_id).namn,
        begart=post.begart,
        senast=post.senast,
        inkommet=post.inkommet,
        sammanfattning=post.sammanfattning,
        handling=handling.namn if handling is not None and not handling.sekretess else "",
    )


# -- before the decision -------------------------------------------------------------------------------


def _fore(
    s: Session,
    post: Avveckling,
    enheter: Sequence[Enhet],
    yttranden: Sequence[Yttrande],
    idag: date,
) -> Iterator[Kontrollsteg]:
    """What the matter must hold, then the statement of the committee's administration (R4)."""
    yield _finns(_("Enheterna som ska upphöra är angivna"), bool(enheter))
    yield _finns(_("Bakgrunden är beskriven"), bool(post.bakgrund.strip()))
    foljder = _("Följderna för brukare, personal och lokaler är beskrivna")
    yield _finns(foljder, bool(post.konsekvenser.strip()))
    yield from _horda(s, post, yttranden, idag)
    yield _beslutat(s, post)


def _finns(vad: str, finns: bool) -> Kontrollsteg:
    return Kontrollsteg(vad, _KLART if finns else _SAKNAS)


def _horda(
    s: Session, post: Avveckling, yttranden: Sequence[Yttrande], idag: date
) -> Iterator[Kontrollsteg]:
    """Asked for, and come in: only the administration that must be heard counts."""
    berorda = berorda_forvaltningar(s, post.verksamhetsomrade_id)
    nycklar = {organ.id for organ in berorda}
    egna = [y for y in yttranden if y.forvaltning_id in nycklar]
    vem = _(" eller ").join(organ.namn for organ in berorda) or _("nämndens förvaltning")
    begart = min((y.begart for y in egna), default=None)
    text = _("Yttrande är begärt från {vem}").format(vem=vem)
    yield Kontrollsteg(text, _KLART if begart else _SAKNAS, "", begart, kalla("R4"))
    inkom = min((y.inkommet for y in egna if y.inkommet), default=None)
    senast = min((y.senast for y in egna if y.senast), default=None)
    utfall = _KLART if inkom else _VANTAR if begart and (not senast or senast >= idag) else _SAKNAS
    vantas = _("Lämnas senast {dag}").format(dag=datum_iso(senast)) if senast else ""
    yield Kontrollsteg(
        _("Yttrandet har kommit in"), utfall, "" if inkom else vantas, inkom, kalla("R4")
    )
    klar = post.status in ("klar_for_beslut", "beslutad")
    yield Kontrollsteg(_("Ärendet är klart för beslut"), _KLART if klar else _VANTAR)


def _beslutat(s: Session, post: Avveckling) -> Kontrollsteg:
    utfall = _KLART if post.status == "beslutad" else _VANTAR
    vad = _("Kommunstyrelsen har beslutat")
    return Kontrollsteg(vad, utfall, beslutstext(s, post), post.beslut_datum, kalla("R4"))


# -- after the decision --------------------------------------------------------------------------------


def _efter(s: Session, post: Avveckling, enheter: Sequence[Enhet]) -> Iterator[Kontrollsteg]:
    """What has to be put in order, as the registers tell, then what only people know."""
    upphor, beslutad = _("Dagen då verksamheten upphör är bestämd"), post.status == "beslutad"
    utfall = _KLART if post.upphor else _SAKNAS if beslutad else _VANTAR
    yield Kontrollsteg(upphor, utfall, "", post.upphor)
    utan = [e.namn for e in enheter if e.slut is None]
    yield _kvar(_("Enheternas slutdatum är registrerade"), utan, _("Saknas för {vad}"), enheter)
    nycklar = [e.id for e in enheter]
    for vad, namn in (
        (_("Överenskommelserna är avslutade"), _avtal(s, nycklar)),
        (_("Godkännandena har en sista dag"), _godkannanden(s, nycklar)),
        (_("Chefernas förordnanden har en sista dag"), _chefer(s, nycklar)),
        (_("Åtgärdsplanerna är avslutade"), _planer(s, nycklar)),
    ):
        yield _kvar(vad, namn, _("Kvar: {vad}"), enheter)
    for text in _FOR_HAND:
        yield Kontrollsteg(_(text), Stegutfall.FOR_HAND)


def _kvar(vad: str, namn: Sequence[str], mall: str, enheter: Sequence[Enhet]) -> Kontrollsteg:
    if not enheter:
        return Kontrollsteg(vad, _VANTAR)
    besked = mall.format(vad=", ".join(dict.fromkeys(namn))) if namn else ""
    return Kontrollsteg(vad, _VANTAR if namn else _KLART, besked)


def _avtal(s: Session, enheter: Sequence[int]) -> list[str]:
    fraga = (
        select(Avtal.benamning)
        .join(AvtalEnhet, AvtalEnhet.avtal_id == Avtal.id)
        .where(AvtalEnhet.enhet_id.in_(enheter), Avtal.status.not_in(AVSLUTADE))
    )
    return _texter(s, fraga.order_by(Avtal.benamning_sort, Avtal.id))


def _godkannanden(s: Session, enheter: Sequence[int]) -> list[str]:
    fraga = (
        select(Enhet.namn)
        .join(Godkannande, Godkannande.enhet_id == Enhet.id)
        .where(Enhet.id.in_(enheter), Godkannande.status.in_(("godkand", "varning")))
        .where(Godkannande.tom.is_(None))
    )
    return _texter(s, fraga.order_by(Enhet.namn_sort, Enhet.id))


def _chefer(s: Session, enheter: Sequence[int]) -> list[str]:
    fraga = (
        select(Person)
        .join(Chefsforordnande, Chefsforordnande.person_id == Person.id)
        .where(Chefsforordnande.enhet_id.in_(enheter), Chefsforordnande.tom.is_(None))
    )
    return [person.namn() for person in s.scalars(fraga.order_by(Chefsforordnande.id))]


def _planer(s: Session, enheter: Sequence[int]) -> list[str]:
    fraga = select(Atgardsplan.nr).where(
        Atgardsplan.enhet_id.in_(enheter), Atgardsplan.avslutad.is_(None)
    )
    return _texter(s, fraga.order_by(Atgardsplan.nr_sort))


def _texter(s: Session, fraga: Any) -> list[str]:
    return [str(text) for text in s.scalars(fraga)]
