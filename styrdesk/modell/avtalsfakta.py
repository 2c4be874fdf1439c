"""The facts about one agreement that its rules judge; the register fills them from the database.

Field names are those of the register, so that a Brist lands at the right field. Names of bodies
and people are plain text, as they are shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from styrdesk.modell.avtalstider import AvtalsTider, Part
from styrdesk.texter import _

SKOLLAGEN_OMRADEN: Final = frozenset({"utbildning", "forskola"})
LOV_OMRADEN: Final = frozenset({"funktionshinder", "aldreomsorg"})


@dataclass(frozen=True)
class Underskrift:
    """A signature, or one that is waited for when ``datum`` is None.

    ``forvaltning`` is the administration's name, ``titel`` the signer's title in lower case
    ("vård- och omsorgschefen"), ``skickad`` and ``pamind`` the days it was sent and reminded.
    """

    part: Part
    roll: str
    datum: date | None
    forvaltning: str = ""
    person: str = ""
    titel: str = ""
    skickad: date | None = None
    pamind: date | None = None


@dataclass(frozen=True)
class Beslut:
    """A body's decision about the agreement; ``utfall`` from ``val.BESLUT_UTFALL``."""

    organ: str
    organ_typ: str
    organ_roll: str
    datum: date
    paragraf: str = ""
    utfall: str = "godkant"


@dataclass(frozen=True)
class Balanstvist:
    """A dispute about scope against resources (R74); closed by agreement or a KS or KF decision."""

    oppen: bool
    beslut_organ_typ: str = ""
    beslut_datum: date | None = None


@dataclass(frozen=True)
class AvtalFakta:
    """Everything the agreement rules need. Empty strings and None mean not registered."""

    benamning: str = ""
    diarienr: str = ""
    avtalsnr: str = ""
    typ: str = "verksamhet"
    process: str = ""
    rattslig_grund: str = ""
    status: str = "utkast"
    verksamhetsomrade: str = ""
    uppdragsomrade: str = ""
    bestallare: str = ""
    produktionsorgan: str = ""
    utforare: str = ""
    regi: str = ""
    enheter: tuple[str, ...] = ()
    aktiva_enheter: tuple[str, ...] = ()
    avtalsansvarig: str = ""
    motpart_kontakt: str = ""
    tider: AvtalsTider = field(default_factory=AvtalsTider)
    ersattningsmodell: str = ""
    uppskattat_arsvarde: int | None = None
    uppf_text: str = ""
    present_text: str = ""
    tillg_text: str = ""
    insyn_klausul: bool = False
    meddelarfrihet_klausul: bool = False
    pub_avtal: str = ""
    pub_datum: date | None = None
    vite_nivaer: tuple[str, ...] = ()
    havningsgrunder: str = ""
    skadestand: str = ""
    regelverksversion: str = ""
    enheter_utan_godkannande: tuple[str, ...] = ()
    begart_av: str = ""
    ekonomisk_konsekvens: str = ""
    balans_bestallare_datum: date | None = None
    balans_pu_datum: date | None = None
    balanstvister: tuple[Balanstvist, ...] = ()
    har_handling: bool = False
    handling_detalj: str = ""
    underskrifter: tuple[Underskrift, ...] = ()
    beslut: tuple[Beslut, ...] = ()
    risk_klass: str = ""
    klassning: str = ""
    oppna_brister: int = 0

    @property
    def bindande(self) -> bool:
        """False when the municipality agrees with itself (R16)."""
        return self.regi != "egen" or self.typ == "avtalssamverkan"

    @property
    def ar_overenskommelse(self) -> bool:
        """An internal order that R18-R21 and R73 are about; inter-municipal agreements are not."""
        return self.process == "direktbestallning" and self.typ != "avtalssamverkan"

    def slag(self) -> str:
        """What it is called at the start of a sentence: Överenskommelsen or Avtalet."""
        return _("Överenskommelsen") if self.ar_overenskommelse else _("Avtalet")


def gemen(namn: str) -> str:
    """A body's name inside a sentence: "Vård- och omsorgsnämnden" -> "vård- och omsorgsnämnden".

    Abbreviations (KS, PU) keep their capitals.
    """
    return namn if namn[1:2].isupper() else namn[:1].lower() + namn[1:]
