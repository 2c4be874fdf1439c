"""From a file to a finished report: reads what the report is made of, and the municipality's look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from styrdesk.export.grund.profile import ACCENT, Profil
from styrdesk.export.listtabell import lista_csv
from styrdesk.export.rapporter import A4, RAPPORTER, Rapport
from styrdesk.modell import rapportunderlag
from styrdesk.modell.arshjulsunderlag import arshjul_underlag
from styrdesk.modell.avtalsrapport import avtalslista_underlag
from styrdesk.modell.avvecklingsunderlag import avveckling_underlag
from styrdesk.modell.grund.errors import Brist, RegelFel, Saknas
from styrdesk.modell.grund.register import register
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.katalogunderlag import uppgiftskatalog_underlag
from styrdesk.modell.likabehandling import likabehandling_underlag
from styrdesk.modell.motesdagordning import dagordning_underlag
from styrdesk.modell.paketunderlag import Utgava
from styrdesk.modell.regelefterlevnad import regelefterlevnad_underlag
from styrdesk.modell.sammantrade.anslagsunderlag import anslag_underlag, overklagande_underlag
from styrdesk.modell.sammantrade.kallelseunderlag import kallelse_underlag
from styrdesk.modell.sammantrade.mottagarlista import mottagarlista_underlag
from styrdesk.modell.sammantrade.paketlasning import las_paket
from styrdesk.modell.sammantrade.skrivelseunderlag import tjansteskrivelse_underlag
from styrdesk.modell.sammantrade.utdragsunderlag import utdrag_underlag
from styrdesk.modell.sammantrade.utskriftsunderlag import motets_protokoll, omgangens_protokoll
from styrdesk.modell.sammantrade.webbsteg import webb_underlag
from styrdesk.modell.tvistunderlag import tvistregister_underlag
from styrdesk.modell.underlagsdelar import kommunprofil
from styrdesk.modell.uppfoljningsrapport import uppfoljningsrapport_underlag
from styrdesk.modell.visning import slag_upp
from styrdesk.texter import _

Lasare = Callable[[Session, date, int | None, date | None], Any]


@dataclass(frozen=True)
class Utskrift:
    """A finished report: Swedish title, a proposal for its file name, and the PDF or CSV."""

    titel: str
    filnamn: str
    data: bytes


def gor(
    store: Store, namn: str, *, uid: str = "", sedan: date | None = None, papper: str = A4
) -> Utskrift:
    """Make the report ``namn``. ``uid`` is the post that it is about; for a list a committee
    or an area, or nothing.

    ``sedan`` is the day of the previous list of action plans, ``papper`` the size. Saknas
    if there is no such report or post, RegelFel if ``uid`` is needed and missing.
    """
    rapport = vald_rapport(namn, uid)
    idag = store.klocka.idag()
    with store.las() as s:
        id = slag_upp(s, register(rapport.register), uid) if uid else None
        underlag = _UNDERLAG[namn](s, idag, id, sedan)
        profil = kommunprofil(s, id if rapport.register == "organ" else None)
    data = rapport.skriv(
        underlag,
        Profil(profil.kommun, profil.organ, profil.vapen, profil.accent or ACCENT),
        framstallt=idag,
        papper=papper,
    )
    titel = _(rapport.titel)
    return Utskrift(titel, f"{titel} {idag.isoformat()}.pdf", data)


def tabell(store: Store, namn: str, *, uid: str = "", sedan: date | None = None) -> Utskrift:
    """The same list as :func:`gor` prints, as CSV; Saknas if the report is no list."""
    rapport = vald_rapport(namn, uid)
    idag = store.klocka.idag()
    with store.las() as s:
        id = slag_upp(s, register(rapport.register), uid) if uid else None
        data = lista_csv(_UNDERLAG[namn](s, idag, id, sedan))
    titel = _(rapport.titel)
    if data is None:
        raise Saknas(_("Rapporten {titel} är ingen lista. Spara den som PDF.").format(titel=titel))
    return Utskrift(titel, f"{titel} {idag.isoformat()}.csv", data)


def word(store: Store, namn: str, *, uid: str = "") -> Utskrift:
    """The same document as :func:`gor` prints, as a Word file; Saknas if it has no such form."""
    from styrdesk.export.word.wordfiler import (
        WORDFILER,  # brings lxml, so only when it is asked for
    )

    rapport = vald_rapport(namn, uid)
    idag = store.klocka.idag()
    titel = _(rapport.titel)
    if namn not in WORDFILER:
        text = _("{titel} finns inte som Wordfil. Spara som PDF.")
        raise Saknas(text.format(titel=titel))
    with store.las() as s:
        id = slag_upp(s, register(rapport.register), uid)
        underlag = _UNDERLAG[namn](s, idag, id, None)
        profil = kommunprofil(s)
    utseende = Profil(profil.kommun, profil.organ, profil.vapen, profil.accent or ACCENT)
    data = WORDFILER[namn](underlag, utseende, framstallt=idag)
    return Utskrift(titel, f"{titel} {idag.isoformat()}.docx", data)


def vald_rapport(namn: str, uid: str) -> Rapport:
    """The report of that name; raises as :func:`gor` does."""
    if namn not in RAPPORTER:
        text = _("Rapporten {namn} finns inte. Välj en av: {alla}.")
        raise Saknas(text.format(namn=namn, alla=", ".join(RAPPORTER)))
    rapport = RAPPORTER[namn]
    if rapport.behover_uid and not uid:
        text = _("Ange vilken post rapporten gäller: --uid UID ur registret {register}.")
        raise RegelFel(Brist("uid", text.format(register=rapport.behover_uid)))
    return rapport


_UNDERLAG: dict[str, Lasare] = {
    "dagordning": lambda s, idag, id, _f: dagordning_underlag(s, id or 0, idag),
    "regelefterlevnad": lambda s, idag, id, _f: regelefterlevnad_underlag(s, idag, omrade_id=id),
    "likabehandling": lambda s, idag, id, _f: likabehandling_underlag(s, id or 0, idag),
    "uppgiftskatalog": lambda s, _i, id, _f: uppgiftskatalog_underlag(s, id or 0),
    "tvistregister": lambda s, idag, id, _f: tvistregister_underlag(s, idag, namnd_id=id),
    "avveckling": lambda s, idag, id, _f: avveckling_underlag(s, id or 0, idag),
    "arshjul": lambda s, idag, id, _f: arshjul_underlag(s, idag, namnd_id=id),
    "minnesanteckningar": lambda s, _i, id, _f: rapportunderlag.minnesanteckningar_underlag(
        s, id or 0
    ),
    "besoksanteckning": lambda s, _i, id, _f: rapportunderlag.besoksanteckning_underlag(s, id or 0),
    "avtalslista": lambda s, idag, id, _f: avtalslista_underlag(s, idag, namnd_id=id),
    "atgardsplanslista": lambda s, idag, id, sedan: rapportunderlag.atgardsplanslista_underlag(
        s, idag, namnd_id=id, foregaende_lista=sedan
    ),
    "kallelse": lambda s, _i, id, _f: kallelse_underlag(s, id or 0),
    "offentlig_kallelse": lambda s, idag, id, _f: las_paket(s, id or 0, idag).kallelse_i(
        Utgava.OFFENTLIG
    ),
    "utskick": lambda s, _i, id, _f: kallelse_underlag(s, 0, kallelse_id=id),
    "mottagarlista": lambda s, _i, id, _f: mottagarlista_underlag(s, id or 0),
    "personalkallelse": lambda s, _i, id, _f: kallelse_underlag(
        s, 0, kallelse_id=id, personal=True
    ),
    "tjansteskrivelse": lambda s, _i, id, _f: tjansteskrivelse_underlag(s, id or 0),
    "uppfoljningsrapport": lambda s, _i, id, _f: uppfoljningsrapport_underlag(s, id or 0),
    "protokoll": lambda s, _i, id, _f: motets_protokoll(s, id or 0),
    "sekretessparagrafer": lambda s, _i, id, _f: motets_protokoll(s, id or 0),
    "narvarolista": lambda s, _i, id, _f: motets_protokoll(s, id or 0),
    "omgangsprotokoll": lambda s, _i, id, _f: omgangens_protokoll(s, id or 0),
    "sekretessprotokoll": lambda s, _i, id, _f: omgangens_protokoll(s, id or 0),
    "anslag": lambda s, _i, id, _f: anslag_underlag(s, id or 0),
    "utdrag": lambda s, _i, id, _f: utdrag_underlag(s, [id or 0]),
    "overklagande": lambda s, _i, id, _f: overklagande_underlag(s, id or 0),
    "rattelse": lambda s, _i, id, _f: omgangens_protokoll(s, id or 0),
    "webbversion": lambda s, _i, id, _f: webb_underlag(s, id or 0),
}
