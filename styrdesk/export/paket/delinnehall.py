"""What a file of a split packet holds, in words: "försättsblad, kallelse, ärende 1–6"."""

from __future__ import annotations

from collections.abc import Sequence

from styrdesk.export.paket.delar import Utkast
from styrdesk.export.paket.delpackning import Bit
from styrdesk.export.paket.forsattsblad import uppraknat
from styrdesk.export.paket.plan import FORSATTSBLAD, KALLELSE, Del, arendenyckel
from styrdesk.texter import _


def sidspann(forst: int, sist: int) -> str:
    """Sida 1–40."""
    nr = str(forst) if forst == sist else f"{forst}–{sist}"
    return _("sida {nr}").format(nr=nr)


def har(utkast: Sequence[Utkast], delar: Sequence[Del]) -> list[tuple[str, str]]:
    """Key and name of what the first sheet leads to: items, and papers that are parted from theirs."""
    rader, i_arende = [], False
    for ett, del_ in zip(utkast, delar, strict=True):
        borjar = ett.nyckel.startswith(arendenyckel(""))
        i_arende |= borjar
        if ett.nyckel != FORSATTSBLAD and (borjar or not i_arende or del_.valda is not None):
            rader.append((ett.nyckel, ett.namn or ett.titel))
    return rader


def innehallstext(bitar: Sequence[Bit], utkast: Sequence[Utkast], delar: Sequence[Del]) -> str:
    """Försättsblad, kallelse, ärende 3–6, handling 7.1 (sida 1–40)."""
    hela = {
        bit.del_ for bit in bitar if bit.valda is None or len(bit.valda) == delar[bit.del_].sidor
    }
    arenden: list[str] = []
    tackta: set[int] = set()
    for nr, ett in enumerate(utkast):
        if ett.nyckel.startswith(arendenyckel("")) and (grupp := _grupp(nr, utkast)) <= hela:
            arenden.append(ett.nyckel.removeprefix(arendenyckel("")))
            tackta |= grupp
    fore = {FORSATTSBLAD: _("försättsblad"), KALLELSE: _("kallelse")}
    ord_ = [fore[utkast[bit.del_].nyckel] for bit in bitar if utkast[bit.del_].nyckel in fore]
    losa = [bit for bit in bitar if bit.del_ not in tackta and utkast[bit.del_].nyckel not in fore]
    fram = [bit for bit in losa if not tackta or bit.del_ < min(tackta)]
    efter = [bit for bit in losa if bit not in fram]
    hela_ord = [_("ärende {nr}").format(nr=_spann(arenden))] if arenden else []
    text = ", ".join([*ord_, *_losa(fram, utkast, delar), *hela_ord, *_losa(efter, utkast, delar)])
    return text[:1].upper() + text[1:]


def _losa(bitar: Sequence[Bit], utkast: Sequence[Utkast], delar: Sequence[Del]) -> list[str]:
    """Papers and tab sheets of items that are parted."""
    ord_ = []
    for bit in bitar:
        namn = utkast[bit.del_].band
        namn = namn[:1].lower() + namn[1:]
        if utkast[bit.del_].nyckel.startswith(arendenyckel("")):
            namn = _("fliksida till {arende}").format(arende=namn)
        elif bit.valda is not None and len(bit.valda) < delar[bit.del_].sidor:
            namn = f"{namn} ({sidspann(bit.valda[0] + 1, bit.valda[-1] + 1)})"
        ord_.append(namn)
    return ord_


def _grupp(nr: int, utkast: Sequence[Utkast]) -> set[int]:
    """An item's tab sheet and its papers."""
    slut = nr + 1
    while slut < len(utkast) and utkast[slut].niva:
        slut += 1
    return set(range(nr, slut))


def _spann(nummer: Sequence[str]) -> str:
    return nummer[0] if len(nummer) == 1 else f"{nummer[0]}–{nummer[-1]}"


def delade(
    filer: Sequence[Sequence[Bit]], utkast: Sequence[Utkast]
) -> list[tuple[tuple[int, ...], str]]:
    """Items and papers that are parted: the numbers of the files that they are in, and the sentence."""
    var: dict[int, list[int]] = {}
    for nr, bitar in enumerate(filer, 1):
        for bit in bitar:
            var.setdefault(bit.del_, []).append(nr)
    meningar = []
    for index, ett in enumerate(utkast):
        if ett.nyckel.startswith(arendenyckel("")):
            grupp = sorted({nr for del_ in _grupp(index, utkast) for nr in var[del_]})
            text = _("{vad} ryms inte i en fil. Handlingarna ligger i del {delar}.")
        else:
            grupp = var[index]
            text = _("{vad} ryms inte i en fil. Sidorna ligger i del {delar}.")
        if len(grupp) > 1:
            foljd = len(grupp) > 2 and grupp[-1] - grupp[0] == len(grupp) - 1
            nummer = [f"{grupp[0]}–{grupp[-1]}"] if foljd else list(map(str, grupp))
            mening = text.format(vad=ett.band, delar=uppraknat(nummer))
            meningar.append((tuple(grupp), mening))
    return meningar
