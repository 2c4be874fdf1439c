"""``--sjalvtest``: does everything that the program needs work on this machine? Also run on each build."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from styrdesk import __version__, resurser, svensk_form, texter
from styrdesk.kommandorad import utmatning
from styrdesk.modell.grund.clock import Klocka
from styrdesk.texter import _

DAG = date(2026, 10, 14)
_STEG = '''"""A step that changes nothing, to see that steps can be taken."""
revision, down_revision = "{till}", {fran}


def upgrade() -> None:
    """Nothing."""
'''


def kor(_val: argparse.Namespace) -> int:
    """Try each part; 0 if all of them work, 1 with a sentence per part that does not."""
    utmatning.skriv(f"Styrdesk {__version__}")
    with tempfile.TemporaryDirectory(prefix="styrdesk-sjalvtest-") as mapp:
        svar = [_prova(vad, prov, Path(mapp)) for vad, prov in _PROV.items()]
    if all(svar):
        utmatning.skriv(_("Allt som Styrdesk behöver finns och fungerar."))
        return 0
    utmatning.fel(_("Något saknas. Installera Styrdesk på nytt, eller följ raderna ovan."))
    return 1


def _prova(vad: str, prov: Callable[[Path], str], mapp: Path) -> bool:
    try:
        detalj = prov(mapp)
    except Exception as fel:  # noqa: BLE001 - whatever it is, it is the answer: told and exit code 1
        utmatning.skriv(f"–  {_(vad)}")
        utmatning.fel(f"   {_(vad)}: {type(fel).__name__}: {fel}")
        return False
    utmatning.skriv(f"✓  {_(vad)}: {detalj}")
    return True


def _krav(villkor: bool, fel: str) -> None:
    if not villkor:
        raise RuntimeError(fel)


def _typsnitt(_mapp: Path) -> str:
    namn = ("Inter-Regular.otf", "SourceSans3-Regular.ttf")
    return ", ".join(f"{n} ({len(resurser.data(f'typsnitt/{n}')) // 1000} kB)" for n in namn)


def _ikoner(_mapp: Path) -> str:
    antal = len(list(resurser.fil("ikoner").glob("*.svg")))
    _krav(antal > 0, "resources/ikoner is empty")
    return _("{antal} ikoner").format(antal=antal)


def _texter(_mapp: Path) -> str:
    texter.valj_sprak("sv")
    _krav(texter._("Spara avtal") == "Spara avtal", "Swedish is not the language")
    return _("svenska")


def _datum(_mapp: Path) -> str:
    text = svensk_form.datum_den(DAG).replace(svensk_form.HART, " ")
    _krav(text == "onsdagen den 14 oktober 2026", text)
    return text


def _fil(mapp: Path) -> str:
    from styrdesk.modell import registren
    from styrdesk.modell.grund import check, upgrade

    vag = mapp / "självtest.styrdesk"
    upgrade.skapa(vag, klocka=Klocka(DAG)).stang()
    fel = check.kontrollera(vag, klocka=Klocka(DAG))
    _krav(not fel, "; ".join(a.mening() for a in fel))
    return _("{antal} register").format(antal=len(registren.alla()))


def _uppgradering(mapp: Path) -> str:
    from styrdesk.modell import migrationer
    from styrdesk.modell.grund import upgrade

    vag = mapp / "äldre.styrdesk"
    upgrade.skapa(vag, klocka=Klocka(DAG)).stang()
    nya = _migrationer_med_ett_steg_till(mapp, migrationer.MAPP, migrationer.HEAD)
    kopia = upgrade.uppgradera(vag, klocka=Klocka(DAG), mapp=nya, head="9999")
    _krav(kopia is not None and kopia.exists(), "no copy was made before the upgrade")
    return _("ett steg taget, med kopia före")


def _migrationer_med_ett_steg_till(mapp: Path, kalla: Path, head: str) -> Path:
    nya = mapp / "migrationer"
    shutil.copytree(kalla, nya, ignore=shutil.ignore_patterns("__pycache__"))
    versioner = nya / "versions"
    versioner.mkdir(exist_ok=True)
    if not any(versioner.glob(f"{head}*.py")):
        (versioner / f"{head}_prov.py").write_text(
            _STEG.format(till=head, fran=None), encoding="utf-8"
        )
    steg = _STEG.format(till="9999", fran=f'"{head}"')
    (versioner / "9999_prov.py").write_text(steg, encoding="utf-8")
    return nya


def _pdf(_mapp: Path) -> str:
    from styrdesk.export.grund.profile import Profil
    from styrdesk.export.rapporter import RAPPORTER
    from styrdesk.modell.underlag import AvtalslistaUnderlag

    underlag = AvtalslistaUnderlag(urval=_("Alla avtal"), lage_per=DAG, rader=())
    data = RAPPORTER["avtalslista"].skriv(underlag, Profil("Älvsunda kommun"), framstallt=DAG)
    _krav(data.startswith(b"%PDF-"), "the report is no PDF")
    return _("{antal} kB").format(antal=len(data) // 1000)


def _word(_mapp: Path) -> str:
    """Word files start from an empty document that must lie in the program's folder."""
    from styrdesk.export.grund.profile import Profil
    from styrdesk.export.word.wordfiler import WORDFILER
    from styrdesk.modell.protokollunderlag import KallelseUnderlag
    from styrdesk.modell.underlag import Motestid

    underlag = KallelseUnderlag(organ=_("Nämnden"), tid=Motestid(DAG), plats="", punkter=())
    data = WORDFILER["kallelse"](underlag, Profil("Älvsunda kommun"), framstallt=DAG)
    _krav(data.startswith(b"PK"), "the notice is no Word file")
    return _("{antal} kB").format(antal=len(data) // 1000)


def _fonster(_mapp: Path) -> str:
    from styrdesk.ui.sjalvprov import prova_fonster

    return prova_fonster()


_PROV: dict[str, Callable[[Path], str]] = {
    "Typsnitt": _typsnitt,
    "Ikoner": _ikoner,
    "Språk": _texter,
    "Datum": _datum,
    "Databas": _fil,
    "Uppgradering": _uppgradering,
    "PDF": _pdf,
    "Word": _word,
    "Fönster": _fonster,
}
