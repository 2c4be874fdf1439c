"""What is to be seen or mended before a notice is sent (K01-K03, N06, N07, B13, B16, T01; protokoll §4, S1).

Pure functions of the agenda. *fel* stops the send-out, *varning* and *upplysning* only show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from styrdesk.modell.sammantrade.beslutsregler import osjalvstandigt
from styrdesk.modell.sammantrade.foredragningslista import Foredragningslista, Listrad
from styrdesk.modell.typografi import meningar
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _, ngettext

_KL_640, _KL_714, _KL_628 = N_("KL 6:40"), N_("KL 7:14"), N_("KL 6:28")
_REGLEMENTET = N_("nämndens reglemente")


@dataclass(frozen=True, slots=True)
class Listnotis:
    """Something about the agenda: rule, *fel*, *varning* or *upplysning*, sentence, source, item."""

    regel: str
    allvar: str
    text: str
    kalla: str = ""
    punkt_id: int | None = None

    def mening(self) -> str:
        """The sentence with its source."""
        ursprung = ", ".join(filter(None, (self.regel, _(self.kalla) if self.kalla else "")))
        return f"{self.text} ({ursprung})" if ursprung else self.text


def granska_lista(lista: Foredragningslista, idag: date) -> tuple[Listnotis, ...]:
    """Everything worth saying about the agenda if its notice were sent on ``idag``; errors first."""
    alla = [
        *_grunden(lista), *_kallelsetid(lista, idag), *_utelamnat(lista),
        *(notis for rad in lista.rader if rad.med for notis in _punkten(lista, rad)),
    ]  # fmt: skip
    return tuple(sorted(alla, key=lambda n: _ALLVAR.index(n.allvar)))


_DATERAT = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2} \w+ \d{4}")
_ALLVAR = ("fel", "varning", "upplysning")


def _grunden(lista: Foredragningslista) -> Iterator[Listnotis]:
    """Day, time, place, somebody to call and something to handle (S1)."""
    if lista.tid.start is None:
        yield Listnotis("", "fel", _("Tiden saknas. Skriv när sammanträdet börjar."))
    if not lista.plats:
        yield Listnotis("", "fel", _("Platsen saknas. Skriv var sammanträdet hålls."))
    if not any(rad.med for rad in lista.rader):
        yield Listnotis("", "fel", _("Föredragningslistan är tom. Ta upp minst ett ärende."))
    if not lista.mottagare:
        text = _("Ingen är registrerad som ledamot eller ersättare den dagen.")
        yield Listnotis("", "varning", text)
    if lista.saknade_fasta:
        text = _("Fasta punkter saknas: {namn}.")
        yield Listnotis("", "varning", text.format(namn=", ".join(lista.saknade_fasta)))
    for namn in lista.oanmalda_ordforandebeslut:
        text = _("Ordförandens brådskande beslut «{namn}» är inte anmält. Ta upp det på listan.")
        yield Listnotis("B16", "fel", text.format(namn=namn), _KL_640)
    for bevakning in lista.bevakningar:
        text = _("«{namn}» skulle komma tillbaka nu. Ta upp ärendet eller flytta bevakningen.")
        yield Listnotis("", "varning", text.format(namn=bevakning.rubrik))
    yield from _tidsatgang(lista)


def _tidsatgang(lista: Foredragningslista) -> Iterator[Listnotis]:
    rum = lista.motestid_minuter
    if rum is not None and lista.minuter > rum:
        text = _("Punkterna tar {summa} minuter, men sammanträdet är {rum} minuter.")
        yield Listnotis("", "upplysning", text.format(summa=lista.minuter, rum=rum))


def _kallelsetid(lista: Foredragningslista, idag: date) -> Iterator[Listnotis]:
    """K01: the law gives a committee no day, but its own rule does."""
    senast = lista.kallelse_senast
    if senast is not None and not lista.utskick and idag > senast:
        text = _("Kallelsen skulle ha skickats senast {dag}, {antal} dagar före sammanträdet.")
        mening = text.format(dag=datum_lang(senast), antal=lista.kallelsedagar)
        yield Listnotis("K01", "varning", mening, _REGLEMENTET)


def _utelamnat(lista: Foredragningslista) -> Iterator[Listnotis]:
    """K03: what is not sent out is declared. N06: what staff representatives do not get."""
    antal = sum(h.skickas_inte for rad in lista.rader for h in rad.handlingar)
    if antal:
        text = ngettext(
            "{antal} handling skickas inte ut. Kallelsen säger det.",
            "{antal} handlingar skickas inte ut. Kallelsen säger det.", antal,
        )  # fmt: skip
        yield Listnotis("K03", "upplysning", text.format(antal=antal))
    borta = [rad for rad in lista.rader if rad.med and rad.utan_personal]
    if borta and lista.har_personal:
        text = _("Personalföreträdare kallas inte till punkt {nummer}.")
        nummer = ", ".join(rad.nr for rad in borta)
        yield Listnotis("N06", "upplysning", text.format(nummer=nummer), _KL_714)


def _punkten(lista: Foredragningslista, rad: Listrad) -> Iterator[Listnotis]:
    if _saknar_underlag(rad):
        text = _(
            "Punkt {nr} har inget beslutsunderlag. Lägg till handlingen, eller skriv att den "
            "läggs på bordet."
        )
        yield Listnotis("K02", "fel", text.format(nr=rad.nr), "", rad.id)
    yield from _texterna(rad)
    if rad.andrad_skrivelse:
        text = _("Tjänsteskrivelsen till punkt {nr} är ändrad sedan texten hämtades.")
        yield Listnotis("", "varning", text.format(nr=rad.nr), "", rad.id)
    if rad.bundna:
        text = _("Fråga om jäv på punkt {nr}: {namn}.")
        mening = text.format(nr=rad.nr, namn="; ".join(rad.bundna))
        yield Listnotis("N07", "varning", mening, _KL_628, rad.id)
    if rad.dnr and not foljer_monster(rad.dnr, lista.dnr_monster):
        text = _("Diarienumret {dnr} följer inte formen {monster}.")
        mening = text.format(dnr=rad.dnr, monster=lista.dnr_monster)
        yield Listnotis("", "upplysning", mening, "", rad.id)


def _texterna(rad: Listrad) -> Iterator[Listnotis]:
    """What would be wrong in the minutes, told while it can be mended where it was written."""
    for mening in skrivfel(rad):
        yield Listnotis("T01", "upplysning", mening, "", rad.id)
    if traff := osjalvstandigt(rad.forslag):
        text = _("Förslaget till punkt {nr} säger «{ord}» och går inte att förstå för sig självt.")
        yield Listnotis("B13", "upplysning", text.format(nr=rad.nr, ord=traff), "", rad.id)
    utan = [papper for papper in rad.underlag if not _DATERAT.search(papper)]
    if utan:
        text = _("Beslutsunderlaget till punkt {nr} saknar datum: {papper}.")
        mening = text.format(nr=rad.nr, papper="; ".join(utan))
        yield Listnotis("", "upplysning", mening, "", rad.id)


def skrivfel(rad: Listrad) -> Iterator[str]:
    """T01 before the texts flow on to the minutes; each sentence once."""
    texter = (rad.rubrik, rad.forslag, rad.sammanfattning)
    yield from dict.fromkeys(mening for text in texter for mening in meningar(text))


def _saknar_underlag(rad: Listrad) -> bool:
    """K02: an item for decision has a paper, or says that it is laid on the table; fixed ones need none."""
    beslut = rad.typ == "beslut" and not rad.fast
    return beslut and not (rad.underlag or rad.handlingar or rad.skrivelse_id or rad.pa_bordet)


def foljer_monster(dnr: str, monster: str) -> bool:
    """Whether a registration number has the form of ``monster``, where 0 stands for any digit."""
    if not monster:
        return True
    uttryck = "".join(r"\d" if tecken == "0" else re.escape(tecken) for tecken in monster)
    return re.fullmatch(uttryck, dnr.replace("\u00a0", " ").strip()) is not None
