"""Are own regi and external providers treated alike in an area? From the same facts as the rules (P17, R5).

A share is compared as a share: 3 of 3 and 7 of 7 are alike. Visits that have not been made are not
counted, so that nothing of an unannounced visit can be seen (R62).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from styrdesk.modell.grund.errors import Saknas
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kallor import kalla
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler.besok import ARLIGA, dagen, gjorda_hos
from styrdesk.modell.regler.inlasning import las_fakta, las_parametrar
from styrdesk.modell.regler.moten import hallet, utforarmoten
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import ar as aret
from styrdesk.modell.regler.perioder import dag_i_ar
from styrdesk.modell.regler.plikttid import ar_skyldig
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.styrningsunderlag import LikabehandlingUnderlag, Likarad
from styrdesk.svensk_form import datum_iso, tal
from styrdesk.texter import _, ngettext

_SAMLINGAR: Final = (
    "regelverk", "godkannanden", "krav", "besok", "moten", "inbjudningar", "deltagare",
    "atgardsplaner", "inlamningar",
)  # fmt: skip
REGI: Final = ("egen", "extern")


@dataclass(frozen=True)
class _Lage:
    """One area on one day, its open units by regi."""

    fakta: Fakta
    p: Parametrar
    idag: date
    omrade: f.Omrade
    enheter: dict[str, tuple[f.Enhet, ...]]

    @property
    def plats(self) -> tuple[str, str]:
        return self.fakta.plats(self.omrade.id)


def likabehandling_underlag(s: Session, omrade_id: int, idag: date) -> LikabehandlingUnderlag:
    """The comparison for one area this year; Saknas if the area does not exist."""
    fakta = las_fakta(s, idag, _SAMLINGAR, frozenset((omrade_id,)))
    omrade = fakta.omraden.get(omrade_id)
    if omrade is None:
        raise Saknas(_("Verksamhetsområdet finns inte längre."))
    enheter = {
        regi: tuple(e for e in fakta.enheter_den(omrade_id, idag) if fakta.regi(e) == regi)
        for regi in REGI
    }
    lage = _Lage(fakta, las_parametrar(s, idag), idag, omrade, enheter)
    namnd = fakta.organ.get(omrade.namnd_id)
    return LikabehandlingUnderlag(
        omrade=omrade.namn,
        lage_per=idag,
        egna=tuple(e.namn for e in enheter["egen"]),
        externa=tuple(e.namn for e in enheter["extern"]),
        rader=tuple(_rader(lage)),
        organ=namnd.namn if namnd else "",
    )


def _rader(lage: _Lage) -> Iterable[Likarad]:
    if lage.omrade.kundval:
        yield _rad(lage, _("Regelverk som enheterna är godkända enligt"), "R13", _versioner)
    yield _rad(lage, _("Beställarens krav"), "R30", _krav)
    ar = lage.idag.year
    yield _rad(lage, _("Besökta enheter {ar}").format(ar=ar), "R52", _besokta)
    yield _rad(lage, _("Inbjudna till utförarmöten {ar}").format(ar=ar), "R49", _inbjudna)
    yield _rad(lage, _("Med på utförarmöten {ar}").format(ar=ar), "R49", _narvarande)
    yield _rad(lage, _("Fördjupad uppföljning i tid"), "R55", _fordjupade)
    yield _rad(lage, _("Verksamhetsplan {ar} senast").format(ar=ar), "R43", _frist("vp"))
    yield _rad(lage, _("Verksamhetsberättelse {ar} senast").format(ar=ar - 1), "R44", _frist("vb"))
    yield _rad(lage, _("Tid att lämna åtgärdsplan"), "R54", _plantid)


Matt = Callable[[_Lage, str], "tuple[str, object] | None"]
"""What one side has got: the words, and the value that must be equal; None when it cannot be said."""


def _rad(lage: _Lage, vad: str, regel: str, matt: Matt) -> Likarad:
    egen, extern = (matt(lage, regi) if lage.enheter[regi] else None for regi in REGI)
    lika = egen[1] == extern[1] if egen is not None and extern is not None else None
    return Likarad(vad, kalla(regel), egen[0] if egen else "", extern[0] if extern else "", lika)


# -- rule books and requirements -----------------------------------------------------------------------


def _versioner(lage: _Lage, regi: str) -> tuple[str, object]:
    """Each rule book's version with how many of the units are approved on it."""
    namn: dict[str, int] = {}
    i_kraft = True
    for enhet in lage.enheter[regi]:
        aktiva = [g for g in lage.fakta.godkannanden_for[enhet.id] if g.aktivt(lage.idag)]
        version = (
            lage.fakta.regelverksversioner.get(aktiva[-1].regelverksversion_id) if aktiva else None
        )
        text = lage.fakta.versionsnamn(version) if version else _("inget gällande godkännande")
        i_kraft = i_kraft and version is not None and version.galler(lage.idag)
        namn[text] = namn.get(text, 0) + 1
    alla = len(lage.enheter[regi])
    rader = [f"{text}: {_av(antal, alla)}" for text, antal in sorted(namn.items())]
    return "\n".join(rader), i_kraft


def _krav(lage: _Lage, regi: str) -> tuple[str, object] | None:
    """The orderer's requirements that are for this side; the owner's own are not compared (R30)."""
    alla = [
        k
        for k in lage.fakta.krav
        if k.verksamhetsomrade_id == lage.omrade.id and k.kalla == "bestallare"
    ]
    if not alla:
        return None
    egna = [k for k in alla if k.galler_regi in ("bada", regi)]
    text = ngettext("{antal} krav", "{antal} krav", len(egna)).format(antal=tal(len(egna)))
    return text, frozenset(k.kod for k in egna)


# -- visits and meetings -----------------------------------------------------------------------------


def _av(antal: int, alla: int) -> str:
    """3 av 4 enheter."""
    return ngettext("{antal} av {alla} enhet", "{antal} av {alla} enheter", alla).format(
        antal=antal, alla=alla
    )


def _andel(antal: int, alla: int) -> tuple[str, object]:
    """The words, and the share in hundredths so that 3 of 3 equals 7 of 7."""
    return _av(antal, alla), round(100 * antal / alla)


def _besokta(lage: _Lage, regi: str) -> tuple[str, object] | None:
    ar = aret(lage.idag.year)
    ny_fore = dag_i_ar(lage.idag.year, lage.p.text("R52.ny_fore", ar.slut, *lage.plats))
    ska = [e for e in lage.enheter[regi] if ar_skyldig(e, ar, ny_fore)]
    gjorda = sum(
        any(ar.rymmer(dagen(b)) for b in gjorda_hos(lage.fakta, e, ARLIGA, lage.idag)) for e in ska
    )
    return _andel(gjorda, len(ska)) if ska else None


def _arets_moten(lage: _Lage) -> list[f.Mote]:
    alla = utforarmoten(lage.fakta, lage.omrade)
    return [m for m in alla if hallet(m, lage.idag) and m.datum.year == lage.idag.year]


def _vid_motena(
    lage: _Lage, regi: str, raknas: Callable[[f.Mote, f.Enhet], bool]
) -> tuple[str, object] | None:
    par = [
        (mote, enhet)
        for mote in _arets_moten(lage)
        for enhet in lage.fakta.enheter_den(lage.omrade.id, mote.datum)
        if lage.fakta.regi(enhet, mote.datum) == regi
    ]
    if not par:
        return None
    antal = sum(raknas(mote, enhet) for mote, enhet in par)
    moten = len({mote.id for mote, _enhet in par})
    mening = ngettext(
        "{antal} av {alla} vid {moten} möte", "{antal} av {alla} vid {moten} möten", moten
    )
    text = mening.format(antal=antal, alla=len(par), moten=moten)
    return text, round(100 * antal / len(par))


def _inbjudna(lage: _Lage, regi: str) -> tuple[str, object] | None:
    def bjuden(mote: f.Mote, enhet: f.Enhet) -> bool:
        return any(i.enhet_id == enhet.id for i in lage.fakta.inbjudna_till[mote.id])

    return _vid_motena(lage, regi, bjuden)


def _narvarande(lage: _Lage, regi: str) -> tuple[str, object] | None:
    def med(mote: f.Mote, enhet: f.Enhet) -> bool:
        return any(
            d.enhet_id == enhet.id or (d.enhet_id is None and d.utforare_id == enhet.utforare_id)
            for d in lage.fakta.narvarande_pa[mote.id]
        )

    return _vid_motena(lage, regi, med)


def _fordjupade(lage: _Lage, regi: str) -> tuple[str, object] | None:
    """The units that have been open for the whole interval and were followed up within it."""
    intervall = lage.p.tal("R55.intervall", lage.idag, *lage.plats)
    fran = date(lage.idag.year - intervall, 1, 1)
    ska = [e for e in lage.enheter[regi] if e.start is None or e.start < fran]
    gjorda = sum(
        any(dagen(b) >= fran for b in gjorda_hos(lage.fakta, e, ("fordjupad",), lage.idag))
        for e in ska
    )
    return _andel(gjorda, len(ska)) if ska else None


# -- deadlines -----------------------------------------------------------------------------------------


def _frist(typ: str) -> Matt:
    """The day by which the year's plans, or last year's reports, were to be in."""

    def matt(lage: _Lage, regi: str) -> tuple[str, object] | None:
        ar = lage.idag.year - (typ == "vb")
        nycklar = {e.id for e in lage.enheter[regi]}
        dagar = {
            i.forfaller
            for i in lage.fakta.inlamningar
            if (i.typ, i.ar) == (typ, ar) and i.enhet_id in nycklar
        }
        text = ", ".join(filter(None, map(datum_iso, sorted(dagar))))
        return (text, frozenset(dagar)) if dagar else None

    return matt


def _plantid(lage: _Lage, regi: str) -> tuple[str, object] | None:
    """How many days the providers got to hand in the action plans of three years."""
    nycklar = {e.id for e in lage.enheter[regi]}
    dagar = sorted(
        (plan.forfaller - plan.begard).days
        for plan in lage.fakta.atgardsplaner
        if plan.enhet_id in nycklar and plan.begard.year > lage.idag.year - 3
    )
    if not dagar:
        return None
    mening = ngettext(
        "{dagar} dagar i median, {antal} plan", "{dagar} dagar i median, {antal} planer", len(dagar)
    )
    median = _median(dagar)
    return mening.format(dagar=tal(median), antal=len(dagar)), median


def _median(varden: Sequence[int]) -> int:
    """The middle value; the lower of the two in the middle."""
    return varden[(len(varden) - 1) // 2]
