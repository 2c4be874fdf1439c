"""Every register's screen by the register's name: what pages, links and "Ny …" look up."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from styrdesk.ui.atgarder import ATGARDSPLAN, AVVIKELSE
from styrdesk.ui.avtal import AVTAL
from styrdesk.ui.avveckling import AVVECKLING
from styrdesk.ui.besok import BESOK
from styrdesk.ui.chefer import CHEFSFORORDNANDE, ORGANGRUPP
from styrdesk.ui.godkannanden import GODKANNANDE, REGELVERK
from styrdesk.ui.grund.register_screen import RegisterSkarm
from styrdesk.ui.handlingar import HANDLING
from styrdesk.ui.inlamningar import ANVISNING, EGENKONTROLL, INLAMNING, NAMNDDOKUMENT
from styrdesk.ui.kalenderdata import (
    ARSPLANSBESLUT,
    FRANVARO,
    KLAMDAG,
    LOVTID,
    SAMMANTRADESREGEL,
    SKOLTERMIN,
)
from styrdesk.ui.kontroller import (
    AGARFORANDRING,
    INTERNKONTROLL,
    LEVERANTORSKONTROLL,
    MEDVERKAN,
    TILLSTAND,
    TILLSYNSBESLUT,
)
from styrdesk.ui.mal import INDIKATOR, KRAV, MAL
from styrdesk.ui.moten import MOTE
from styrdesk.ui.organisation import ORGAN, PERSON
from styrdesk.ui.regelstatus import FYNDSTATUS, GRANSVARDE, REGELKVITTENS, REGELPARAMETER
from styrdesk.ui.sammantrade.arenden import ARENDE, BEVAKNING, TJANSTESKRIVELSE
from styrdesk.ui.sammantrade.fraser import FRAS, MALL
from styrdesk.ui.sammantrade.justeringar import OMGANG
from styrdesk.ui.sammantrade.paragrafer import BESLUT, PARAGRAF
from styrdesk.ui.sammantrade.reglementen import BINDNING, FORTROENDEUPPDRAG, REGLEMENTE
from styrdesk.ui.sammantrade.sammantraden import SAMMANTRADE
from styrdesk.ui.styrdokument import MANDATPERIOD, PROGRAM, STYRDOKUMENT, UPPDRAG
from styrdesk.ui.synpunkter import HANDELSE, SYNPUNKT
from styrdesk.ui.tvister import ROLLUNDANTAG, TVIST
from styrdesk.ui.uppgifter import (
    RAPPORTTILLFALLE,
    SAMMANSTALLNING,
    UPPGIFTSKATALOG,
    UPPGIFTSKRAV,
    UPPGIFTSUNDANTAG,
)
from styrdesk.ui.upphandling import UPPHANDLING
from styrdesk.ui.utforare import ENHET, UTFORARE, VERKSAMHETSOMRADE

_ALLA = (
    MOTE,
    SAMMANTRADE,
    OMGANG,
    ARENDE,
    TJANSTESKRIVELSE,
    PARAGRAF,
    BESLUT,
    BEVAKNING,
    BESOK,
    ATGARDSPLAN,
    AVVIKELSE,
    AVTAL,
    GODKANNANDE,
    REGELVERK,
    ENHET,
    UTFORARE,
    VERKSAMHETSOMRADE,
    ORGAN,
    PERSON,
    FORTROENDEUPPDRAG,
    BINDNING,
    REGLEMENTE,
    MALL,
    FRAS,
    HANDLING,
    LOVTID,
    SKOLTERMIN,
    KLAMDAG,
    FRANVARO,
    SAMMANTRADESREGEL,
    ARSPLANSBESLUT,
    UPPHANDLING,
    STYRDOKUMENT,
    UPPDRAG,
    MAL,
    INDIKATOR,
    KRAV,
    PROGRAM,
    MANDATPERIOD,
    INLAMNING,
    ANVISNING,
    NAMNDDOKUMENT,
    EGENKONTROLL,
    UPPGIFTSKRAV,
    UPPGIFTSUNDANTAG,
    UPPGIFTSKATALOG,
    RAPPORTTILLFALLE,
    SAMMANSTALLNING,
    SYNPUNKT,
    HANDELSE,
    TVIST,
    ROLLUNDANTAG,
    AVVECKLING,
    LEVERANTORSKONTROLL,
    TILLSTAND,
    AGARFORANDRING,
    TILLSYNSBESLUT,
    INTERNKONTROLL,
    MEDVERKAN,
    GRANSVARDE,
    CHEFSFORORDNANDE,
    ORGANGRUPP,
    REGELPARAMETER,
    FYNDSTATUS,
    REGELKVITTENS,
)

SKARMAR: Mapping[str, RegisterSkarm] = MappingProxyType({s.register: s for s in _ALLA})
