"""All registers at once, for whoever walks the whole catalogue: the file's schema, JSON, search, lists.

A register is in the catalogue when its module has been imported; importing this one imports them all.
"""

from __future__ import annotations

from styrdesk.modell import (  # noqa: F401 - imported so that they enter the catalogue
    atgardsplaner,
    avtalsregister,
    avveckling,
    avvikelser,
    besok,
    chefer,
    delomraden,
    egenkontroll,
    gransvarden,
    handlingar,
    inlamningar,
    installningar,
    internkontroll,
    kalenderdata,
    krav,
    leverantorskontroll,
    mal,
    mandat,
    medverkan,
    moten,
    namnddokument,
    organgrupper,
    organisation,
    regelkontroll,
    regelstatus,
    regelverk,
    rollundantag,
    sammanstallning,
    sammantradesregler,
    styrdokument,
    synpunkter,
    tillsyn,
    tvister,
    uppdrag,
    uppgiftskrav,
    upphandling,
    utforare,
)
from styrdesk.modell.arsplan import installningar as planeringsinstallningar  # noqa: F401
from styrdesk.modell.grund import drafts, settings  # noqa: F401
from styrdesk.modell.grund.register import KATALOG, Register
from styrdesk.modell.sammantrade import (  # noqa: F401 - the registers of the committee's meeting
    arenden,
    dokumentmallar,
    fortroendevalda,
    handlingsmasker,
    justering,
    kallelser,
    maskeringslogg,
    paketexemplar,
    paragrafer,
    reglemente,
    sammantraden,
    stod,
    tjanstgoring,
    webb,
)

ORDNING = (
    "kommun",
    "organ",
    "person",
    "personroll",
    "verksamhetsomrade",
    "utforare",
    "enhet",
    "regelverk",
    "godkannande",
    "avtal",
    "mote",
    "besok",
    "avvikelse",
    "atgardsplan",
    "arende",
    "sammantrade",
    "paragraf",
    "beslut",
    "handling",
    "styrdokument",
    "uppdrag",
    "mal",
    "indikator",
    "krav",
    "upphandling",
    "tvist",
    "rollundantag",
    "avveckling",
    "chefsforordnande",
    "egenkontroll",
    "medverkan",
    "synpunkt",
    "handelse",
    "inlamning",
    "anvisning",
    "namnddokument",
    "uppgiftskrav",
    "uppgiftsundantag",
    "uppgiftskatalog",
    "rapporttillfalle",
    "sammanstallning",
    "mandatperiod",
    "program",
    "leverantorskontroll",
    "tillstand",
    "agarforandring",
    "tillsynsbeslut",
    "internkontroll",
    "gransvarde",
    "organgrupp",
    "lovtid",
    "skoltermin",
    "klamdag",
    "franvaro",
    "sammantradesregel",
    "arsplansbeslut",
    "reglemente",
    "fortroendeuppdrag",
    "bindning",
    "tjansteskrivelse",
    "bevakning",
    "fras",
    "dokumentmall",
    "regelparameter",
    "fyndstatus",
    "regelkvittens",
)
"""The registers that people name; parts of a post come after them, in alphabetical order."""


def alla() -> tuple[Register, ...]:
    """Every register, those of :data:`ORDNING` first."""
    ovriga = sorted(set(KATALOG) - set(ORDNING))
    return tuple(KATALOG[namn] for namn in (*ORDNING, *ovriga) if namn in KATALOG)


def utan_par() -> tuple[Register, ...]:
    """Every register but those whose posts are only pairs of a many-to-many field."""
    par = {fv.tabell for r in KATALOG.values() for fv in r.flerval.values()}
    return tuple(r for r in alla() if r.tabell not in par)


def delar_av(register: Register) -> tuple[Register, ...]:
    """The registers whose posts are parts of a post of ``register``."""
    return tuple(r for r in utan_par() if r.agare and r.falt[r.agare].till == register.namn)
