"""The minutes as frozen values: the one place where they are put together from the registers.

What the window shows, what is printed, what is frozen at the adjustment and what an extract is taken
from all come from here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.protokollunderlag import (
    AnslagUnderlag,
    Beslutspunkt,
    Omrostningsresultat,
    ParagrafUnderlag,
    ProtokollUnderlag,
    Rostrad,
    Underskrift,
)
from styrdesk.modell.sammantrade.anslagsunderlag import anslag_underlag
from styrdesk.modell.sammantrade.bilagor import bilagor
from styrdesk.modell.sammantrade.dokumentmallar import vald_mall
from styrdesk.modell.sammantrade.fortroendevalda import personnamn
from styrdesk.modell.sammantrade.frasbank import frasvarden, fyll
from styrdesk.modell.sammantrade.justering import Justeringsomgang, Rattelse, Signatur
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Omrostningsfakta, Paragraffakta
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.narvarounderlag import beslutande, narvarolista
from styrdesk.modell.sammantrade.paragraftext import paragraftext
from styrdesk.modell.sammantrade.protokollmeningar import (
    deltar_inte_mening,
    javmeningar,
    narvaromeningar,
    organord,
    reservationsmening,
    resultatmening,
    yrkandemening,
    yttrandemening,
)
from styrdesk.modell.sammantrade.reglemente import Reglemente
from styrdesk.modell.sammantrade.rostlangd import rostlangd
from styrdesk.modell.underlag import Motestid
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import SIGNATUR_ROLL
from styrdesk.svensk_form import HART, datum_den, tid
from styrdesk.texter import _


def protokoll_underlag(
    s: Session, sammantrade_id: int, *, omgang_id: int | None = None, paragraf_id: int | None = None
) -> ProtokollUnderlag:
    """The minutes of a meeting as they stand now: whole, of one batch, or one paragraph as a preview.

    A batch that is adjusted immediately has the attendance of its own paragraphs on page one.
    """
    fakta = las_motesfakta(s, sammantrade_id)
    omgang = hamta(s, Justeringsomgang, omgang_id) if omgang_id is not None else None
    valda = [p for p in fakta.paragrafer if _med(p, omgang_id, paragraf_id)]
    egna = {p.ordning for p in valda}
    rattelser = _rattelser(s, [p.id for p in valda])
    hel = omgang is None or not omgang.omedelbar
    return ProtokollUnderlag(
        organ=fakta.organ, tid=Motestid(fakta.datum, fakta.oppnat or fakta.start, fakta.avslutat),
        plats=fakta.plats, motesnr=fakta.motesnr, ajourneringar=fakta.ajourneringar,
        narvaro=narvarolista(fakta, None if hel else egna),
        paragrafer=tuple(paragraf_underlag(fakta, p, rattelser.get(p.id, ())) for p in valda),
        alla_paragrafer=fakta.nummer, oppet=_oppet(fakta),
        justerare=tuple(fakta.namn(id) for id, ersattare in fakta.utsedda if not ersattare),
        justering_plats_tid=_plats_och_tid(fakta, omgang),
        underskrifter=_underskrifter(s, fakta, omgang, valda),
        anslag=_anslag(s, fakta, omgang, egna),
        bilagor=bilagor(s, fakta, valda),
        sarskilt=_sarskilt(s, fakta, omgang_id) if paragraf_id is None else "",
        utkast=omgang is None or omgang.status == "justeras",
        justerad=omgang.justerad if omgang is not None else None,
        mall=vald_mall(s, fakta.organ_id).mall,
    )  # fmt: skip


def _med(p: Paragraffakta, omgang_id: int | None, paragraf_id: int | None) -> bool:
    if paragraf_id is not None:
        return p.id == paragraf_id
    return omgang_id is None or p.omgang_id == omgang_id


# -- a paragraph -----------------------------------------------------------------------------------


def paragraf_underlag(
    fakta: Motesfakta, p: Paragraffakta, rattelser: tuple[str, ...] = ()
) -> ParagrafUnderlag:
    """Everything that is printed under one paragraph; the fields of phrases are filled in."""
    varden = frasvarden(fakta, p) if any("{" in text for text in p.texter) else {}
    return ParagrafUnderlag(
        nummer=p.nummer, ordning=p.ordning, rubrik=p.rubrik, uid=p.uid,
        dnr=p.arende.dnr if p.arende else "", ingress=fyll(p.ingress, varden) or sjalvklar_ingress(fakta, p),
        beslut=tuple(Beslutspunkt(b.nr, fyll(b.text, varden)) for b in p.beslut),
        reservationer=tuple(reservationsmening(fakta, r) for r in p.reservationer),
        sammanfattning=fyll(p.sammanfattning, varden), underlag=_rader(fyll(p.underlag, varden)),
        forslag=fyll(p.forslag, varden),
        yrkanden=tuple(
            fyll(yrkandemening(fakta, p, y), varden) for y in p.yrkanden if not y.aterkallat
        ),
        beslutsgang=fyll(p.beslutsgang, varden),
        omrostningar=tuple(_omrostning(fakta, p, o) for o in p.omrostningar),
        jav=tuple(javmeningar(fakta, p)),
        noteringar=(
            *_rader(fyll(p.notering, varden)), *narvaromeningar(fakta, p), *deltar_inte_mening(fakta, p)
        ),
        yttranden=tuple(fyll(yttrandemening(fakta, y), varden) for y in p.yttranden),
        skickas_till=p.mottagare, beslutande=beslutande(fakta, p),
        ordforande=fakta.namn(fakta.ordforande(p)), rattelser=rattelser, omedelbar=p.omedelbar,
        overklagbart=p.overklagbart, sekretess=p.sekretess_lagrum,
        **_markning(p),
    )  # fmt: skip


def _markning(p: Paragraffakta) -> dict[str, Any]:
    """What the matter says of its secrecy."""
    if p.arende is None or not p.sekretess_lagrum:
        return {}
    return {
        "offentlig_rubrik": p.arende.offentlig_rubrik, "sekretess_markerad": p.arende.sekretess_datum,
        "sekretess_omfattning": p.arende.sekretess_omfattning,
    }  # fmt: skip


def sjalvklar_ingress(fakta: Motesfakta, p: Paragraffakta) -> str:
    """Before numbered points the body says that it decides; one sentence stands alone."""
    if len(p.beslut) < 2:
        return ""
    return _("{organ} beslutar").format(organ=fakta.organ or organord(fakta.organtyp, stor=True))


def _rader(text: str) -> tuple[str, ...]:
    return tuple(rad.strip() for rad in text.splitlines() if rad.strip())


def _omrostning(fakta: Motesfakta, p: Paragraffakta, o: Omrostningsfakta) -> Omrostningsresultat:
    ja, nej, avstar = o.summor
    return Omrostningsresultat(
        ja_betyder=o.ja_betyder, nej_betyder=o.nej_betyder, ja=ja, nej=nej, avstar=avstar,
        resultat=resultatmening(fakta, o), sluten=o.sluten,
        rader=() if o.sluten else _rostrader(fakta, p, o),
    )  # fmt: skip


def _rostrader(fakta: Motesfakta, p: Paragraffakta, o: Omrostningsfakta) -> tuple[Rostrad, ...]:
    rader = []
    for r in rostlangd(fakta, p):
        if rost := o.roster.get(r.person_id):
            namn = r.namn
            if r.ersatter:
                namn = _("{namn} (för {ledamot})").format(namn=r.namn, ledamot=r.ersatter)
            elif r.ordforande:
                namn = _("{namn}, ordförande").format(namn=r.namn)
            rader.append(Rostrad(namn, r.parti, rost))
    return tuple(rader)


def _rattelser(s: Session, paragrafer: Sequence[int]) -> dict[int, tuple[str, ...]]:
    fraga = select(Rattelse).order_by(Rattelse.datum, Rattelse.id)
    svar: dict[int, tuple[str, ...]] = {}
    for (post,) in rader(s, fraga, Rattelse.paragraf_id, paragrafer):
        svar[post.paragraf_id] = (*svar.get(post.paragraf_id, ()), rattelsemening(post))
    return svar


def rattelsemening(r: Rattelse) -> str:
    """Rättelse 2026-12-03: I beslutspunkt 2 har ”15” ändrats till ”16”. Ordföranden och sekreteraren."""
    text = _("Rättelse {datum}: I {plats} har ”{fel}” ändrats till ”{ratt}”. {av}.")
    return text.format(
        datum=r.datum.isoformat(), plats=r.plats or _("paragrafen"), fel=r.fel, ratt=r.ratt,
        av=r.beslutad_av.strip().rstrip("."),
    )  # fmt: skip


# -- page one --------------------------------------------------------------------------------------


def _oppet(fakta: Motesfakta) -> str:
    if fakta.offentligt:
        return _("Sammanträdet är öppet för allmänheten.")
    return ""


def _plats_och_tid(fakta: Motesfakta, omgang: Justeringsomgang | None) -> str:
    """Kommunhuset, rum 312, måndag 30 november 2026, kl. 16.00."""
    if omgang is not None and omgang.omedelbar:
        return _("Omedelbart vid sammanträdet")
    plats, dag, klockan = fakta.justering
    if omgang is not None:
        plats, dag = omgang.plats or plats, omgang.planerad or dag
        klockan = omgang.planerad_tid or klockan
    delar = [plats, datum_den(dag) if dag else ""]
    if klockan is not None:
        delar.append(_("kl.{blank}{tid}").format(blank=HART, tid=tid(klockan)))
    return ", ".join(filter(None, delar))


@dataclass(frozen=True, slots=True)
class _Rad:
    roll: str
    person_id: int
    platser: tuple[int, ...]


def _underskrifter(
    s: Session, fakta: Motesfakta, omgang: Justeringsomgang | None, valda: list[Paragraffakta]
) -> tuple[Underskrift, ...]:
    """The rows of the batch; in a draft those who are going to sign."""
    if omgang is not None:
        fraga = select(Signatur).where(Signatur.omgang_id == omgang.id).order_by(Signatur.nr)
        signaturer = list(s.scalars(fraga))
        if signaturer:
            return tuple(_signatur(s, rad) for rad in signaturer)
    return tuple(
        Underskrift(
            etikett(SIGNATUR_ROLL, rad.roll), fakta.namn(rad.person_id),
            paragraftext(rad.platser, fakta.nummer),
        )
        for rad in _vantade(fakta, valda)
    )  # fmt: skip


def _signatur(s: Session, rad: Signatur) -> Underskrift:
    roll = etikett(SIGNATUR_ROLL, rad.roll)
    tecken = "§§" if any(t in rad.paragrafer for t in ",–") else "§"
    paragrafer = f"{tecken}{HART}{rad.paragrafer}" if rad.paragrafer else ""
    return Underskrift(roll, personnamn(s, rad.person_id), paragrafer, rad.datum)


def _vantade(fakta: Motesfakta, valda: list[Paragraffakta]) -> list[_Rad]:
    """The secretary, every chair for the paragraphs chaired, and those chosen to adjust."""
    alla = tuple(p.ordning for p in valda)
    rader = []
    if fakta.sekreterare_id is not None:
        rader.append(_Rad("sekreterare", fakta.sekreterare_id, alla))
    ordforande: dict[int, list[int]] = {}
    for p in valda:
        if (person_id := fakta.ordforande(p)) is not None:
            ordforande.setdefault(person_id, []).append(p.ordning)
    rader += [_Rad("ordforande", id, tuple(platser)) for id, platser in ordforande.items()]
    rader += [_Rad("justerande", id, alla) for id, ersattare in fakta.utsedda if not ersattare]
    return rader


def _anslag(
    s: Session, fakta: Motesfakta, omgang: Justeringsomgang | None, platser: set[int]
) -> AnslagUnderlag:
    """The notice of the batch; in a draft what is known of it."""
    if omgang is not None:
        return anslag_underlag(s, omgang.id)
    regler = s.scalars(select(Reglemente).where(Reglemente.organ_id == fakta.organ_id)).first()
    return AnslagUnderlag(
        organ=fakta.organ, sammantradesdatum=fakta.datum,
        paragrafer=paragraftext(platser, fakta.nummer),
        forvaringsplats=regler.forvaringsplats if regler else "",
        anslagstavla=regler.anslagstavla if regler else "", ansvarig=fakta.namn(fakta.sekreterare_id),
    )  # fmt: skip


def _sarskilt(s: Session, fakta: Motesfakta, omgang_id: int | None) -> str:
    """§ 88 i särskilt protokoll, omedelbart justerad."""
    if omgang_id is None:
        return ""
    fraga = select(Justeringsomgang.id).where(
        Justeringsomgang.sammantrade_id == fakta.id,
        Justeringsomgang.omedelbar.is_(True),
        Justeringsomgang.id != omgang_id,
    )
    andra = set(s.scalars(fraga))
    platser = [p.ordning for p in fakta.paragrafer if p.omgang_id in andra]
    if not platser:
        return ""
    text = _("{paragrafer} i särskilt protokoll, omedelbart justerad")
    if len(platser) > 1:
        text = _("{paragrafer} i särskilt protokoll, omedelbart justerade")
    return text.format(paragrafer=paragraftext(platser, fakta.nummer))
