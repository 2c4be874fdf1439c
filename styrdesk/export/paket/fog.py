"""The packet while it is being joined: pages in, structure, bands, bookmarks, links, out to disk."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

import pikepdf
from pikepdf import AttachedFileSpec, Dictionary, Name, Object, ObjectStreamMode, Pdf

from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.paket import egenskaper as egenskaper_
from styrdesk.export.paket import (
    innehall,
    navigering,
    pdfinnehall,
    pdftaggar,
    sammanfogning,
    sidram,
)
from styrdesk.export.paket.avbrott import Avbryt, kontrollera
from styrdesk.export.paket.dubbletter import Dubbletter
from styrdesk.export.paket.egnasidor import EgnaSidor, Sammanhang, hogersida
from styrdesk.export.paket.filskrivning import skriv_hel
from styrdesk.export.paket.pdfsida import Lada
from styrdesk.export.paket.plan import KALLELSE, Placerad, Sidplan, arendenyckel
from styrdesk.export.paket.sammanfogning import Omslag, Sida
from styrdesk.export.paket.sidram import A4, INRE, YTTRE, ram
from styrdesk.export.paket.stampel import MARGINALNUMMER, Band, Stampel
from styrdesk.export.paket.storstil import forstorad_ram
from styrdesk.export.paket.struktur import Struktur
from styrdesk.export.paket.utfall import Tillganglighet
from styrdesk.modell.paketunderlag import Tryckform
from styrdesk.texter import _

_SPRAK = "sv-SE"
Framsteg = Callable[[float], None]


class Fog:
    """Use it in a ``with`` block: `foga`, then `bifoga`, then `spara`."""

    def __init__(self, sammanhang: Sammanhang, egna: EgnaSidor, avbryt: Avbryt | None) -> None:
        assert sammanhang.plan is not None
        self._underlag, self._plan = sammanhang.underlag, sammanhang.plan
        self._nummer = sammanhang.sida
        self._traffar, self._egna, self._avbryt = sammanhang.traffar, egna, avbryt
        self._oppna = ExitStack()
        self._pdf = self._oppna.enter_context(Pdf.new())
        self._kallor: dict[str, Pdf] = {}
        self._sidor: list[Sida] = []
        self._struktur = Struktur(self._pdf, _SPRAK)
        self._dubbletter = Dubbletter()
        self._marginal: dict[int, list[tuple[float, float, str]]] = {}

    def __enter__(self) -> Fog:
        return self

    def __exit__(
        self,
        _slag: type[BaseException] | None,
        _fel: BaseException | None,
        _spar: TracebackType | None,
    ) -> None:
        self._oppna.close()

    @property
    def sparade_bytes(self) -> int:
        """How much smaller the packet is because doubles are stored once."""
        return self._dubbletter.sparade_bytes

    @property
    def skalor(self) -> list[float]:
        """How large each page was laid, 1 in its own size."""
        return [round(sida.ram.skala, 4) if sida.ram else 1.0 for sida in self._sidor]

    @property
    def storlekar(self) -> list[tuple[float, float]]:
        """Width and height of each page."""
        lador = (sida.objekt.MediaBox for sida in self._sidor)
        return [(float(lada[2]), float(lada[3])) for lada in lador]

    def foga(self, framsteg: Framsteg) -> None:
        """Bring in all pages, then everything that belongs to them."""
        egen = self._oppna.enter_context(pikepdf.open(io.BytesIO(self._egna.pdf)))
        self._hamta_sidor(egen, framsteg)
        self._struktur_och_lankar(egen)
        self._band()
        navigering.bokmarken(self._pdf, self._plan, self._sidor)
        navigering.sidetiketter(self._pdf, self._plan.etiketter)
        innehall.skriv(self._pdf, self._plan)
        self._struktur.skriv()

    # -- pages ---------------------------------------------------------------------------------
    def _hamta_sidor(self, egen: Pdf, framsteg: Framsteg) -> None:
        tomma = set(self._plan.tomma)
        for nr, del_ in enumerate(self._plan.delar, 1):
            kontrollera(self._avbryt)
            if del_.forsta - 1 in tomma:
                self._tom_sida()
            self._hamta(egen, del_)
            framsteg(nr / len(self._plan.delar))
        if self._plan.antal - 1 in tomma:
            self._tom_sida()
        sammanfogning.satt_sidor(self._pdf, [sida.objekt for sida in self._sidor])

    def _hamta(self, egen: Pdf, del_: Placerad) -> None:
        if del_.del_.kalla is None:
            for nr in self._egna.sidor[del_.del_.nyckel]:
                self._sidor.append(Sida(sammanfogning.kopia(self._pdf, egen.pages[nr])))
            return
        assert del_.del_.kalla.pdf is not None
        fil = del_.del_.kalla.pdf
        kalla = self._oppna.enter_context(sammanfogning.oppna(fil, len(self._kallor)))
        self._kallor[del_.del_.nyckel] = kalla
        if del_.del_.valda is not None:
            pdftaggar.ta_bort(kalla)
            for sida in _tagna(kalla, del_):
                pdfinnehall.i_balans(kalla, sida, otaggad=True)
        for sida in _tagna(kalla, del_):
            self._sidor.append(Sida(sammanfogning.kopia(self._pdf, sida)))

    def _tom_sida(self) -> None:
        sida = Dictionary(
            Type=Name.Page,
            MediaBox=pikepdf.Array([0, 0, *A4]),
            Resources=Dictionary(),
        )
        self._sidor.append(Sida(self._pdf.make_indirect(sida)))

    # -- structure and links -------------------------------------------------------------------
    def _struktur_och_lankar(self, egen: Pdf) -> None:
        egna_index = [
            del_.forsta + nr
            for del_ in self._plan.delar
            if del_.del_.egen
            for nr in range(del_.del_.sidor)
        ]
        element, per_sida = self._struktur.egna(
            egen, [self._sidor[index].objekt for index in egna_index]
        )
        egna_delar = iter(element)
        for del_ in self._plan.delar:
            if del_.del_.egen:
                self._struktur.placera(next(egna_delar), del_.del_.titel)
            else:
                self._handling(del_)
        self._egna_lankar(egna_index, per_sida)
        self._kallelsens_lankar()

    def _handling(self, del_: Placerad) -> None:
        """Lay the paper's pages on ours, move its links, take in its tags."""
        kalla = self._kallor[del_.del_.nyckel]
        objekt = [self._sidor[index].objekt for index in del_.sidor]
        assert del_.del_.kalla is not None
        taggad = (
            del_.del_.kalla.utfall.tillganglighet is not Tillganglighet.OTAGGAD
            and del_.del_.valda is None
        )
        marken = [b""] * len(objekt)
        ramar = []
        for index, sida, kallsida in zip(del_.sidor, objekt, _tagna(kalla, del_), strict=True):
            udda = hogersida(index, self._underlag)
            ramen = ram(sida, self._underlag.tryck, udda=udda, yta=_yta(del_, index))
            if del_.del_.forstoras:
                ramen = forstorad_ram(sida)
            sammanfogning.lagg(sida, ramen)
            self._dubbletter.slapp_in(sida, kallsida.obj)
            ramar.append(ramen)
        if taggad:
            self._struktur.taggad(kalla, objekt, del_.del_.titel)
        else:
            marken = self._struktur.otaggad(objekt, del_.del_.titel)
        sidor = [Sida(o, r, m) for o, r, m in zip(objekt, ramar, marken, strict=True)]
        sammanfogning.flytta_lankar(sidor)
        self._sidor[del_.forsta : del_.forsta + len(sidor)] = sidor
        self._lager(kalla)
        self._till_arendet(del_)

    def _lager(self, kalla: Pdf) -> None:
        """Layers that are hidden in a paper stay hidden in the packet (ISO 32000-1, 8.11.4)."""
        lager = kalla.Root.get("/OCProperties")
        if lager is None:
            return
        nya = self._pdf.copy_foreign(lager if lager.is_indirect else kalla.make_indirect(lager))
        av = nya.D.get("/OFF", pikepdf.Array())
        if nya.D.get("/BaseState") == Name.OFF:
            pa = {ett.objgen for ett in nya.D.get("/ON", pikepdf.Array())}
            av = pikepdf.Array([ett for ett in nya.OCGs if ett.objgen not in pa])
        rot = self._pdf.Root
        if "/OCProperties" not in rot:
            tomt = Dictionary(ON=pikepdf.Array(), OFF=pikepdf.Array(), Order=pikepdf.Array())
            rot.OCProperties = Dictionary(OCGs=pikepdf.Array(), D=tomt)
        rot.OCProperties.OCGs = pikepdf.Array([*rot.OCProperties.OCGs, *nya.OCGs])
        rot.OCProperties.D.OFF = pikepdf.Array([*rot.OCProperties.D.OFF, *av])

    def _till_arendet(self, del_: Placerad) -> None:
        """The band of a paper's first page leads back to the tab sheet of its item."""
        over = _overordnad(self._plan, del_)
        if over is None:
            return
        sida = self._sidor[del_.forsta].objekt
        bredd = float(sida.MediaBox[2])
        udda = hogersida(del_.forsta, self._underlag)
        vanster = (INRE if udda else YTTRE) + 150
        text = _("Till {mal}, sida {sida}").format(
            mal=over.del_.band, sida=self._plan.etiketter[over.forsta]
        )
        ruta = navigering.bandruta(vanster, min(180.0, bredd - vanster - INRE))
        lapp = navigering.lank(self._pdf, sida, ruta, self._sidor[over.forsta].objekt, text)
        self._struktur.lank(sida, lapp)

    def _egna_lankar(self, egna_index: Sequence[int], per_sida: dict[int, Object]) -> None:
        """The links that our own pages were drawn with, now that there is somewhere to go."""
        for lank in self._egna.lankar:
            mal = self._plan.forsta(lank.mal)
            if mal is None:
                continue
            sida = self._sidor[egna_index[lank.sida]].objekt
            hojd = float(sida.MediaBox[3])
            ruta = (lank.x, hojd - lank.y - lank.hojd, lank.x + lank.bredd, hojd - lank.y)
            lapp = navigering.lank(self._pdf, sida, ruta, self._sidor[mal].objekt, lank.text)
            marke = list(self._egna.agare[lank.sida]).index(lank.nod)
            self._struktur.lank(sida, lapp, per_sida[lank.sida][marke])

    def _kallelsens_lankar(self) -> None:
        """Each item in the notice leads to its tab sheet, whose number stands in the margin."""
        bas = self._plan.forsta(KALLELSE)
        for nyckel, (nr, *lada) in self._traffar.items():
            mal = self._plan.forsta(nyckel)
            if bas is None:
                continue
            sida = self._sidor[bas + nr]
            assert sida.ram is not None
            x0, y0, x1, y1 = sidram.rektangel(sida.ram.matris, (lada[0], lada[1], lada[2], lada[3]))
            udda = hogersida(bas + nr, self._underlag)
            kant = sida.ram.bredd - MARGINALNUMMER if udda else MARGINALNUMMER
            self._marginal.setdefault(bas + nr, []).append((kant, y0, self._nummer(nyckel)))
            if mal is None:
                continue  # the item is in another file: its number can be read but not followed
            titel = next(d.del_.titel for d in self._plan.delar if d.del_.nyckel == nyckel)
            text = _("{titel}, sida {sida}").format(titel=titel, sida=self._plan.etiketter[mal])
            ruta = (min(x0, kant) - 2, y0 - 3, max(x1, kant) + 2, y1 + 3)
            lapp = navigering.lank(self._pdf, sida.objekt, ruta, self._sidor[mal].objekt, text)
            element = next(d for d in self._plan.delar if d.del_.nyckel == KALLELSE)
            self._struktur.lank(sida.objekt, lapp, i_del=self._plan.delar.index(element))

    # -- bands ---------------------------------------------------------------------------------
    def _band(self) -> None:
        banden = self._bandtexter()
        stampel = Stampel(self._pdf, banden, stor=self._underlag.tryck.form is Tryckform.STORSTIL)
        self._tomma_baksidor()
        omslag = Omslag(self._pdf)
        for index, (sida, band) in enumerate(zip(self._sidor, banden, strict=True)):
            if index % 100 == 0:
                kontrollera(self._avbryt)
            udda = hogersida(index, self._underlag)
            stampel.typsnitt_i(sida.objekt.Resources)
            kommandon = stampel.kommandon(band, float(sida.objekt.MediaBox[2]), udda=udda)
            for kant, y, nummer in self._marginal.get(index, ()):
                kommandon += stampel.marginalnummer(kant, y, nummer, udda=udda)
            omslag.med_band(sida, kommandon)

    def _tomma_baksidor(self) -> None:
        """The blank back of a sheet is as large as its front."""
        for index in self._plan.tomma:
            self._sidor[index].objekt.MediaBox = self._sidor[index - 1].objekt.MediaBox

    def _bandtexter(self) -> list[Band]:
        antal = self._plan.antal
        av = str(self._plan.av or "") if self._plan.tillagg else str(antal)
        mote = self._mote()
        texter = [_("Tom sida")] * antal
        for del_ in self._plan.delar:
            for nr, index in enumerate(del_.sidor, 1):
                texter[index] = del_.del_.band
                if not del_.del_.egen and del_.del_.niva:
                    text = _("{handling}, sida {nr} ({antal})")
                    texter[index] = text.format(
                        handling=del_.del_.band, nr=del_.del_.egen_sida(nr), antal=del_.del_.alla
                    )
        return [
            Band(mote, text, nummer, av if nummer[0].isdigit() else "")
            for text, nummer in zip(texter, self._plan.etiketter, strict=True)
        ]

    def _mote(self) -> str:
        """VON 2026-11-19, and whose copy it is when it is numbered."""
        underlag = self._underlag
        mote = f"{underlag.organkod} {underlag.sammantrade.isoformat()}"
        if not underlag.exemplar:
            return mote
        return _("{mote}, ex. {nr}").format(mote=mote, nr=underlag.exemplar)

    # -- out -----------------------------------------------------------------------------------
    def bifoga(self, filer: Sequence[tuple[str, Path]]) -> None:
        """Files as they came, inside the packet; names are theirs alone, whatever their Unicode form."""
        for namn, fil in filer:
            kontrollera(self._avbryt)
            spec = AttachedFileSpec(
                self._pdf, fil.read_bytes(), filename=namn, relationship=Name.Source
            )
            self._pdf.attachments[namn] = spec

    def spara(self, ut: Path, metadata: Metadata, *, ua: bool, framsteg: Framsteg) -> None:
        """Write the packet, whole or not at all; can be stopped until the last moment."""
        dubbelsidigt = self._underlag.tryck.dubbelsidigt
        egenskaper_.skriv(self._pdf, metadata, ua=ua, dubbelsidigt=dubbelsidigt)
        egenskaper_.satt_id(self._pdf, self._avtryck())

        def steg(procent: int) -> None:
            kontrollera(self._avbryt)
            framsteg(procent / 100)

        def skriv(fil: Path) -> None:
            # Given a name instead, pikepdf would write one more file beside it and move that.
            with fil.open("wb") as strom:
                self._pdf.save(
                    strom,
                    object_stream_mode=ObjectStreamMode.generate,
                    compress_streams=True,
                    stream_decode_level=pikepdf.StreamDecodeLevel.none,
                    static_id=True,
                    min_version="1.7",
                    progress=steg,
                )
            egenskaper_.skriv_id(fil, self._avtryck())

        skriv_hel(ut, skriv)

    def _avtryck(self) -> bytes:
        """What makes this packet another than all others: its own pages and the files that came in."""
        summa = hashlib.md5(self._egna.pdf, usedforsecurity=False)
        for del_ in self._plan.delar:
            if del_.del_.kalla is not None:
                summa.update(del_.del_.kalla.utfall.sha256.encode())
        return summa.digest()


def _tagna(kalla: Pdf, del_: Placerad) -> Sequence[pikepdf.Page]:
    """The pages of the paper that are in the packet, where they are in its own file."""
    if del_.del_.valda is None:
        return list(kalla.pages)
    return [kalla.pages[nr] for nr in del_.del_.valda]


def _yta(del_: Placerad, index: int) -> Lada | None:
    """The box round what a page shows; not for the notice, which has page numbers in its margin."""
    if del_.del_.kalla is None or del_.del_.nyckel == KALLELSE:
        return None
    return del_.del_.kalla.yta(del_.del_.egen_sida(index - del_.forsta + 1) - 1)


def _overordnad(plan: Sidplan, del_: Placerad) -> Placerad | None:
    """The tab sheet that the paper stands under."""
    fore: Placerad | None = None
    for ett in plan.delar:
        if ett is del_:
            return fore if del_.del_.niva else None
        if ett.del_.nyckel.startswith(arendenyckel("")):
            fore = ett
    return None
