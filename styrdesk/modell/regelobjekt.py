"""What each rule is tried on today: the units, areas, agreements and other posts that it concerns.

The rule browser shows those without findings too, so that "nothing found" is told apart from "not tried".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from styrdesk.modell.grund.store import Session
from styrdesk.modell.lagen import TVINGANDE
from styrdesk.modell.regler.atgarder import om_plan
from styrdesk.modell.regler.besok import ARLIGA, gjort, om_besok
from styrdesk.modell.regler.bestallning import om_avtal
from styrdesk.modell.regler.dokumentet import granskas_enligt, i_kraft, om_dokument
from styrdesk.modell.regler.fynd import Objekt
from styrdesk.modell.regler.inlasning import las_fakta, las_parametrar
from styrdesk.modell.regler.moten import MED_OMRADETS_ENHETER, hallet
from styrdesk.modell.regler.parametrar import DEKLARERADE
from styrdesk.modell.regler.roller import om_undantag
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.regler.tvister import om_tvist
from styrdesk.modell.val import (
    TILLSTAND_TYP,
    TILLSYNSBESLUT_TYP,
    etikett,
)
from styrdesk.texter import _

_Urval = Callable[[Fakta, date], Iterable[Objekt]]


def las_objekt(s: Session, kod: str, idag: date) -> list[Objekt]:
    """Everything that the rule is tried on; empty for a rule that is not tried by itself."""
    if kod == "R37":
        return list(_installningar(s, idag))
    if kod not in _GALLER:
        return []
    samlingar, valj = _GALLER[kod]
    return list(valj(las_fakta(s, idag, samlingar), idag))


# -- bodies, areas, units ------------------------------------------------------------------------------


def _enheter(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    yield from (fakta.om_enhet(e) for e in fakta.bestallda_enheter if e.oppen(idag))


def _kundvalets_enheter(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    for e in fakta.bestallda_enheter:
        if e.oppen(idag) and fakta.omraden[e.verksamhetsomrade_id].kundval:
            yield fakta.om_enhet(e)


def _egna_enheter(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    yield from (fakta.om_enhet(e) for e in fakta.egna_enheter if e.oppen(idag))


def _resultatenheter(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    yield from (fakta.om_enhet(e) for e in fakta.egna_enheter if e.oppen(idag) and e.resultatenhet)


def _omraden(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    for omrade in fakta.bestallda_omraden:
        if any(e.oppen(idag) for e in fakta.enheter_i[omrade.id]):
            yield fakta.om_omrade(omrade)


def _upphorda_organ(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    for organ in fakta.organ.values():
        if organ.giltig_tom is not None and organ.giltig_tom < idag:
            yield fakta.om_organ(organ)


def _med_roll(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    """Everybody who has a role today."""
    nu = {r.person_id for r in fakta.roller if r.fran <= idag and (r.tom is None or idag <= r.tom)}
    yield from (fakta.om_person(id) for id in sorted(nu))


# -- the document, settings ----------------------------------------------------------------------------


def _dokument(kod: str = "") -> _Urval:
    def valj(fakta: Fakta, idag: date) -> Iterator[Objekt]:
        for dokument in fakta.styrdokument:
            if i_kraft(dokument, idag) and kod in ("", granskas_enligt(fakta, dokument)):
                yield om_dokument(dokument)

    return valj


def _installningar(s: Session, idag: date) -> Iterator[Objekt]:
    for rad in las_parametrar(s, idag).varden:
        if rad.namn in DEKLARERADE and (rad.giltig_tom is None or idag <= rad.giltig_tom):
            yield Objekt("regelparameter", rad.uid, _(DEKLARERADE[rad.namn].rubrik))


# -- rule books, agreements ----------------------------------------------------------------------------


def _versioner(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    for version in fakta.regelverksversioner.values():
        if version.galler(idag):
            yield fakta.om_version(version)


def _avtal(**krav: str) -> _Urval:
    """The agreements that apply, with these facts (process, rattslig_grund, regi, typ)."""

    def valj(fakta: Fakta, _idag: date) -> Iterator[Objekt]:
        for avtal in fakta.avtal:
            if avtal.galler and all(getattr(avtal.fakta, n) == v for n, v in krav.items()):
                yield om_avtal(fakta, avtal)

    return valj


def _ur_upphandling(fakta: Fakta, _idag: date) -> Iterator[Objekt]:
    yield from (om_avtal(fakta, a) for a in fakta.avtal if a.galler and a.upphandling_id)


def _garanter(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    yield from (fakta.om_enhet(e) for e in fakta.bestallda_enheter if e.garant and e.oppen(idag))
    yield from _avtal(typ="garantavtal")(fakta, idag)


# -- meetings, visits ----------------------------------------------------------------------------------


def _moten(*typer: str) -> _Urval:
    def valj(fakta: Fakta, idag: date) -> Iterator[Objekt]:
        for mote in fakta.moten:
            if mote.typ in typer and hallet(mote, idag):
                yield fakta.om_mote(mote)

    return valj


def _besok(*typer: str) -> _Urval:
    def valj(fakta: Fakta, idag: date) -> Iterator[Objekt]:
        for besok in fakta.besok:
            if besok.typ in typer and gjort(besok, idag):
                yield om_besok(fakta, besok)

    return valj


def _halvdagar(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    yield from _moten("utforarmote")(fakta, idag)
    yield from _besok(*ARLIGA)(fakta, idag)


# -- posts of their own --------------------------------------------------------------------------------


def _alla(samling: str, om: Callable[[Fakta, Any], Objekt]) -> _Urval:
    return lambda fakta, _idag: (om(fakta, rad) for rad in getattr(fakta, samling))


def _i_omrade(typ: str, rubrik: str = "rubrik") -> Callable[[Fakta, Any], Objekt]:
    """A post that names its area, by its heading."""
    return lambda fakta, rad: fakta.om(typ, rad.uid, getattr(rad, rubrik), rad.verksamhetsomrade_id)


def _om_uppdrag(_fakta: Fakta, rad: Any) -> Objekt:
    return Objekt("uppdrag", rad.uid, rad.titel)


def _om_krav(fakta: Fakta, rad: Any) -> Objekt:
    return fakta.om("krav", rad.uid, f"{rad.kod} {rad.rubrik}", rad.verksamhetsomrade_id)


def _om_mandatperiod(_fakta: Fakta, rad: Any) -> Objekt:
    namn = _("Mandatperiod {ar}").format(ar=f"{rad.fran.year}–{rad.tom.year}")
    return Objekt("mandatperiod", rad.uid, namn)


def _om_tillstand(fakta: Fakta, rad: Any) -> Objekt:
    namn = f"{etikett(TILLSTAND_TYP, rad.typ)}, {fakta.utforare[rad.utforare_id].namn}"
    return Objekt("tillstand", rad.uid, namn)


def _om_agarforandring(fakta: Fakta, rad: Any) -> Objekt:
    return Objekt("agarforandring", rad.uid, fakta.utforare[rad.utforare_id].namn)


def _om_tillsynsbeslut(fakta: Fakta, rad: Any) -> Objekt:
    enhet = fakta.enheter[rad.enhet_id]
    namn = f"{etikett(TILLSYNSBESLUT_TYP, rad.typ)}, {enhet.namn}"
    return fakta.om("tillsynsbeslut", rad.uid, namn, enhet.verksamhetsomrade_id)


def _tillsyn(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    yield from _besok("tillsyn")(fakta, idag)
    yield from _alla("tillsynsbeslut", _om_tillsynsbeslut)(fakta, idag)


def _tillstand(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    for rad in fakta.tillstand:
        if fakta.provar_utforare(rad.utforare_id, idag):
            yield _om_tillstand(fakta, rad)


def _publicerade(fakta: Fakta, _idag: date) -> Iterator[Objekt]:
    for rad in fakta.sammanstallningar:
        if rad.publicerad_datum is not None:
            enhet = fakta.enheter[rad.enhet_id]
            namn = _("Sammanställning {ar}, {enhet}").format(ar=rad.ar, enhet=enhet.namn)
            yield fakta.om("sammanstallning", rad.uid, namn, enhet.verksamhetsomrade_id)


def _tvingande(fakta: Fakta, _idag: date) -> Iterator[Objekt]:
    for rad in fakta.avvikelser:
        if rad.typ == "brist" and rad.kravkalla in TVINGANDE:
            omrade = fakta.enheter[rad.enhet_id].verksamhetsomrade_id
            yield fakta.om("avvikelse", rad.uid, rad.rubrik, omrade)


def _tvister(*typer: str) -> _Urval:
    return lambda fakta, _idag: (
        om_tvist(fakta, t) for t in fakta.tvister if not typer or t.typ in typer
    )


def _handelser(typ: str) -> _Urval:
    om = _i_omrade("handelse")
    return lambda fakta, _idag: (om(fakta, h) for h in fakta.handelser if h.typ == typ)


def _vad_som_har_hant(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    """S4: what is dated as done, of each kind that it looks at."""
    yield from (om_besok(fakta, b) for b in fakta.besok if b.genomford_fran)
    yield from (fakta.om_mote(m) for m in fakta.moten if hallet(m, idag))


_DIREKT, _UPPHANDLAT = {"process": "direktbestallning"}, {"process": "konkurrensupphandling"}
_GALLER: Final[Mapping[str, tuple[tuple[str, ...], _Urval]]] = {
    **dict.fromkeys(("R40", "R43", "R44", "R45", "R46", "R52", "R55"), ((), _enheter)),
    **dict.fromkeys(("R5", "R38", "R39", "R41", "R47", "R48", "R72", "L3"), ((), _omraden)),
    "R1": (("styrdokument",), _dokument()),
    **{kod: (("styrdokument",), _dokument(kod)) for kod in ("R2", "R25", "R29")},
    "R3": ((), _upphorda_organ),
    "R4": (("avvecklingar",), _alla("avvecklingar", _i_omrade("avveckling"))),
    "R7": (("uppdrag",), _alla("uppdrag", _om_uppdrag)),
    "R8": (("roller", "personer"), _med_roll),
    "R11": (("mal",), _alla("mal", _i_omrade("mal"))),
    "R12": (("avtal",), _avtal()),
    "R13": ((), _kundvalets_enheter),
    "R14": (("regelverk",), _versioner),
    "R15": (("avtal",), _ur_upphandling),
    "R16": (("avtal",), _avtal(regi="egen")),
    "R17": (("avtal",), _avtal(**_UPPHANDLAT)),
    **dict.fromkeys(("R18", "R19", "R20", "R21", "R73"), (("avtal",), _avtal(**_DIREKT))),
    "R23": ((), _resultatenheter),
    "R26": ((), _egna_enheter),
    "R27": (("medverkan",), _alla("medverkan", _i_omrade("medverkan", "amne"))),
    "R28": (("avtal",), _garanter),
    "R30": (("krav",), _alla("krav", _om_krav)),
    "R32": (("tvister",), _tvister()),
    "R33": (("tvister",), _tvister("oacceptabel", "balans")),
    "R34": (("tvister",), _tvister("tolkning")),
    "R35": (("rollundantag",), _alla("rollundantag", om_undantag)),
    "R49": (("moten",), _moten(*MED_OMRADETS_ENHETER)),
    "R50": (("moten", "besok"), _halvdagar),
    "R51": (("moten",), _moten("utforarmote")),
    "R53": (("besok",), _besok("planerad_besok")),
    "R54": (("atgardsplaner",), _alla("atgardsplaner", om_plan)),
    **dict.fromkeys(("R56", "R57", "R58", "R59"), (("besok",), _besok("fordjupad"))),
    "R60": (("avvikelser",), _tvingande),
    "R61": (("synpunkter",), _alla("allvarliga_synpunkter", _i_omrade("synpunkt"))),
    "R74": (("tvister",), _tvister("balans")),
    "L1": (("mandat",), _alla("mandatperioder", _om_mandatperiod)),
    "L4": (("besok", "tillsynsbeslut"), _tillsyn),
    "L5": (("sammanstallningar",), _publicerade),
    **dict.fromkeys(("L7", "L26"), (("avtal",), _avtal(regi="extern"))),
    "L10": (("avtal",), _avtal(rattslig_grund="lov")),
    "L13": (("utforarkontroll",), _tillstand),
    "L16": (("avtal",), _avtal(rattslig_grund="lou")),
    "L20": (("handelser",), _handelser("lex_sarah")),
    "L21": (("handelser",), _handelser("lex_maria")),
    "L23": (("besok", "tillsynsbeslut"), _tillsyn),
    "L24": (("utforarkontroll",), _alla("agarforandringar", _om_agarforandring)),
    **dict.fromkeys(("S1", "S2", "S3"), (("avtal",), _avtal())),
    "S4": (("besok", "moten"), _vad_som_har_hant),
}  # fmt: skip
