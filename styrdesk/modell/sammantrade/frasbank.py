"""The phrase bank: sentences of minutes found from three letters, with fields that are filled in (§5.4).

A field is written {organ}. What is known is filled in when the phrase is put in, and once more when
the minutes are printed; what is not known stays as {datum} for the secretary to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select

from styrdesk.modell.grund.store import Session
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Paragraffakta
from styrdesk.modell.sammantrade.protokollmeningar import organord
from styrdesk.modell.sammantrade.stod import Fras
from styrdesk.svensk_form import datum_lang, tid
from styrdesk.texter import N_, _

MINST_BOKSTAVER: Final = 3
_FALT: Final = re.compile(r"\{([^{}\n]{1,40})\}")


@dataclass(frozen=True, slots=True)
class Frasmall:
    """A phrase: its code or shorthand, the field where it belongs ("" = anywhere), and its text.

    ``id`` is the post of one of the secretary's own.
    """

    kod: str
    falt: str
    text: str
    egen: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class Frasforslag:
    """A phrase that fits what has been typed. ``ersatter`` are how many characters it takes the place of."""

    mall: Frasmall
    text: str
    ersatter: int


def _rader(falt: str, **fraser: str) -> tuple[Frasmall, ...]:
    return tuple(Frasmall(kod.replace("__", "."), falt, text) for kod, text in fraser.items())


FRASER: Final = (
    *_rader(
        "beslutsingress",
        beslut__stam=N_("{Organ} beslutar"),
        beslut__forslag_kf=N_("{Organ} föreslår kommunfullmäktige besluta"),
        beslut__forslag_ks=N_("{Organ} föreslår kommunstyrelsen föreslå kommunfullmäktige besluta"),
    ),
    *_rader(
        "beslut",
        beslut__aterremiss=N_("Ärendet återremitteras till {förvaltning} för {skäl}."),
        beslut__bordlagg=N_("Ärendet bordläggs till sammanträdet den {nästa sammanträde}."),
        beslut__utgar=N_("Ärendet utgår från dagordningen."),
        beslut__info=N_("Informationen noteras till protokollet."),
        beslut__granskning=N_("Uppföljningen av {enhet} noteras."),
        beslut__plan=N_("{Utförare} ska senast den {datum} redovisa en åtgärdsplan."),
        beslut__aterrapport=N_("Åtgärderna återrapporteras till {organ} senast den {datum}."),
        beslut__delegation=N_("Redovisningen av delegationsbeslut noteras till protokollet."),
        beslut__omedelbar=N_("Paragrafen justeras omedelbart."),
        oppning=N_("Dagordningen fastställs."),
        oppning__andring=N_("Dagordningen fastställs med följande ändring: {ändrad dagordning}."),
        val__justerare=N_(
            "{Namn} utses att tillsammans med ordföranden justera protokollet. Justeringen äger rum "
            "{justeringsdag} kl. {justeringstid}, {justeringsplats}."
        ),
    ),
    *_rader(
        "jav",
        jav__anmalan=N_(
            "{Namn} anmäler jäv. Ledamoten deltar inte i handläggningen och är inte närvarande under "
            "ärendet."
        ),
        jav__ersattare=N_("{Ersättare} tjänstgör i stället för {Namn}."),
        jav__ordf=N_("{Vice ordförande} är ordförande under paragrafen."),
        jav__beslut=N_("{Organ} prövar frågan och beslutar att {Namn} är jävig."),
        jav__beslut_ej=N_("{Organ} prövar frågan och beslutar att {Namn} inte är jävig."),
    ),
    *_rader(
        "yrkande",
        yrkande__bifall=N_("{Namn} yrkar bifall till förvaltningens förslag."),
        yrkande__avslag=N_("{Namn} yrkar avslag på förvaltningens förslag."),
        yrkande__andring=N_("{Namn} yrkar följande ändring: {ändring}."),
        yrkande__tillagg=N_("{Namn} yrkar följande tillägg: {tillägg}."),
    ),
    *_rader(
        "beslutsgang",
        gang__ett=N_(
            "Ordföranden ställer proposition på förvaltningens förslag och finner att {organ} "
            "beslutar enligt förslaget."
        ),
        gang__tva=N_(
            "Det finns två förslag till beslut: förvaltningens förslag och {Namn}s förslag. Ordföranden "
            "ställer förslagen mot varandra och finner att {organ} beslutar enligt {vinnande}."
        ),
        gang__acklamation=N_("Beslutet fattas med acklamation."),
        omr__begard=N_(
            "Omröstning begärs och ska genomföras. {Organ} godkänner följande ordning:"
        ),
        omr__ordning=N_("Ja-röst för {huvudförslag}. Nej-röst för {motförslag}."),
        omr__resultat=N_(
            "Med {ja} ja-röster och {nej} nej-röster beslutar {organ} enligt {vinnande}."
        ),
        omr__utslag=N_(
            "Vid lika röstetal, {ja} ja-röster och {nej} nej-röster, avgör ordförandens utslagsröst. "
            "{Organ} beslutar enligt {vinnande}."
        ),
        omr__sluten=N_("Omröstningen är sluten. Antal avgivna valsedlar: {antal}."),
        omr__lott=N_("Vid lika röstetal avgör lotten."),
        avstar=N_("{Namn} deltar inte i beslutet."),
    ),
    *_rader(
        "reservation",
        reservation=N_("{Namn} reserverar sig mot beslutet till förmån för eget yrkande."),
        reservation__bilaga=N_("Skriftlig motivering, bilaga {bilaga}."),
    ),
    *_rader(
        "yttrande",
        sarskilt=N_("{Namn} lämnar ett särskilt yttrande, bilaga {bilaga}."),
    ),
    *_rader(
        "notering",
        narvaro__anlander=N_("{Namn} anländer kl. {tid} och tjänstgör från och med § {paragraf}."),
        narvaro__avviker=N_("{Namn} lämnar sammanträdet kl. {tid}, efter § {paragraf}."),
        ajournering=N_("Sammanträdet ajourneras kl. {från}–{till}."),
        oppet=N_("Sammanträdet är öppet för allmänheten §§ {paragrafer}."),
        slutet=N_("Sammanträdet hålls inom stängda dörrar."),
        sekretess=N_(
            "Paragrafen omfattas helt eller delvis av sekretess enligt {lagrum}."
        ),
    ),
)  # fmt: skip


# -- finding -----------------------------------------------------------------------------------------------


def alla_fraser(s: Session) -> tuple[Frasmall, ...]:
    """The secretary's own phrases, then those of the program."""
    egna = s.scalars(select(Fras).order_by(Fras.kortord))
    return (*(Frasmall(f.kortord, f.falt, f.text, egen=True, id=f.id) for f in egna), *FRASER)


def foresla_fraser(
    fraser: Sequence[Frasmall], skrivet: str, falt: str, varden: Mapping[str, str], antal: int = 8
) -> tuple[Frasforslag, ...]:
    """Phrases that go on from ``skrivet`` (the text before the cursor), best first.

    The longest end of what is typed that a phrase begins with counts, from three letters; a shorthand
    is the whole last word. Phrases of the field come before the others, own ones before the program's.
    """
    traffar = []
    for nr, mall in enumerate(fraser):
        text = fyll(mall.text if mall.egen else _(mall.text), varden)
        if langd := _traff(mall, text, skrivet):
            ratt_falt = mall.falt in ("", falt)
            traffar.append(
                (not ratt_falt, not mall.egen, -langd, nr, Frasforslag(mall, text, langd))
            )
    return tuple(forslag for *_nyckel, forslag in sorted(traffar, key=lambda t: t[:4])[:antal])


def fraser_for(fraser: Sequence[Frasmall], falt: str, varden: Mapping[str, str]) -> tuple[str, ...]:
    """Every phrase of a field (Ctrl+J), own ones first, those of no field of their own last."""
    egna = [m for m in fraser if m.falt == falt]
    overallt = [m for m in fraser if m.falt == ""]
    return tuple(fyll(m.text if m.egen else _(m.text), varden) for m in (*egna, *overallt))


def _traff(mall: Frasmall, text: str, skrivet: str) -> int:
    """How many characters at the end of ``skrivet`` the phrase goes on from; 0 for none."""
    lag, skrivet = text.casefold(), skrivet.casefold()
    for start in _ordborjan(skrivet):
        slut = skrivet[start:]
        if len(slut.strip()) < MINST_BOKSTAVER:
            return 0
        if lag.startswith(slut) and len(slut) < len(text):
            return len(slut)
        if " " not in slut and mall.kod.casefold().startswith(slut):
            return len(slut)
    return 0


def _ordborjan(text: str) -> Iterable[int]:
    """Where the words begin, the first on the last line first."""
    rad = text.rfind("\n") + 1
    for traff in re.finditer(r"\S+", text[rad:]):
        yield rad + traff.start()


# -- filling in ------------------------------------------------------------------------------------------


def fyll(text: str, varden: Mapping[str, str]) -> str:
    """Fill in the fields that are known; {Organ} is the value of organ with a capital."""
    if "{" not in text:
        return text
    return _FALT.sub(lambda traff: _varde(traff, varden), text)


def _varde(traff: re.Match[str], varden: Mapping[str, str]) -> str:
    namn = traff[1]
    varde = varden.get(namn) or varden.get(namn.lower(), "")
    if not varde:
        return traff[0]
    return varde[:1].upper() + varde[1:] if namn[:1].isupper() else varde


def oifyllda(text: str) -> tuple[tuple[int, int], ...]:
    """Where the fields stand that are not filled in (start, end), for the cursor to go to."""
    return tuple((traff.start(), traff.end()) for traff in _FALT.finditer(text))


def frasvarden(fakta: Motesfakta, paragraf: Paragraffakta | None = None) -> dict[str, str]:
    """What is known about a meeting and a paragraph, by the names of the fields."""
    plats, dag, klockan = fakta.justering
    varden = {
        "organ": organord(fakta.organtyp),
        "nämnd": fakta.organ,
        "sammanträdesdatum": datum_lang(fakta.datum),
        "ändrad dagordning": fakta.dagordningsandring,
        "nästa sammanträde": datum_lang(fakta.nasta) if fakta.nasta else "",
        "sekreterare": fakta.namn(fakta.sekreterare_id),
        "förvaltning": _("förvaltningen"),
        "justeringsplats": plats,
        "justeringsdag": _("den {dag}").format(dag=datum_lang(dag)) if dag else "",
        "justeringstid": tid(klockan) if klockan else "",
    }
    if paragraf is not None:
        varden |= _om_paragrafen(fakta, paragraf)
    return varden


def _om_paragrafen(fakta: Motesfakta, paragraf: Paragraffakta) -> dict[str, str]:
    arende = paragraf.arende
    return {
        "paragraf": paragraf.nummer,
        "ordförande": fakta.namn(fakta.ordforande(paragraf)),
        "lagrum": paragraf.sekretess_lagrum,
        "dnr": arende.dnr if arende else "",
        "enhet": arende.enhet if arende else "",
        "utförare": arende.utforare if arende else "",
    }
