"""Splits a packet into files of a limited size, at items where that can be done.

Each file is a packet of its own, with tags, bookmarks and links, but its pages keep the numbers that they
have in the whole. A sheet of its own comes first and says where the rest is.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from styrdesk.export.grund.profile import Profil
from styrdesk.export.paket import delblad
from styrdesk.export.paket.avbrott import Avbryt
from styrdesk.export.paket.bygg import Planerat, planera_paket, skriv_paket
from styrdesk.export.paket.delar import Utkast
from styrdesk.export.paket.delblad import Delbladstext, Delrad, deltitel
from styrdesk.export.paket.delinnehall import delade, har, innehallstext, sidspann
from styrdesk.export.paket.delpackning import Bit, Klump, klumpar, packa
from styrdesk.export.paket.filskrivning import skriv_hel
from styrdesk.export.paket.forarbete import Framsteg, tyst
from styrdesk.export.paket.granskning import Forberedd, Granskare
from styrdesk.export.paket.plan import FORSATTSBLAD, Del, Placerad, Sidplan, placera
from styrdesk.export.paket.resultat import Delfil, Paketresultat
from styrdesk.export.paket.tillaggsplan import romersk
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.paketunderlag import Paketunderlag
from styrdesk.svensk_form import tal
from styrdesk.texter import _, ngettext

MB = 1_000_000
_DELBLAD = "delblad"
_GRUND = 90_000  # fonts, the first sheet, what the file says of itself
_KRYMP = 0.95
_PLANERAT, _HELT = 0.3, 0.5


def bygg_delat(
    underlag: Paketunderlag,
    ut: Path,
    profil: Profil,
    hogst_mb: int,
    *,
    granskare: Granskare,
    avbryt: Avbryt | None = None,
    framsteg: Framsteg | None = None,
) -> Paketresultat:
    """Write the packet to ``ut``, or to "… del 1 av 3.pdf" and so on if it is larger than ``hogst_mb``.

    The result is the whole packet's, with the files. A page that alone is larger gets a file of its own that
    is too large, and that is said. Raises as `bygg_paket`; RegelFel for a form with several pages to a side.
    """
    steg = framsteg or tyst
    underlag.granska()
    _kan_delas(underlag)
    planerat = planera_paket(
        underlag, profil, granskare, avbryt, lambda andel: steg(_PLANERAT * andel)
    )
    with tempfile.TemporaryDirectory(prefix="styrdesk-delar-") as mapp:
        bygge = _Delbygge(planerat, Path(mapp), hogst_mb, avbryt)
        helt = bygge.helt(lambda andel: steg(_PLANERAT + (_HELT - _PLANERAT) * andel))
        if helt.fil.stat().st_size <= hogst_mb * MB:
            _flytta([(helt.fil, ut)])
            return replace(helt, fil=ut)
        bygge.dela(lambda andel: steg(_HELT + (1 - _HELT) * andel))
        filer = bygge.filer(ut)
        _flytta([(fil, delfil.fil) for fil, delfil in zip(bygge.skrivna, filer, strict=True)])
    return replace(helt, fil=filer[0].fil, filer=filer, anmarkningar=bygge.anmarkningar(filer))


def _kan_delas(underlag: Paketunderlag) -> None:
    if underlag.tryck.form.laggs_ut:
        text = _("{form} delas inte upp. Välj en sida i taget.")
        raise RegelFel(Brist("form", text.format(form=underlag.tryck.form.namn)))


def _flytta(par: Sequence[tuple[Path, Path]]) -> None:
    """Put the files in their places, all of them or none."""
    lagda: list[Path] = []
    try:
        for fil, mal in par:
            skriv_hel(mal, partial(shutil.copyfile, fil))
            lagda.append(mal)
    except BaseException:
        for mal in lagda:
            with suppress(OSError):
                mal.unlink(missing_ok=True)
        raise


@dataclass(frozen=True, slots=True)
class _Fil:
    """A file that is to be written: its parts, and the pages of them that it holds."""

    bitar: tuple[Bit, ...]
    utkast: tuple[Utkast, ...]
    delar: tuple[Del, ...]


class _Delbygge:
    """A packet while it is being split."""

    def __init__(
        self, planerat: Planerat, mapp: Path, hogst_mb: int, avbryt: Avbryt | None
    ) -> None:
        self._p, self._mapp, self._hogst_mb, self._avbryt = planerat, mapp, hogst_mb, avbryt
        self._hela = planerat.plan
        self._delar = [placerad.del_ for placerad in self._hela.delar]
        self._filer: list[_Fil] = []
        self.skrivna: list[Path] = []

    def helt(self, framsteg: Framsteg) -> Paketresultat:
        """The packet in one file, to see how large it is."""
        p, ut = self._p, self._mapp / "hel.pdf"
        return skriv_paket(
            p.sammanhang, p.urval, p.utkast, p.granskade, ut, avbryt=self._avbryt, framsteg=framsteg
        )

    def dela(self, framsteg: Framsteg) -> None:
        """Write the files; as long as one is too large that could be smaller, try with less in each."""
        alla = klumpar(self._delar)
        rum = max(self._hogst_mb * MB - _GRUND, self._hogst_mb * MB / 2)
        while True:
            self._filer = [self._fil(bitar) for bitar in packa(alla, rum)]
            self.skrivna = [self._skriv(nr, framsteg) for nr in range(1, len(self._filer) + 1)]
            storst = self._storst_delbar(alla)
            if storst <= self._hogst_mb * MB:
                return
            rum *= min(_KRYMP, self._hogst_mb * MB / storst)

    def _storst_delbar(self, alla: Sequence[Klump]) -> int:
        """Bytes of the largest file that holds more than one thing."""
        return max(
            (
                fil.stat().st_size
                for fil, innehall in zip(self.skrivna, self._filer, strict=True)
                if self._delbar(innehall)
            ),
            default=0,
        )

    def _delbar(self, fil: _Fil) -> bool:
        return len(fil.delar) > 1 or (fil.delar[0].sidor > 1 and not fil.delar[0].egen)

    def _fil(self, bitar: Sequence[Bit]) -> _Fil:
        par = [self._bit(bit) for bit in bitar]
        return _Fil(tuple(bitar), tuple(u for u, _d in par), tuple(d for _u, d in par))

    def _bit(self, bit: Bit) -> tuple[Utkast, Del]:
        utkast, del_ = self._p.utkast[bit.del_], self._delar[bit.del_]
        if bit.valda is None or len(bit.valda) == del_.sidor:
            return utkast, del_
        sidor = sidspann(bit.valda[0] + 1, bit.valda[-1] + 1)
        titel = f"{utkast.titel}, {sidor}"
        utkast = replace(utkast, titel=titel, namn=f"{utkast.namn}, {sidor}")
        return utkast, replace(del_, titel=titel, sidor=len(bit.valda), valda=bit.valda)

    # -- one file --------------------------------------------------------------------------------

    def _skriv(self, nr: int, framsteg: Framsteg) -> Path:
        p, fil = self._p, self._filer[nr - 1]
        blad = self._blad(nr)
        sammanhang = replace(p.sammanhang, plan=None, tidigare=self._nummer())
        plan = self._plan([blad.raknad(sammanhang), *fil.delar])
        ut = self._mapp / f"{nr}.pdf"
        skriv_paket(
            replace(sammanhang, plan=plan),
            p.urval,
            [blad, *fil.utkast],
            self._granskade(fil),
            ut,
            avbryt=self._avbryt,
            framsteg=lambda andel: framsteg((nr - 1 + andel) / len(self._filer)),
            del_=deltitel(nr, len(self._filer)).lower(),
        )
        return ut

    def _blad(self, nr: int) -> Utkast:
        """The first sheet; in files without the cover it takes the cover's place for the ways back."""
        fil = self._filer[nr - 1]
        titel = _("Försättsblad, {del_}").format(del_=deltitel(nr, len(self._filer)).lower())
        text = Delbladstext(
            nr, self._hogst_mb, self._rader(), har(fil.utkast, fil.delar), self._delade(nr)
        )
        egen = FORSATTSBLAD if fil.utkast[0].nyckel != FORSATTSBLAD else _DELBLAD
        return Utkast(egen, titel, 0, titel, laggare=partial(delblad.lagg, text=text))

    def _nummer(self) -> dict[str, str]:
        """The number of every part in the whole packet."""
        return {d.del_.nyckel: self._hela.etiketter[d.forsta] for d in self._hela.delar}

    def _granskade(self, fil: _Fil) -> dict[str, Forberedd]:
        """The judged files of these parts; a signed original goes with the whole paper only."""
        granskade = {}
        for del_ in fil.delar:
            if del_.nyckel in self._p.granskade:
                kalla = self._p.granskade[del_.nyckel]
                granskade[del_.nyckel] = (
                    kalla if del_.valda is None else replace(kalla, original=None)
                )
        return granskade

    def _plan(self, delar: Sequence[Del]) -> Sidplan:
        dubbelsidigt = self._p.sammanhang.underlag.tryck.dubbelsidigt
        placerade, tomma, antal = placera(delar, dubbelsidigt=dubbelsidigt)
        slut = [p.forsta for p in placerade[1:]] + [antal]
        etiketter = [romersk(nr + 1) for nr in range(slut[0])]
        for placerad, till in zip(placerade[1:], slut[1:], strict=True):
            etiketter += self._etiketter(placerad, till - placerad.forsta)
        return Sidplan(
            placerade, tomma, tuple(etiketter), tillagg=True, av=self._hela.antal,
            form=self._hela.form,
        )  # fmt: skip

    def _etiketter(self, placerad: Placerad, sidor: int) -> list[str]:
        """The numbers that the pages have in the whole, and one for the blank back that may follow."""
        del_ = placerad.del_
        bas = self._hela.forsta(del_.nyckel)
        assert bas is not None
        index = [bas + nr for nr in del_.valda or range(del_.sidor)]
        etiketter = [self._hela.etiketter[nr] for nr in index]
        if sidor > len(etiketter):
            tom = index[-1] + 1
            etiketter.append(
                self._hela.etiketter[tom] if tom in self._hela.tomma else f"{etiketter[-1]}x"
            )
        return etiketter

    # -- what is told ----------------------------------------------------------------------------

    def _rader(self) -> list[Delrad]:
        return [
            Delrad(nr, innehallstext(fil.bitar, self._p.utkast, self._delar), self._sidor(fil))
            for nr, fil in enumerate(self._filer, 1)
        ]

    def _sidor(self, fil: _Fil) -> str:
        """87–120: the first and the last number in the file."""
        platser = [self._hela.forsta(d.nyckel) or 0 for d in fil.delar]
        forst = platser[0] + (fil.delar[0].valda or (0,))[0]
        sist = platser[-1] + (fil.delar[-1].valda or (fil.delar[-1].sidor - 1,))[-1]
        etiketter = self._hela.etiketter
        return etiketter[forst] if forst == sist else f"{etiketter[forst]}–{etiketter[sist]}"

    def _delade(self, nr: int) -> list[str]:
        """Sentences about items and papers that this file has only a part of."""
        alla = delade([fil.bitar for fil in self._filer], self._p.utkast)
        return [*(mening for filer, mening in alla if nr in filer), *self._utan_original(nr)]

    def _utan_original(self, nr: int) -> list[str]:
        text = _("{handling}: det undertecknade originalet följer bara med det hela paketet.")
        fil = self._filer[nr - 1]
        return [
            text.format(handling=utkast.band)
            for del_, utkast in zip(fil.delar, fil.utkast, strict=True)
            if del_.valda is not None and del_.kalla and del_.kalla.utfall.undertecknad
        ]

    def filer(self, ut: Path) -> tuple[Delfil, ...]:
        """The files under the names that they get."""
        rader, antal = self._rader(), len(self._filer)
        delfiler = []
        for rad, fil in zip(rader, self.skrivna, strict=True):
            namn = f"{ut.stem} {deltitel(rad.nr, antal).lower()}{ut.suffix}"
            storlek = fil.stat().st_size
            delfiler.append(
                Delfil(
                    ut.with_name(namn), rad.nr, rad.innehall, rad.sidor, storlek,
                    storlek > self._hogst_mb * MB,
                )
            )  # fmt: skip
        return tuple(delfiler)

    def anmarkningar(self, filer: Sequence[Delfil]) -> tuple[str, ...]:
        """What the secretary should know: papers that had to be parted, files that are too large."""
        meningar = dict.fromkeys(m for fil in filer for m in self._delade(fil.nr))
        for fil in filer:
            if fil.for_stor:
                text = _("Del {nr} blev {mb} MB: sidan {sidor} går inte att dela.")
                mb = tal(round(fil.storlek / MB, 1))
                meningar[text.format(nr=fil.nr, mb=mb, sidor=fil.sidor)] = None
        return tuple(meningar)


def filord(resultat: Paketresultat) -> str:
    """Paketet är uppdelat i 3 filer."""
    mall = ngettext(
        "Paketet är uppdelat i {antal} fil.", "Paketet är uppdelat i {antal} filer.",
        len(resultat.filer),
    )  # fmt: skip
    return mall.format(antal=len(resultat.filer))
