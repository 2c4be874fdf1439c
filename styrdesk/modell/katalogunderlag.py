"""What the printed catalogue of data needs, read from the requirements in force (P8, R38-R42)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import select

from styrdesk.modell.beslutsuppgifter import beslutstext
from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.kallor import kalla
from styrdesk.modell.mal import Indikator
from styrdesk.modell.organisation import Organ
from styrdesk.modell.uppgiftskrav import Uppgiftskatalog, Uppgiftskrav, Uppgiftsundantag
from styrdesk.modell.uppgiftssteg import forfallodag, gallande_krav, perioder
from styrdesk.modell.uppgiftsunderlag import (
    Ejbegard,
    Rapportdag,
    UppgiftskatalogUnderlag,
    Uppgiftsrad,
)
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade
from styrdesk.modell.val import INTERVALL, REGI_OMFATTNING, UPPGIFT_TYP, etikett
from styrdesk.svensk_form import datum_lang, manadsnamn
from styrdesk.texter import _

_SLAG = tuple(UPPGIFT_TYP)
_SISTA = 31


def uppgiftskatalog_underlag(s: Session, katalog_id: int) -> UppgiftskatalogUnderlag:
    """One catalogue as the requirements of its year stand; Saknas if it does not exist."""
    post = hamta(s, Uppgiftskatalog, katalog_id)
    omrade = s.get_one(Verksamhetsomrade, post.verksamhetsomrade_id)
    krav = gallande_krav(s, omrade.id, post.ar)
    forra = gallande_krav(s, omrade.id, post.ar - 1)
    rader = _rader(s, krav, post.ar, {k.indikator_id for k in forra})
    return UppgiftskatalogUnderlag(
        omrade=omrade.namn,
        ar=post.ar,
        version=post.nr,
        lamnas=tuple(rad for k, rad in rader if k.kalla == "utforare"),
        hamtas=tuple(rad for k, rad in rader if k.kalla != "utforare"),
        dagar=tuple(_dagar(s, krav, post.ar)),
        ej_begarda=tuple(_ej_begarda(s, omrade.id, post.ar)),
        utgar=_utgar(s, krav, forra),
        egna=_enheter(s, omrade.id, post.ar, "egen"),
        externa=_enheter(s, omrade.id, post.ar, "extern"),
        beslut=tuple(dict.fromkeys(filter(None, (beslutstext(s, k) for k in krav)))),
        obeslutade=sum(not k.har_beslut for k in krav),
        nytt=post.kommentar,
        skickad=post.utskickad,
        skickad_till=post.mottagare,
        kalla=kalla("R39"),
        organ=s.get_one(Organ, omrade.namnd_id).namn,
        fragor_till=_forvaltning(s, omrade.namnd_id),
    )


def _forvaltning(s: Session, namnd_id: int) -> str:
    fraga = select(Organ.namn).where(Organ.typ == "forvaltning", Organ.overordnad_id == namnd_id)
    return s.scalar(fraga.order_by(Organ.id).limit(1)) or ""


# -- the rows ------------------------------------------------------------------------------------------


def _rader(
    s: Session, krav: Iterable[Uppgiftskrav], ar: int, forra: set[int]
) -> list[tuple[Uppgiftskrav, Uppgiftsrad]]:
    """By kind in the order of the governing document, then by name. In a first year nothing is new."""
    par = [(k, s.get_one(Indikator, k.indikator_id)) for k in krav]
    par.sort(key=lambda p: (_SLAG.index(p[1].typ), p[1].namn_sort))
    return [
        (k, _rad(s, k, indikator, ar, ny=bool(forra) and indikator.id not in forra))
        for k, indikator in par
    ]


def _rad(s: Session, k: Uppgiftskrav, indikator: Indikator, ar: int, *, ny: bool) -> Uppgiftsrad:
    return Uppgiftsrad(
        namn=indikator.namn,
        slag=etikett(UPPGIFT_TYP, indikator.typ),
        hur_ofta=etikett(INTERVALL, k.intervall),
        senast=_senast(k, ar),
        varifran=_varifran(s, k, indikator),
        beskrivning=_beskrivning(indikator, k),
        galler="" if k.galler_regi == "bada" else etikett(REGI_OMFATTNING, k.galler_regi),
        publik=k.publik,
        ny=ny,
    )


def _senast(k: Uppgiftskrav, ar: int) -> str:
    """A day, or for what comes back the day of the month after each period."""
    alla = perioder(k.intervall, ar)
    if len(alla) == 1:
        return datum_lang(forfallodag(alla[0][1], k.forfallodag))
    if k.forfallodag >= _SISTA:
        return _("sista dagen i månaden efter")
    return _("den {dag} i månaden efter").format(dag=k.forfallodag)


def _varifran(s: Session, k: Uppgiftskrav, indikator: Indikator) -> str:
    """The provider, a system, or the two values that it is computed from (R42)."""
    taljare = s.get(Indikator, indikator.taljare_id or 0)
    namnare = s.get(Indikator, indikator.namnare_id or 0)
    if taljare is not None and namnare is not None:
        text = _("Räknas ut: {taljare} delat med {namnare}")
        return text.format(taljare=taljare.namn.lower(), namnare=namnare.namn.lower())
    return _("Utföraren") if k.kalla == "utforare" else k.system


def _beskrivning(indikator: Indikator, k: Uppgiftskrav) -> str:
    matt = _("Mäts i {enhet}.").format(enhet=indikator.enhet) if indikator.enhet else ""
    delar = (indikator.definition, indikator.skala, matt, k.anteckning)
    return " ".join(filter(None, (del_.strip() for del_ in delar)))


def _utgar(
    s: Session, krav: Iterable[Uppgiftskrav], forra: Iterable[Uppgiftskrav]
) -> tuple[str, ...]:
    kvar = {k.indikator_id for k in krav}
    borta = {k.indikator_id for k in forra} - kvar
    return tuple(sorted(s.get_one(Indikator, id).namn for id in borta))


def _ej_begarda(s: Session, omrade_id: int, ar: int) -> Iterator[Ejbegard]:
    fraga = select(Uppgiftsundantag).where(
        Uppgiftsundantag.verksamhetsomrade_id == omrade_id, Uppgiftsundantag.ar == ar
    )
    for post in sorted(s.scalars(fraga), key=lambda u: _SLAG.index(u.typ)):
        yield Ejbegard(etikett(UPPGIFT_TYP, post.typ), post.skal)


# -- who and when --------------------------------------------------------------------------------------


def _enheter(s: Session, omrade_id: int, ar: int, regi: str) -> tuple[str, ...]:
    """The units that are open some day of the year; a company's name where it is another."""
    fraga = (
        select(Enhet.namn, Utforare.namn)
        .join(Utforare, Enhet.utforare_id == Utforare.id)
        .where(Enhet.verksamhetsomrade_id == omrade_id, Utforare.regi == regi)
        .where((Enhet.start.is_(None)) | (Enhet.start <= date(ar, 12, 31)))
        .where((Enhet.slut.is_(None)) | (Enhet.slut >= date(ar, 1, 1)))
        .order_by(Enhet.namn_sort, Enhet.id)
    )
    visas = regi == "extern"
    return tuple(
        f"{enhet} ({utforare})" if visas and utforare != enhet else enhet
        for enhet, utforare in s.execute(fraga)
    )


def _dagar(s: Session, krav: Iterable[Uppgiftskrav], ar: int) -> Iterator[Rapportdag]:
    """What the providers hand in, day by day."""
    dagar: dict[tuple[date, date, str], list[str]] = defaultdict(list)
    for k in krav:
        if k.kalla != "utforare":
            continue
        namn = s.get_one(Indikator, k.indikator_id).namn
        for start, slut in perioder(k.intervall, ar):
            if k.giltig_from <= start and (k.giltig_tom is None or k.giltig_tom >= slut):
                dagen = forfallodag(slut, k.forfallodag)
                dagar[dagen, start, _period(k.intervall, start)].append(namn)
    for (dag, _start, period), uppgifter in sorted(dagar.items()):
        yield Rapportdag(dag, period, tuple(sorted(uppgifter)))


def _period(intervall: str, start: date) -> str:
    """januari, kvartal 1, tertial 1, våren, hela året."""
    match intervall:
        case "manad":
            return manadsnamn(start.month)
        case "kvartal":
            return _("kvartal {nr}").format(nr=(start.month + 2) // 3)
        case "tertial":
            return _("tertial {nr}").format(nr=(start.month + 3) // 4)
        case "termin":
            return _("vårterminen") if start.month < 7 else _("höstterminen")
        case _annat:
            return _("hela året")
