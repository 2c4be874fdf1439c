"""The archive package of a meeting: one ZIP with every paper, its facts as JSON, and all checksums (§9).

The same meeting gives the same bytes on any day: each paper is dated by what it is about, and the
archive's own stamps are fixed. Signed files go in byte for byte.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from styrdesk.export.anslag import anslag_pdf
from styrdesk.export.arkivkontroll import pdfa_brister
from styrdesk.export.grund.profile import ACCENT, Profil
from styrdesk.export.kallelse import kallelse_pdf
from styrdesk.export.protokoll import protokoll_pdf
from styrdesk.export.rattelse import rattelse_pdf
from styrdesk.export.webbkontroll import provad_webbversion_pdf
from styrdesk.modell.grund.changes import till_json
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.handlingar import las_fil, rent_filnamn
from styrdesk.modell.protokollunderlag import WebbUnderlag
from styrdesk.modell.sammantrade.arkivunderlag import (
    Arkivhandling,
    Arkivomgang,
    ArkivUnderlag,
    arkiv_underlag,
)
from styrdesk.modell.sammantrade.webbsteg import webb_underlag
from styrdesk.modell.underlagsdelar import kommunprofil
from styrdesk.texter import _

METADATA, MANIFEST = "metadata.json", "manifest-sha256.txt"
_DAG = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a ZIP can hold: its stamps say nothing."""


@dataclass
class _Paket:
    """The archive while it is written: each member once, with its checksum."""

    zip: ZipFile
    summor: dict[str, str] = field(default_factory=dict)

    def lagg(self, namn: str, data: bytes) -> None:
        """Write one member."""
        post = ZipInfo(namn, _DAG)
        post.compress_type, post.external_attr = ZIP_DEFLATED, 0o644 << 16
        self.zip.writestr(post, data)
        self.summor[namn] = hashlib.sha256(data).hexdigest()


def skriv_arkivpaket(store: Store, sammantrade_id: int, ut: Path) -> dict[str, Any]:
    """Write the package to ``ut``; returns its metadata. RegelFel says what is missing or unfit (A01)."""
    with store.las() as s:
        underlag = arkiv_underlag(s, sammantrade_id)
        profil = _profil(s)
        webb = {o.nr: _webb(s, o.id) for o in underlag.omgangar}
    delar = list(_dokument(underlag, webb, profil))
    for _namn, data in delar:
        if brister := pdfa_brister(data):
            raise RegelFel(*brister)
    with ZipFile(ut, "w") as zip_:
        paket = _Paket(zip_)
        for namn, data in delar:
            paket.lagg(namn, data)
        for namn, handling in _filer(underlag):
            paket.lagg(namn, las_fil(store, handling.id)[1])
        metadata = {**_metadata(underlag), "filer": dict(sorted(paket.summor.items()))}
        paket.lagg(METADATA, _json(metadata))
        rader = [f"{summa}  {namn}\n" for namn, summa in sorted(paket.summor.items())]
        paket.lagg(MANIFEST, "".join(rader).encode())
    return metadata


def _profil(s: Session) -> Profil:
    k = kommunprofil(s)
    return Profil(k.kommun, k.organ, k.vapen, k.accent or ACCENT)


def _webb(s: Session, omgang_id: int) -> WebbUnderlag | None:
    """The web edition, if the minutes have been reviewed for one."""
    try:
        return webb_underlag(s, omgang_id)
    except RegelFel:
        return None


# -- the papers that are made ----------------------------------------------------------------------------


def _dokument(
    underlag: ArkivUnderlag, webb: dict[int, WebbUnderlag | None], profil: Profil
) -> Iterator[tuple[str, bytes]]:
    for nr, kallelse in underlag.kallelser:
        dag = kallelse.skickad or underlag.datum
        yield f"kallelse-v{nr}.pdf", kallelse_pdf(kallelse, profil, framstallt=dag)
    for omgang in underlag.omgangar:
        yield from _omgangens(omgang, _stam(underlag, omgang), webb[omgang.nr], profil)


def _stam(underlag: ArkivUnderlag, omgang: Arkivomgang) -> str:
    """protokoll for the ordinary batch, justeringsomgang-2 for the others."""
    vanlig = next((o.nr for o in underlag.omgangar if not o.omedelbar), underlag.omgangar[0].nr)
    return "protokoll" if omgang.nr == vanlig else f"justeringsomgang-{omgang.nr}"


def _omgangens(
    omgang: Arkivomgang, stam: str, webb: WebbUnderlag | None, profil: Profil
) -> Iterator[tuple[str, bytes]]:
    dag = omgang.justerad
    yield f"{stam}.pdf", protokoll_pdf(omgang.protokoll, profil, framstallt=dag)
    nere = omgang.anslag.nedtagen or dag
    yield f"anslag-{omgang.nr}.pdf", anslag_pdf(omgang.anslag, profil, framstallt=nere)
    if any(p.rattelser for p in omgang.protokoll.paragrafer):
        yield f"rattelser-{omgang.nr}.pdf", rattelse_pdf(omgang.protokoll, profil, framstallt=dag)
    if webb is not None:
        yield f"webbversion-{omgang.nr}.pdf", provad_webbversion_pdf(webb, profil, framstallt=dag)


# -- the papers that are there -----------------------------------------------------------------------------


def _filer(underlag: ArkivUnderlag) -> Iterator[tuple[str, Arkivhandling]]:
    """(name in the archive, paper): signed minutes, the agenda's papers, appendices. No name twice."""
    tagna: set[str] = set()
    for omgang in underlag.omgangar:
        if omgang.undertecknat is not None:
            stam = f"{_stam(underlag, omgang)}-undertecknat"
            yield _ledigt(tagna, "", stam, omgang.undertecknat), omgang.undertecknat
    for mapp, handlingar in (("handlingar", underlag.handlingar), ("bilagor", underlag.bilagor)):
        for h in handlingar:
            namn = " ".join(filter(None, (h.nummer, Path(h.filnamn).stem)))
            yield _ledigt(tagna, f"{mapp}/", namn, h), h


def _ledigt(tagna: set[str], mapp: str, stam: str, handling: Arkivhandling) -> str:
    andelse = Path(handling.filnamn).suffix
    rent = re.sub(r"\s+", " ", Path(rent_filnamn(f"{stam}.x")).stem)
    namn = f"{mapp}{rent}{andelse}"
    nr = 2
    while namn.casefold() in tagna:
        namn, nr = f"{mapp}{rent} ({nr}){andelse}", nr + 1
    tagna.add(namn.casefold())
    return namn


# -- the facts ---------------------------------------------------------------------------------------------


def _metadata(underlag: ArkivUnderlag) -> dict[str, Any]:
    return {
        "form": 1,
        "organ": underlag.organ,
        "sammantradesdatum": underlag.datum,
        "motesnr": underlag.motesnr,
        "omgangar": [_om_omgangen(underlag, o) for o in underlag.omgangar],
    }


def _om_omgangen(underlag: ArkivUnderlag, omgang: Arkivomgang) -> dict[str, Any]:
    return {
        "nr": omgang.nr,
        "fil": f"{_stam(underlag, omgang)}.pdf",
        "omedelbar": omgang.omedelbar,
        "innehall_sha256": omgang.sha256,
        "undertecknad_fil": omgang.undertecknat.sha256 if omgang.undertecknat else None,
        "elektronisk_underskrift": omgang.har_signatur,
        **omgang.uppgifter,
        "paragrafer": [
            {
                "nummer": p.nummer,
                "rubrik": p.rubrik,
                "diarienr": p.dnr,
                "lage": omgang.lagen.get(p.nummer, ""),
                "sekretess": p.sekretess,
                "rattelser": list(p.rattelser),
            }
            for p in omgang.protokoll.paragrafer
        ],
    }


def _json(varde: dict[str, Any]) -> bytes:
    text = json.dumps(varde, ensure_ascii=False, indent=1, default=till_json)
    return (text + "\n").encode()


def forslag_till_namn(underlag: ArkivUnderlag) -> str:
    """What the package is called: Protokoll Vård- och omsorgsnämnden 2026-11-19.zip."""
    return _("Protokoll {organ} {dag}.zip").format(
        organ=underlag.organ, dag=date.isoformat(underlag.datum)
    )
