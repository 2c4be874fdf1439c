"""The rules about who is present and serves, paragraph by paragraph (N01-N11, protokoll §1.2, §4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from styrdesk.modell.sammantrade.inkallelseordning import partiordning
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Paragraffakta, Stracka
from styrdesk.modell.sammantrade.motesfynd import Motesfynd, fynd
from styrdesk.modell.sammantrade.paragraftext import paragraftext
from styrdesk.texter import _, ngettext

UTAN_PERSONAL = ("bestallning", "myndighet")
"""Matters where a staff representative may not be present (KL 7:14)."""
_STANGDA_DORRAR = "stängda dörrar"
_EGET_AVBROTT = ("avvikit", "franvaro", None)
"""Reasons for breaking off that close the door for the rest of the day; None is not known."""


def granska_narvaro(fakta: Motesfakta) -> Iterator[Motesfynd]:
    """N01-N11 for a whole meeting."""
    if not fakta.paragrafer:
        return
    if not fakta.strackor:
        yield fynd("N01", _("Uppropet är inte gjort. Ropa upp dem som är närvarande."))
        return
    for p in fakta.paragrafer:
        yield from _paragraf(fakta, p)
    yield from _vaxeltjanstgoring(fakta)
    yield from _tomma_platser(fakta)
    yield from _distans(fakta)


def _paragraf(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    yield from _kvorum(fakta, p)
    yield from _platserna(fakta, p)
    yield from _javiga(fakta, p)
    yield from _inkallelse(fakta, p)
    yield from _personal(fakta, p)
    yield from _bundna(fakta, p)
    yield from _ordforanden(fakta, p)
    yield from _dorrarna(fakta, p)


def _kvorum(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    """N01: those with jäv do not count, also if somebody forgot to take them out."""
    antal = sum(t.person_id not in p.javiga for t in fakta.tjanstgorande(p.ordning))
    if antal < fakta.regler.kvorum:
        text = _("Nämnden är inte beslutför: {antal} av {alla} tjänstgör och det krävs {krav}.")
        regler = fakta.regler
        mening = text.format(antal=antal, alla=regler.antal_ledamoter, krav=regler.kvorum)
        yield fynd("N01", mening, p)


def _platserna(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    """N02: one person, one vote; one substitute for each seat, and its member is away."""
    tjanst = fakta.tjanstgorande(p.ordning)
    if len(tjanst) > fakta.regler.antal_ledamoter:
        text = _("{antal} tjänstgör, men nämnden har {alla} ledamöter.")
        mening = text.format(antal=len(tjanst), alla=fakta.regler.antal_ledamoter)
        yield fynd("N02", mening, p)
    for person_id, antal in Counter(t.person_id for t in fakta.vid(p.ordning)).items():
        if antal > 1:
            text = _("{namn} är antecknad som närvarande på mer än ett sätt.")
            yield fynd("N02", text.format(namn=fakta.namn(person_id)), p)
    for stol, antal in Counter(t.stol for t in tjanst).items():
        if antal > 1:
            text = _("Flera tjänstgör på platsen för {namn}.")
            yield fynd("N02", text.format(namn=fakta.namn(stol)), p)
    for t in tjanst:
        if t.stol not in fakta.platser:
            text = _("{namn} tjänstgör utan plats i nämnden. Ange vilken ledamot som ersätts.")
            yield fynd("N02", text.format(namn=fakta.namn(t.person_id)), p)


def _javiga(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    narvarande = {t.person_id for t in fakta.vid(p.ordning)}
    for person_id in sorted(p.javiga & narvarande):
        text = _("{namn} är jävig men antecknad som närvarande.")
        yield fynd("N03", text.format(namn=fakta.namn(person_id)), p)


# -- those who break off and come back -----------------------------------------------------------------


def _vaxeltjanstgoring(fakta: Motesfakta) -> Iterator[Motesfynd]:
    """N04: a gap between two stretches of service, for another reason than jäv."""
    if fakta.regler.vaxeltjanstgoring:
        return
    for person_id in dict.fromkeys(t.person_id for t in fakta.strackor):
        tjanst = [t for t in fakta.strackor if t.person_id == person_id and t.roll == "tjanstgor"]
        for fore, efter in pairwise(sorted(tjanst, key=lambda t: t.fran)):
            if _avbrott(fakta, fore, efter):
                text = _(
                    "{namn} avbröt tjänstgöringen efter § {forra} och tjänstgör igen från § {nasta}."
                )
                forra, nasta = (
                    fakta.paragrafer[(fore.till or 1) - 1],
                    fakta.paragrafer[efter.fran - 1],
                )
                mening = text.format(
                    namn=fakta.namn(person_id), forra=forra.nummer, nasta=nasta.nummer
                )
                yield fynd("N04", mening, nasta)


def _avbrott(fakta: Motesfakta, fore: Stracka, efter: Stracka) -> bool:
    if fore.till is None or fore.slut_orsak not in _EGET_AVBROTT:
        return False
    borta = fakta.paragrafer[fore.till : efter.fran - 1]
    return any(fore.person_id not in p.javiga for p in borta)


# -- the order in which substitutes are called -----------------------------------------------------------


def _inkallelse(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    """N05, told in the paragraph where it begins to be so."""
    for t in fakta.tjanstgorande(p.ordning):
        if t.ersatter_id is None:
            continue
        for annan in fakta.vid(p.ordning):
            borjar_nu = max(t.fran, annan.fran) == p.ordning
            if annan.roll == "ersattare" and borjar_nu and _gar_fore(fakta, annan, t):
                text = _(
                    "{annan} är närvarande och står före {namn} i ordningen för platsen efter {ledamot}."
                )
                mening = text.format(
                    annan=fakta.namn(annan.person_id), namn=fakta.namn(t.person_id),
                    ledamot=fakta.namn(t.ersatter_id),
                )  # fmt: skip
                # Who comes later may take the seat, but need not.
                yield fynd("N05", mening, p, allvar="upplysning" if annan.fran > t.fran else "")


def _gar_fore(fakta: Motesfakta, annan: Stracka, t: Stracka) -> bool:
    """Whether one in the room is called before the one who serves.

    Who came later pushes nobody out, save from another party than the missing member's own. A
    substitute who has served and left the seat is not called again.
    """
    platsens = fakta.parti(t.stol)
    nyckel, andras = _rang(fakta, platsens, t.person_id), _rang(fakta, platsens, annan.person_id)
    if andras >= nyckel or _har_slutat(fakta, annan):
        return False
    kom_senare = annan.fran > t.fran
    return not kom_senare or fakta.parti(annan.person_id) == platsens != fakta.parti(t.person_id)


def _rang(fakta: Motesfakta, parti: str, person_id: int) -> tuple[int, int]:
    ordning = partiordning(parti, fakta.regler.inkallelse)
    eget = fakta.parti(person_id)
    turer = [u.person_id for u in fakta.ersattare]
    tur = turer.index(person_id) if person_id in turer else len(turer)
    return (ordning.index(eget) if eget in ordning else len(ordning), tur)


def _har_slutat(fakta: Motesfakta, annan: Stracka) -> bool:
    return any(
        t.person_id == annan.person_id and t.roll == "tjanstgor" and t.till is not None
        and t.till < annan.fran and t.orsak != "jav"
        for t in fakta.strackor
    )  # fmt: skip


# -- staff, other assignments, empty seats, the chair ------------------------------------------------------


def _personal(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    if p.art in UTAN_PERSONAL:
        for t in fakta.vid(p.ordning):
            if t.roll == "personal":
                text = _(
                    "Personalföreträdaren {namn} får inte vara närvarande i ett sådant ärende."
                )
                yield fynd("N06", text.format(namn=fakta.namn(t.person_id)), p)


def _bundna(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    """N07: the question of jäv is tried and noted, whichever way it went."""
    if p.arende is None:
        return
    provade = {j.person_id for j in p.jav}
    tjanst = {t.person_id for t in fakta.tjanstgorande(p.ordning)} - provade
    for b in fakta.bindningar:
        samma = b.utforare_id is not None and b.utforare_id == p.arende.utforare_id
        if b.person_id in tjanst and (samma or (b.egenregi and p.arende.egen_regi)):
            text = _("{namn} är {roll} hos {var}. Fråga om jäv och anteckna svaret.")
            mening = text.format(namn=fakta.namn(b.person_id), roll=b.roll, var=b.var)
            yield fynd("N07", mening, p)


def _tomma_platser(fakta: Motesfakta) -> Iterator[Motesfynd]:
    """N08: a seat that nobody fills, told once with its paragraphs."""
    saknas = fakta.regler.antal_ledamoter - len(fakta.platser)
    if saknas > 0:
        text = ngettext(
            "{antal} plats i nämnden är inte tillsatt.",
            "{antal} platser i nämnden är inte tillsatta.", saknas,
        )  # fmt: skip
        yield fynd("N08", text.format(antal=saknas))
    stolar = {p.ordning: {t.stol for t in fakta.tjanstgorande(p.ordning)} for p in fakta.paragrafer}
    for ledamot_id in fakta.platser:
        tomma = [plats for plats, fyllda in stolar.items() if ledamot_id not in fyllda]
        if tomma:
            text = _("Platsen för {namn} är tom {paragrafer}.")
            mening = text.format(
                namn=fakta.namn(ledamot_id), paragrafer=paragraftext(tomma, fakta.nummer)
            )
            yield fynd("N08", mening, fakta.paragrafer[tomma[0] - 1])


def _ordforanden(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    ordforande = fakta.ordforande(p)
    if ordforande not in {t.person_id for t in fakta.tjanstgorande(p.ordning)}:
        text = _("Ordföranden tjänstgör inte. Välj vem som leder paragrafen.")
        yield fynd("N09", text, p)


def _dorrarna(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    """N11: an open meeting closes its doors for some paragraphs, and the minutes say so."""
    hemligt = p.sekretess_lagrum or (p.arende and p.arende.sekretess_lagrum)
    stangt = _STANGDA_DORRAR in p.notering.lower()
    if fakta.offentligt and (hemligt or p.art == "myndighet") and not stangt:
        text = _(
            "Sammanträdet är öppet. Anteckna att det här ärendet handläggs inom stängda dörrar."
        )
        yield fynd("N11", text, p)


def _distans(fakta: Motesfakta) -> Iterator[Motesfynd]:
    """N10, once per person."""
    if fakta.regler.distans:
        return
    for t in {t.person_id: t for t in reversed(fakta.strackor) if t.distans}.values():
        text = _("{namn} deltar på distans, men reglementet tillåter det inte.")
        yield fynd("N10", text.format(namn=fakta.namn(t.person_id)), fakta.paragrafer[t.fran - 1])
