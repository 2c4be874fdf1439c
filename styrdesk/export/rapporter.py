"""All reports in one register, for the command line (`styrdesk skriv`) and the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from styrdesk.export.anslag import anslag_pdf
from styrdesk.export.arshjul import PAPPER, arshjul_pdf
from styrdesk.export.atgardsplanslista import atgardsplanslista_pdf
from styrdesk.export.avtalslista import avtalslista_pdf
from styrdesk.export.avveckling import avveckling_pdf
from styrdesk.export.besoksanteckning import besoksanteckning_pdf
from styrdesk.export.dagordning import dagordning_pdf
from styrdesk.export.grund.profile import Profil
from styrdesk.export.kallelse import kallelse_pdf
from styrdesk.export.likabehandling import likabehandling_pdf
from styrdesk.export.minnesanteckningar import minnesanteckningar_pdf
from styrdesk.export.mottagarlista import mottagarlista_pdf
from styrdesk.export.narvarolista import narvarolista_pdf
from styrdesk.export.overklagande import overklagande_pdf
from styrdesk.export.protokollsutdrag import utdrag_pdf
from styrdesk.export.rattelse import rattelse_pdf
from styrdesk.export.regelefterlevnad import regelefterlevnad_pdf
from styrdesk.export.tjansteskrivelse import tjansteskrivelse_pdf
from styrdesk.export.tvistregister import tvistregister_pdf
from styrdesk.export.uppfoljningsrapport import uppfoljningsrapport_pdf
from styrdesk.export.uppgiftskatalog import uppgiftskatalog_pdf
from styrdesk.export.webbkontroll import provad_webbversion_pdf
from styrdesk.export.webbversion import (
    oppet_protokoll_pdf,
    sekretessprotokoll_pdf,
)
from styrdesk.modell.arendeunderlag import AvvecklingUnderlag, TvistregisterUnderlag
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.protokollunderlag import (
    AnslagUnderlag,
    KallelseUnderlag,
    OverklagandeUnderlag,
    ProtokollUnderlag,
    TjansteskrivelseUnderlag,
    UppfoljningsrapportUnderlag,
    UtdragUnderlag,
    WebbUnderlag,
)
from styrdesk.modell.sammantrade.mottagarlista import MottagarlistaUnderlag
from styrdesk.modell.styrningsunderlag import (
    ArshjulUnderlag,
    LikabehandlingUnderlag,
    RegelefterlevnadUnderlag,
)
from styrdesk.modell.underlag import (
    AtgardsplanslistaUnderlag,
    AvtalslistaUnderlag,
    BesoksanteckningUnderlag,
    DagordningUnderlag,
    MinnesanteckningarUnderlag,
)
from styrdesk.modell.uppgiftsunderlag import UppgiftskatalogUnderlag
from styrdesk.texter import N_, _

A4 = "A4"


@dataclass(frozen=True, slots=True)
class Rapport:
    """A report: its ASCII name, Swedish title, what it is made of, and how.

    ``behover_uid`` is the register whose post the report is about (`--uid`), None for a list, which
    a post of the register ``urval`` may narrow. ``papper`` are the sizes it can be printed in.
    """

    namn: str
    titel: str
    underlagstyp: type
    behover_uid: str | None
    gor: Callable[..., bytes]
    urval: str = "organ"
    papper: tuple[str, ...] = (A4,)

    @property
    def register(self) -> str:
        """The register that `--uid` names a post of."""
        return self.behover_uid or self.urval

    def skriv(self, underlag: Any, profil: Profil, *, framstallt: date, papper: str = A4) -> bytes:
        """The PDF; raises TypeError if ``underlag`` belongs to another report.

        RegelFel if the report is not made for ``papper``.
        """
        if papper not in self.papper:
            text = _("{titel} finns i {papper}. Välj det.")
            vilka = _(" och ").join(self.papper)
            raise RegelFel(Brist("papper", text.format(titel=_(self.titel), papper=vilka)))
        if not isinstance(underlag, self.underlagstyp):
            fel = (
                f"{self.namn} görs av {self.underlagstyp.__name__}, inte {type(underlag).__name__}"
            )
            raise TypeError(fel)
        annat = {} if papper == A4 else {"papper": papper}
        return self.gor(underlag, profil, framstallt=framstallt, **annat)


_ALLA = (
    Rapport(
        "dagordning", N_("Inbjudan och dagordning"), DagordningUnderlag, "mote", dagordning_pdf
    ),
    Rapport(
        "minnesanteckningar",
        N_("Minnesanteckningar"),
        MinnesanteckningarUnderlag,
        "mote",
        minnesanteckningar_pdf,
    ),
    Rapport(
        "besoksanteckning",
        N_("Besöksanteckning"),
        BesoksanteckningUnderlag,
        "besok",
        besoksanteckning_pdf,
    ),
    Rapport(
        "regelefterlevnad",
        N_("Regelefterlevnad"),
        RegelefterlevnadUnderlag,
        None,
        regelefterlevnad_pdf,
        urval="verksamhetsomrade",
    ),
    Rapport("arshjul", N_("Årshjul"), ArshjulUnderlag, None, arshjul_pdf, papper=PAPPER),
    Rapport(
        "likabehandling",
        N_("Likabehandlingskontroll"),
        LikabehandlingUnderlag,
        "verksamhetsomrade",
        likabehandling_pdf,
    ),
    Rapport(
        "uppgiftskatalog",
        N_("Uppgiftskatalog"),
        UppgiftskatalogUnderlag,
        "uppgiftskatalog",
        uppgiftskatalog_pdf,
    ),
    Rapport(
        "tvistregister",
        N_("Tvister och rollundantag"),
        TvistregisterUnderlag,
        None,
        tvistregister_pdf,
    ),
    Rapport(
        "avveckling", N_("Checklista avveckling"), AvvecklingUnderlag, "avveckling", avveckling_pdf
    ),
    Rapport("avtalslista", N_("Avtal"), AvtalslistaUnderlag, None, avtalslista_pdf),
    Rapport(
        "atgardsplanslista",
        N_("Åtgärdsplaner"),
        AtgardsplanslistaUnderlag,
        None,
        atgardsplanslista_pdf,
    ),
    Rapport("kallelse", N_("Kallelse"), KallelseUnderlag, "sammantrade", kallelse_pdf),
    Rapport(
        "offentlig_kallelse",
        N_("Kallelse för allmänheten"),
        KallelseUnderlag,
        "sammantrade",
        kallelse_pdf,
    ),
    Rapport("utskick", N_("Utskickad kallelse"), KallelseUnderlag, "kallelse", kallelse_pdf),
    Rapport(
        "mottagarlista",
        N_("Sändlista till kallelsen"),
        MottagarlistaUnderlag,
        "kallelse",
        mottagarlista_pdf,
    ),
    Rapport(
        "personalkallelse",
        N_("Kallelse för personalföreträdare"),
        KallelseUnderlag,
        "kallelse",
        kallelse_pdf,
    ),
    Rapport(
        "tjansteskrivelse",
        N_("Tjänsteskrivelse"),
        TjansteskrivelseUnderlag,
        "tjansteskrivelse",
        tjansteskrivelse_pdf,
    ),
    Rapport(
        "uppfoljningsrapport",
        N_("Rapport till nämnden"),
        UppfoljningsrapportUnderlag,
        "besok",
        uppfoljningsrapport_pdf,
    ),
    Rapport(
        "protokoll",
        N_("Sammanträdesprotokoll"),
        ProtokollUnderlag,
        "sammantrade",
        oppet_protokoll_pdf,
    ),
    Rapport(
        "sekretessparagrafer",
        N_("Sammanträdets paragrafer med sekretess"),
        ProtokollUnderlag,
        "sammantrade",
        sekretessprotokoll_pdf,
    ),
    Rapport(
        "narvarolista",
        N_("Närvaro- och omröstningslista"),
        ProtokollUnderlag,
        "sammantrade",
        narvarolista_pdf,
    ),
    Rapport(
        "omgangsprotokoll",
        N_("Protokoll för en justeringsomgång"),
        ProtokollUnderlag,
        "justeringsomgang",
        oppet_protokoll_pdf,
    ),
    Rapport(
        "sekretessprotokoll",
        N_("Protokoll med sekretess"),
        ProtokollUnderlag,
        "justeringsomgang",
        sekretessprotokoll_pdf,
    ),
    Rapport("anslag", N_("Anslag och bevis"), AnslagUnderlag, "justeringsomgang", anslag_pdf),
    Rapport("utdrag", N_("Protokollsutdrag"), UtdragUnderlag, "paragraf", utdrag_pdf),
    Rapport(
        "overklagande",
        N_("Så överklagar du"),
        OverklagandeUnderlag,
        "paragraf",
        overklagande_pdf,
    ),
    Rapport(
        "rattelse",
        N_("Rättelse av protokoll"),
        ProtokollUnderlag,
        "justeringsomgang",
        rattelse_pdf,
    ),
    Rapport(
        "webbversion",
        N_("Protokoll för webben"),
        WebbUnderlag,
        "justeringsomgang",
        provad_webbversion_pdf,
    ),
)

RAPPORTER: Mapping[str, Rapport] = MappingProxyType({rapport.namn: rapport for rapport in _ALLA})
