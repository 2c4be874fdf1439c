"""The rules about decisions, votes and reservations (B01-B15, B17, B18, protokoll §1.4, §4).

B16 is found on the agenda (kallelseregler.py): an urgent decision of the chair that is not reported.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from styrdesk.modell.sammantrade.frasbank import frasvarden, fyll, oifyllda
from styrdesk.modell.sammantrade.motesfakta import (
    Motesfakta,
    Omrostningsfakta,
    Paragraffakta,
    Reservationsfakta,
)
from styrdesk.modell.sammantrade.motesfynd import Motesfynd, fynd
from styrdesk.modell.sammantrade.protokollmeningar import uppraknat
from styrdesk.svensk_form import tid
from styrdesk.texter import _

_OSJALVSTANDIGT: Final = re.compile(
    r"enligt (föreliggande|framlagt|förvaltningens) förslag|i enlighet med (\w+ )?förslag"
    r"|enligt förslaget|enligt bilaga(?! *\d)",
    re.I,
)
_EJ_FORSLAG: Final = ("tillagg", "ajournering")
"""Kinds of yrkande that are put beside the others, not against them."""

Regel = Callable[[Motesfakta, Paragraffakta], Iterator[Motesfynd]]


def granska_beslut(fakta: Motesfakta) -> Iterator[Motesfynd]:
    """B01-B15, B17 and B18 for a whole meeting."""
    yield from _numreringen(fakta)
    for p in fakta.paragrafer:
        for regel in _REGLER:
            yield from regel(fakta, p)


def _numreringen(fakta: Motesfakta) -> Iterator[Motesfynd]:
    """B18: the body has changed its numbering since paragraphs of the year were adjusted."""
    if fakta.annan_numrering:
        text = _(
            "Numreringen är ändrad under året: § {nr} är justerad med det tidigare slaget av nummer och "
            "behåller det. Byt tillbaka i reglementet om det inte var meningen."
        )
        yield fynd("B18", text.format(nr=fakta.annan_numrering))


# -- the decision ----------------------------------------------------------------------------------------


def _har_beslut(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    """B01, once the paragraph is done or the meeting closed."""
    fardig = p.status == "klar" or fakta.status != "pagar"
    if p.typ in ("beslut", "val") and fardig and not p.beslut and p.utfall != "utgar":
        yield fynd("B01", _("Paragrafen saknar beslut. Skriv vad nämnden beslutade."), p)
    if [b.nr for b in p.beslut] != list(range(1, len(p.beslut) + 1)):
        yield fynd("B01", _("Beslutspunkterna är inte numrerade i följd."), p)


def _ordning(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    """B02: two proposals that cannot both win; the administration's own is one."""
    motsatta = {
        "bifall" if y.slag == "bifall" else f"{y.slag}{y.text}"
        for y in p.yrkanden
        if not y.aterkallat and y.slag not in _EJ_FORSLAG
    }
    if p.forslag.strip() and motsatta:
        motsatta.add("bifall")
    if len(motsatta) > 1 and not p.beslutsgang.strip():
        yield fynd(
            "B02",
            _("Det finns {n} förslag. Skriv i vilken ordning de ställdes.").format(n=len(motsatta)),
            p,
        )


def _sjalvstandigt(_fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    for b in p.beslut:
        if ord_ := osjalvstandigt(b.text):
            text = _("Punkt {nr} säger «{ord}». Skriv ut vad beslutet är.")
            yield fynd("B13", text.format(nr=b.nr, ord=ord_), p)


def osjalvstandigt(text: str) -> str:
    """The words by which a decision cannot be understood alone (B13); "" when there are none."""
    traff = _OSJALVSTANDIGT.search(text)
    return traff[0] if traff else ""


def _oifyllt(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    """B17: a field that nothing fills in when the minutes are printed."""
    med_falt = [text for text in p.texter if "{" in text]
    varden = frasvarden(fakta, p) if med_falt else {}
    for text in med_falt:
        ifylld = fyll(text, varden)
        for start, slut in oifyllda(ifylld):
            mening = _("{falt} är inte ifyllt. Skriv det som ska stå där.")
            yield fynd("B17", mening.format(falt=ifylld[start:slut]), p)


def _aterremiss(_fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    if p.utfall != "aterremitterat":
        return
    bevakningar = [b for b in p.bevakningar if b.slag == "aterremiss"]
    if not any(b.adressat.strip() and b.skal.strip() for b in bevakningar):
        yield fynd("B14", _("Återremissen säger inte till vem och varför."), p)


def _delegation(_fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    if p.delegerat and p.art == "kvalitet":
        text = _("Ett ärende om mål, inriktning eller kvalitet kan inte avgöras på delegation.")
        yield fynd("B15", text, p)


# -- votes -------------------------------------------------------------------------------------------------


def _omrostningar(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    for o in p.omrostningar:
        yield from _rostande(fakta, p, o)
        yield from _slutenhet(p, o)
        if p.val_eller_anstallning:
            yield from _lotten(p, o)
        else:
            yield from _utfallet(fakta, p, o)
        if p.art == "myndighet" and o.summor[2]:
            yield fynd("B07", _("Någon avstår från att rösta i ett ärende mot en enskild."), p)


def _rostande(fakta: Motesfakta, p: Paragraffakta, o: Omrostningsfakta) -> Iterator[Motesfynd]:
    """B03: exactly those who serve vote; in a closed ballot no more votes than voters."""
    alla = {t.person_id for t in fakta.beslutande(p)}
    if o.sluten:
        if sum(o.summor) > len(alla):
            text = _("{antal} röster är avgivna, men {alla} tjänstgör.")
            yield fynd("B03", text.format(antal=sum(o.summor), alla=len(alla)), p)
        return
    if saknas := alla - set(o.roster):
        text = _("{namn} har inte röstat.")
        yield fynd("B03", text.format(namn=_namn(fakta, saknas)), p)
    if fel := set(o.roster) - alla:
        text = _("{namn} har röstat utan att delta i beslutet.")
        yield fynd("B03", text.format(namn=_namn(fakta, fel)), p)


def _namn(fakta: Motesfakta, personer: set[int]) -> str:
    return uppraknat([fakta.namn(id) for id in sorted(personer)])


def _slutenhet(p: Paragraffakta, o: Omrostningsfakta) -> Iterator[Motesfynd]:
    if o.sluten and not p.val_eller_anstallning:
        yield fynd(
            "B06", _("Omröstningen är sluten, men ärendet är varken val eller anställning."), p
        )
    if o.sluten and o.roster:
        yield fynd("B05", _("Omröstningen är sluten, men namn är antecknade. Ta bort dem."), p)


def _lotten(p: Paragraffakta, o: Omrostningsfakta) -> Iterator[Motesfynd]:
    """B05: a tie in an election or employment is settled by lot, never by the chair."""
    if o.lika and not (o.lottning and o.bifallet):
        yield fynd("B05", _("Röstetalet är lika. Dra lott och skriv utfallet."), p)
    elif not o.lika:
        yield from _flertalet(p, o)
    if o.utslagsrost:
        yield fynd("B05", _("Ordföranden har ingen utslagsröst i val och anställning."), p)


def _utfallet(fakta: Motesfakta, p: Paragraffakta, o: Omrostningsfakta) -> Iterator[Motesfynd]:
    """B04 and B08: the majority wins; at a tie the chair's vote, and the chair may not abstain."""
    if not o.lika:
        yield from _flertalet(p, o)
        return
    ordforandes = o.roster.get(fakta.ordforande(p) or 0)
    if ordforandes == "avstar":
        yield fynd(
            "B08", _("Röstetalet är lika och ordföranden avstår. Ordföranden måste rösta."), p
        )
    elif not o.utslagsrost or (ordforandes and o.bifallet != ordforandes):
        text = _("Röstetalet är lika. Utfallet följer ordförandens röst, med utslagsröst.")
        yield fynd("B04", text, p)


def _flertalet(p: Paragraffakta, o: Omrostningsfakta) -> Iterator[Motesfynd]:
    ja, nej, _avstar = o.summor
    if (ja or nej) and o.bifallet is not None and o.bifallet != ("ja" if ja > nej else "nej"):
        yield fynd(
            "B04",
            _("Utfallet stämmer inte med rösterna: {ja} ja och {nej} nej.").format(ja=ja, nej=nej),
            p,
        )


# -- reservations and statements -----------------------------------------------------------------------------


def _reservationer(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    deltog = {t.person_id for t in fakta.beslutande(p)}
    for r in p.reservationer:
        if utan := set(r.personer) - deltog:
            text = _("{namn} reserverar sig utan att ha deltagit i beslutet.")
            yield fynd("B09", text.format(namn=_namn(fakta, utan)), p)
        if r.anmald and fakta.avslutat and r.anmald > fakta.avslutat:
            text = _(
                "Reservationen anmäldes kl. {anmald}, efter att sammanträdet avslutades kl. {slut}."
            )
            yield fynd("B10", text.format(anmald=tid(r.anmald), slut=tid(fakta.avslutat)), p)
        yield from _med_beslutet(fakta, p, r)


def _med_beslutet(fakta: Motesfakta, p: Paragraffakta, r: Reservationsfakta) -> Iterator[Motesfynd]:
    """B11, by the last vote, which is the one that decided."""
    avgorande = [o for o in p.omrostningar if not o.motforslag and o.bifallet]
    if not avgorande:
        return
    sista = avgorande[-1]
    med = {id for id in r.personer if sista.roster.get(id) == sista.bifallet}
    if med:
        text = _("{namn} röstade för beslutet och reserverar sig mot det.")
        yield fynd("B11", text.format(namn=_namn(fakta, med)), p)


def _yttranden(fakta: Motesfakta, p: Paragraffakta) -> Iterator[Motesfynd]:
    if not fakta.regler.sarskilt_yttrande and any(y.slag == "sarskilt" for y in p.yttranden):
        yield fynd("B12", _("Nämndens reglemente säger att särskilda yttranden inte tas emot."), p)


_REGLER: Final[tuple[Regel, ...]] = (
    _har_beslut, _ordning, _sjalvstandigt, _oifyllt, _aterremiss, _delegation, _omrostningar, _reservationer,
    _yttranden,
)  # fmt: skip
