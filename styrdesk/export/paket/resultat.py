"""What came of building a packet: the parts with their pages, and what is to be told of each file."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from styrdesk.export.paket.utfall import Filutfall, Tillganglighet, Utfall


@dataclass(frozen=True, slots=True)
class Paketdel:
    """A part as it stands in the packet: printed number of its first page, how many pages it has.

    ``skalor`` is how large each page of a paper was laid, 1 in its own size; empty for our own pages.
    """

    nyckel: str
    titel: str
    sida: str
    sidor: int
    utfall: Filutfall | None = None
    skalor: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Maskeringsrad:
    """A line of the log of what was painted over: which paper, on what ground, before and after."""

    handling: str
    lagrum: str
    rutor: int
    sha256_fore: str
    sha256_efter: str


@dataclass(frozen=True, slots=True)
class Delfil:
    """One of the files that a packet was split into: what it holds, its pages, bytes; is it too large?"""

    fil: Path
    nr: int
    innehall: str
    sidor: str
    storlek: int
    for_stor: bool = False


@dataclass(frozen=True, slots=True)
class Paketresultat:
    """A built packet. ``ua`` tells whether it claims PDF/UA-1; ``tomma`` are the blank pages' numbers.

    ``filer`` are its files when it was split, and ``anmarkningar`` what is to be told of that.
    ``fargsidor`` are the pages that need colour, None if nobody has tried. ``a3`` are the pages on A3,
    ``olika_ark`` those on the fronts of sheets whose back is of another size.
    """

    fil: Path
    sidor: int
    ark: int
    delar: tuple[Paketdel, ...]
    tomma: tuple[str, ...]
    undantagna: tuple[str, ...]
    andrade: tuple[str, ...]
    maskerade: tuple[Maskeringsrad, ...]
    ua: bool
    sparade_bytes: int
    filer: tuple[Delfil, ...] = ()
    anmarkningar: tuple[str, ...] = ()
    fargsidor: tuple[str, ...] | None = None
    a3: tuple[str, ...] = ()
    olika_ark: tuple[str, ...] = ()

    @property
    def problem(self) -> tuple[Filutfall, ...]:
        """The files that are not in the packet as they should be."""
        alla = (del_.utfall for del_ in self.delar if del_.utfall)
        return tuple(u for u in alla if u.utfall is not Utfall.TAS_MED or u.anmarkningar)

    @property
    def otillgangliga(self) -> tuple[Paketdel, ...]:
        """The papers that a screen reader cannot read as they are meant."""
        return tuple(
            d for d in self.delar if d.utfall and d.utfall.tillganglighet is not Tillganglighet.UA
        )

    def som_json(self) -> dict[str, Any]:
        """Plain values for JSON: parts with pages, problems per file."""
        return {
            "fil": str(self.fil),
            "sidor": self.sidor,
            "ark": self.ark,
            "ua": self.ua,
            "sparade_bytes": self.sparade_bytes,
            "tomma": list(self.tomma),
            "undantagna": list(self.undantagna),
            "andrade": list(self.andrade),
            "maskerade": [asdict(rad) for rad in self.maskerade],
            "filer": [{**asdict(d), "fil": str(d.fil)} for d in self.filer],
            "anmarkningar": list(self.anmarkningar),
            "a3": list(self.a3),
            "olika_ark": list(self.olika_ark),
            "fargsidor": None if self.fargsidor is None else list(self.fargsidor),
            "delar": [
                {
                    "nyckel": d.nyckel,
                    "titel": d.titel,
                    "sida": d.sida,
                    "sidor": d.sidor,
                    "skalor": list(d.skalor),
                    "fil": d.utfall.som_json() if d.utfall else None,
                }
                for d in self.delar
            ],
        }

    @staticmethod
    def ur_json(varde: dict[str, Any]) -> Paketresultat:
        """The result that `som_json` wrote."""
        delar = tuple(
            Paketdel(
                d["nyckel"],
                d["titel"],
                d["sida"],
                d["sidor"],
                Filutfall.ur_json(d["fil"]) if d["fil"] else None,
                tuple(d["skalor"]),
            )
            for d in varde["delar"]
        )
        return Paketresultat(
            fil=Path(varde["fil"]),
            sidor=varde["sidor"],
            ark=varde["ark"],
            delar=delar,
            tomma=tuple(varde["tomma"]),
            undantagna=tuple(varde["undantagna"]),
            andrade=tuple(varde["andrade"]),
            maskerade=tuple(Maskeringsrad(**rad) for rad in varde["maskerade"]),
            ua=varde["ua"],
            sparade_bytes=varde["sparade_bytes"],
            filer=tuple(Delfil(**{**d, "fil": Path(d["fil"])}) for d in varde["filer"]),
            anmarkningar=tuple(map(str, varde["anmarkningar"])),
            a3=tuple(map(str, varde["a3"])),
            olika_ark=tuple(map(str, varde["olika_ark"])),
            fargsidor=None if varde["fargsidor"] is None else tuple(map(str, varde["fargsidor"])),
        )
