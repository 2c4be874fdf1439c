"""The archive package of a meeting: one ZIP with every paper, its facts as JSON, and all checksums (§9).

The same meeting gives the same bytes on any day: each paper is dated by what it is about, and the
archive's own stamps are fixed. Signed files go in byte for byte. The packet of all papers is there to be
read; what is to be kept lies beside it, each paper as it came.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from styrdesk.export.anslag import anslag_pdf
from styrdesk.export.arkivkontroll import pdfa_brister
from styrdesk.export.arkivmote import Platser, motet
from styrdesk.export.grund.profile import ACCENT, Profil
from styrdesk.export.kallelse import kallelse_pdf
from styrdesk.export.motespaket import Handlingsmapp, Paketlage, Paketval, las_paketlage
from styrdesk.export.paket.byggprocess import bygg_i_process
from styrdesk.export.paket.filskrivning import skriv_hel
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.export.protokoll import protokoll_pdf
from styrdesk.export.rattelse import rattelse_pdf
from styrdesk.export.webbkontroll import provad_webbversion_pdf
from styrdesk.export.webbversion import sekretessprotokoll_pdf
from styrdesk.modell.grund.changes import till_json
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.handlingar import las_fil, rent_filnamn
from styrdesk.modell.paketunderlag import Tryckval, Utgava
from styrdesk.modell.protokollunderlag import WebbUnderlag
from styrdesk.modell.sammantrade.arkivunderlag import (
    Arkivhandling,
    Arkivomgang,
    ArkivUnderlag,
    arkiv_underlag,
)
from styrdesk.modell.sammantrade.delning import hemliga_delen, oppna_delen
from styrdesk.modell.sammantrade.webbsteg import webb_underlag
from styrdesk.modell.underlagsdelar import kommunprofil
from styrdesk.texter import _

METADATA, MANIFEST, MOTET, PAKET = (
    "metadata.json",
    "manifest-sha256.txt",
    "meeting.json",
    "paket.pdf",
)
_BIT = 1 << 20
_DAG = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a ZIP can hold: its stamps say nothing."""


@dataclass
class _Paket:
    """The archive while it is written: each member once, with its checksum."""

    zip: ZipFile
    summor: dict[str, str] = field(default_factory=dict)

    def lagg(self, namn: str, data: bytes) -> None:
        """Write one member."""
        self._skriv(namn, io.BytesIO(data))

    def lagg_fil(self, namn: str, fil: Path) -> None:
        """Write one member from a file, a bit at a time."""
        with fil.open("rb") as strom:
            self._skriv(namn, strom)

    def _skriv(self, namn: str, strom: IO[bytes]) -> None:
        post = ZipInfo(namn, _DAG)
        post.compress_type, post.external_attr = ZIP_DEFLATED, 0o644 << 16
        summa = hashlib.sha256()
        with self.zip.open(post, "w", force_zip64=True) as ut:
            while bit := strom.read(_BIT):
                summa.update(bit)
                ut.write(bit)
        self.summor[namn] = summa.hexdigest()


def skriv_arkivpaket(store: Store, sammantrade_id: int, ut: Path) -> dict[str, Any]:
    """Write the package to ``ut``; returns its metadata. RegelFel says what is missing or unfit (A01)."""
    with store.las() as s:
        underlag = arkiv_underlag(s, sammantrade_id)
        profil = _profil(s)
        webb = {o.nr: _webb(s, o.id) for o in underlag.omgangar}
    delar = list(_dokument(underlag, webb, profil))
    with Handlingsmapp() as mapp:
        lage, resultat = _packet(store, sammantrade_id, underlag, mapp)
        skrivelser = dict(_skrivelser(lage))
        for data in (*(data for _namn, data in delar), *skrivelser.values()):
            if brister := pdfa_brister(data):
                raise RegelFel(*brister)
        inlagt = _Inlagt(store, underlag, lage, resultat, delar, skrivelser)
        skriv_hel(ut, inlagt.skriv)
    return inlagt.metadata


def _packet(
    store: Store, sammantrade_id: int, underlag: ArkivUnderlag, mapp: Handlingsmapp
) -> tuple[Paketlage, Paketresultat]:
    """The archive's edition of the packet, dated by the meeting where nothing was sent out."""
    val = Paketval(Utgava.ARKIV, Tryckval(dubbelsidigt=False))
    lage = las_paketlage(store, sammantrade_id, mapp, val, dag=underlag.datum)
    with Granskare() as granskare:
        return lage, bygg_i_process(
            lage.underlag, mapp.mapp / PAKET, lage.profil, granskare=granskare
        )


def _skrivelser(lage: Paketlage) -> Iterator[tuple[str, bytes]]:
    """The letters, which the register holds and not a file: number and PDF."""
    for arende in lage.underlag.arenden:
        for handling in arende.handlingar:
            if isinstance(handling.kalla, bytes) and lage.mote.fil(handling.nummer) is None:
                yield handling.nummer, handling.kalla


@dataclass
class _Inlagt:
    """Everything that goes into the package."""

    store: Store
    underlag: ArkivUnderlag
    lage: Paketlage
    resultat: Paketresultat
    delar: Sequence[tuple[str, bytes]]
    skrivelser: dict[str, bytes]
    metadata: dict[str, Any] = field(default_factory=dict)

    def skriv(self, ut: Path) -> None:
        """Write the ZIP, its lists last."""
        with ZipFile(ut, "w") as zip_:
            paket = _Paket(zip_)
            for namn, data in self.delar:
                paket.lagg(namn, data)
            handlingar, bilagor = self._handlingar(paket)
            paket.lagg_fil(PAKET, self.resultat.fil)
            protokoll = {o.nr: f"{_stam(self.underlag, o)}.pdf" for o in self.underlag.omgangar}
            platser = Platser(protokoll, handlingar, bilagor, paket.summor)
            mote = motet(self.underlag, self.lage, self.resultat, platser)
            paket.lagg(MOTET, _json(mote))
            self.metadata = {
                **_metadata(self.underlag), "filer": dict(sorted(paket.summor.items()))
            }  # fmt: skip
            paket.lagg(METADATA, _json(self.metadata))
            rader = [f"{summa}  {namn}\n" for namn, summa in sorted(paket.summor.items())]
            paket.lagg(MANIFEST, "".join(rader).encode())

    def _handlingar(self, paket: _Paket) -> tuple[dict[str, str], dict[int, str]]:
        """Write the papers; where that of each number lies, and each of the meeting's own by id."""
        filer, egna = {}, {}
        for nummer, data in self.skrivelser.items():
            filer[nummer] = f"handlingar/{nummer} {_('Tjänsteskrivelse')}.pdf"
            paket.lagg(filer[nummer], data)
        for namn, handling in _filer(self.underlag, filer.values()):
            paket.lagg(namn, las_fil(self.store, handling.id)[1])
            if handling.nummer:
                filer[handling.nummer] = namn
            else:
                egna[handling.id] = namn
        return filer, egna


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
    oppen = oppna_delen(omgang.protokoll)
    yield f"{stam}.pdf", protokoll_pdf(oppen, profil, framstallt=dag)
    if hemliga_delen(omgang.protokoll) is not None:
        hemligt = sekretessprotokoll_pdf(omgang.protokoll, profil, framstallt=dag)
        yield f"{stam}-sekretess.pdf", hemligt
    nere = omgang.anslag.nedtagen or dag
    yield f"anslag-{omgang.nr}.pdf", anslag_pdf(omgang.anslag, profil, framstallt=nere)
    if any(p.rattelser for p in oppen.paragrafer):
        yield f"rattelser-{omgang.nr}.pdf", rattelse_pdf(omgang.protokoll, profil, framstallt=dag)
    if webb is not None:
        yield f"webbversion-{omgang.nr}.pdf", provad_webbversion_pdf(webb, profil, framstallt=dag)


# -- the papers that are there -----------------------------------------------------------------------------


def _filer(underlag: ArkivUnderlag, upptagna: Iterable[str]) -> Iterator[tuple[str, Arkivhandling]]:
    """(name in the archive, paper): signed minutes, the agenda's papers, appendices. No name twice."""
    tagna = {namn.casefold() for namn in upptagna}
    for omgang in underlag.omgangar:
        if omgang.undertecknat is not None:
            stam = f"{_stam(underlag, omgang)}-undertecknat"
            yield _ledigt(tagna, "", stam, omgang.undertecknat), omgang.undertecknat
    for mapp, handlingar in (("handlingar", underlag.handlingar), ("bilagor", underlag.bilagor)):
        for h in handlingar:
            namn = " ".join(filter(None, (h.nummer, Path(h.filnamn).stem)))
            yield _ledigt(tagna, f"{mapp}/", namn, h), h


def _ledigt(tagna: set[str], mapp: str, stam: str, handling: Arkivhandling) -> str:
    """A name that no other has, on systems too that tell neither case nor Unicode's forms apart."""
    stam, andelse = (unicodedata.normalize("NFC", s) for s in (stam, Path(handling.filnamn).suffix))
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
