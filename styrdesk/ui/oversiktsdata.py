"""What Översikt shows, read in one go on the reading thread and frozen, and how it reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from styrdesk.modell.arshjul import Arshjul, las_arshjul
from styrdesk.modell.att_gora import GRUPPER, Uppgift, att_gora
from styrdesk.modell.benamningar import i_mening
from styrdesk.modell.fyndminne import ar_nara
from styrdesk.modell.grund.query import Fraga, antal, ids, sida
from styrdesk.modell.grund.register import etikett, register
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.kallor import REGLER, kalla
from styrdesk.svensk_form import datum_kort, datum_lang, datum_veckodag, relativ_dag, vecka
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.error_list import antal_ord

VECKOR = {1: N_("1 vecka framåt"), 4: N_("4 veckor framåt"), 12: N_("12 veckor framåt")}
"""The horizons that can be chosen."""

FLEST_HANDELSER = 6
BORJAN = ("organ", "enhet", "avtal")
"""A file where any of these registers is empty is still being set up."""

_RUBRIK = {1: N_("Kommande vecka"), 4: N_("Kommande fyra veckor"), 12: N_("Kommande tolv veckor")}
_KALENDER = (("mote", "datum", "people_team"), ("besok", "planerad", "clipboard_search"))


@dataclass(frozen=True)
class Urval:
    """What the two filters say: a committee or an area, and how many weeks."""

    namnd_id: int | None = None
    verksamhetsomrade_id: int | None = None
    veckor: int = 4


@dataclass(frozen=True)
class Kalenderrad:
    """A meeting or visit that comes."""

    datum: date
    rubrik: str
    register: str
    id: int
    ikon: str


@dataclass(frozen=True)
class Oversiktsdata:
    """What the page shows beside the wheel. ``namnder`` and ``omraden`` are (id, name) for the filter.

    ``klar`` is False while the rules have not been asked: rows may be missing, none is too many.
    """

    idag: date
    uppgifter: tuple[Uppgift, ...]
    kalender: tuple[Kalenderrad, ...]
    namnder: tuple[tuple[int, str], ...]
    omraden: tuple[tuple[int, str], ...]
    poster: Mapping[str, int]
    klar: bool

    @property
    def nystartad(self) -> bool:
        """Is the file so new that the first steps should be shown?"""
        return any(not self.poster[namn] for namn in BORJAN)


def las(store: Store, urval: Urval, *, genast: bool = False) -> Oversiktsdata:
    """Read the rows; with ``genast`` without the rules, where they would have to judge the whole file."""
    idag = store.klocka.idag()
    with store.las() as s:
        klar = not genast or ar_nara(s, idag)
        uppgifter = att_gora(
            s, idag, namnd_id=urval.namnd_id, verksamhetsomrade_id=urval.verksamhetsomrade_id,
            veckor=urval.veckor, med_fynd=klar,
        )  # fmt: skip
        namnder = Fraga(filter={"typ": "namnd", "roll": "bestallare"}, urval="aktuella")
        return Oversiktsdata(
            idag,
            uppgifter,
            _kalender(s, idag),
            _namn(s, "organ", namnder, idag),
            _namn(s, "verksamhetsomrade", Fraga(), idag),
            {namn: antal(s, register(namn), Fraga(), idag) for namn in BORJAN},
            klar,
        )


def las_hjul(store: Store, urval: Urval) -> Arshjul:
    """Read the wheel, which may come after the rows."""
    omrade = urval.verksamhetsomrade_id
    with store.las() as s:
        return las_arshjul(s, store.klocka.idag(), namnd_id=urval.namnd_id, omrade_id=omrade)


def _namn(s: Session, namn: str, fraga: Fraga, idag: date) -> tuple[tuple[int, str], ...]:
    return tuple((id, etikett(s, namn, id)) for id in ids(s, register(namn), fraga, idag))


def _kalender(s: Session, idag: date) -> tuple[Kalenderrad, ...]:
    rader: list[Kalenderrad] = []
    for namn, kolumn, ikon in _KALENDER:
        reg = register(namn)
        plats = [k.namn for k in reg.kolumner].index(kolumn)
        nasta = list(ids(s, reg, Fraga(urval="kommande", ordning=kolumn), idag)[:FLEST_HANDELSER])
        for id, varden in sida(s, reg, nasta, idag).items():
            rader.append(
                Kalenderrad(varden[plats], _utan_dag(etikett(s, namn, id)), namn, id, ikon)
            )
    rader.sort(key=lambda r: (r.datum, r.register, r.id))
    return tuple(rader[:FLEST_HANDELSER])


def _utan_dag(rubrik: str) -> str:
    """A post's heading without the day that ends it: the day stands beside."""
    return rubrik.rpartition(", ")[0] or rubrik


# -- how it reads ------------------------------------------------------------------------------------


def grupprubrik(grupp: str, veckor: int) -> str:
    """Heading of a group: Försenat, Den här veckan, Kommande fyra veckor."""
    return _(_RUBRIK[veckor]) if grupp == "fyra_veckor" else _(GRUPPER[grupp])


def gruppstod(grupp: str, hur_manga: int, idag: date, *, klar: bool = True) -> str:
    """What stands after a heading: "3", and for this week "3 · vecka 42"; "3 hittills" if more may come."""
    antal = str(hur_manga) if klar else _("{antal} hittills").format(antal=hur_manga)
    return f"{antal} · {vecka(idag)}" if grupp == "veckan" else antal


def dagar(datum: date, idag: date) -> tuple[str, str]:
    """Relative and absolute: ("5 dagar sen", "fre 9 okt"); another year than this one is written out."""
    kort = datum_kort(datum)
    return relativ_dag(datum, idag), kort if datum.year == idag.year else f"{kort} {datum.year}"


def upplast(uppgift: Uppgift, idag: date, veckor: int) -> str:
    """The whole row as one sentence for a screen reader."""
    grupp = grupprubrik(uppgift.grupp, veckor)
    nar = f"{relativ_dag(uppgift.datum, idag)}, {datum_lang(uppgift.datum)}"
    return f"{uppgift.rubrik}, {nar}. {grupp}. {uppgift.stod}. {uppgift.atgard_text}."


def kalltext(uppgift: Uppgift) -> str:
    """Where the rule behind a row stands: "R60, Styrmodellsprinciper, bilaga 3", or ""."""
    kalla_ = kalla(uppgift.regel, uppgift.datum) if uppgift.regel else ""
    return f"{uppgift.regel}, {kalla_}" if kalla_ else ""


def regeltext(uppgift: Uppgift) -> str:
    """What the rule behind a row demands, in one sentence, or ""."""
    regel = REGLER.get(uppgift.regel)
    return _(regel.parafras) if regel is not None else ""


def mening(data: Oversiktsdata) -> str:
    """The line below the page's title: what is late, what comes next."""
    sena = sum(u.grupp == "forsenat" for u in data.uppgifter)
    if not data.klar:
        forst = _("Reglerna prövas …")
    elif not sena:
        forst = _("Inget är försenat.")
    else:
        text = ngettext("{antal} sak är försenad.", "{antal} saker är försenade.", sena)
        forst = text.format(antal=antal_ord(sena).capitalize())
    return f"{forst} {nasta_handelse(data)}".strip()


def nasta_handelse(data: Oversiktsdata) -> str:
    """ "Nästa händelse är utförarmöte hemtjänst onsdag 14 oktober 2026.", or "" if there is none."""
    if not data.kalender:
        return ""
    rad = data.kalender[0]
    text = _("Nästa händelse är {vad}, {dag}.")
    return text.format(vad=i_mening(rad.rubrik), dag=datum_veckodag(rad.datum))


def i_grupper(uppgifter: Sequence[Uppgift]) -> list[tuple[str, list[Uppgift]]]:
    """The rows by group, in the groups' order, without empty groups."""
    svar = [(grupp, [u for u in uppgifter if u.grupp == grupp]) for grupp in GRUPPER]
    return [(grupp, rader) for grupp, rader in svar if rader]
