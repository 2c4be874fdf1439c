"""What is computed from other columns: sort keys and search texts. Compared by check, renewed by upgrade."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from styrdesk.modell.grund.columns import Post, falt
from styrdesk.modell.grund.search import Soktext, sokbar_text
from styrdesk.modell.grund.store import tabeller_per_namn
from styrdesk.modell.grund.svenska import sortnyckel, vik


@dataclass(frozen=True)
class Nyckelfel:
    """A post whose sort keys do not follow from its texts; ``ratt`` holds those that do."""

    register: str
    post_id: int
    ratt: dict[str, str]


@dataclass(frozen=True)
class Sokfel:
    """A post that is not found by its words; ``ratt`` is what it should be found by ("" = nothing)."""

    register: str
    post_id: int
    ratt: str


def rakna_om(anslutning: Connection) -> None:
    """Renew every sort key and search text that is out of step, in the caller's transaction."""
    tabeller = tabeller_per_namn()
    for nyckelfel in list(nyckelfel_i(anslutning)):
        tabell = tabeller[nyckelfel.register]
        sats = update(tabell).where(tabell.id == nyckelfel.post_id).values(nyckelfel.ratt)
        anslutning.execute(sats)
    for sokfel in list(sokfel_i(anslutning)):
        _ny_soktext(anslutning, sokfel)


def nyckelfel_i(anslutning: Connection) -> Iterator[Nyckelfel]:
    """Every post with a wrong sort key."""
    for namn, tabell in tabeller_per_namn().items():
        nycklar = _nycklar(tabell)
        if not nycklar:
            continue
        kolumner = (getattr(tabell, k) for par in nycklar.items() for k in par)
        for rad in anslutning.execute(select(tabell.id, *kolumner)):
            ratt = {k: sortnyckel(getattr(rad, kalla)) for k, kalla in nycklar.items()}
            if any(getattr(rad, k) != v for k, v in ratt.items()):
                yield Nyckelfel(namn, rad.id, ratt)


def sokfel_i(anslutning: Connection) -> Iterator[Sokfel]:
    """Every post whose search text is missing or wrong, and search texts without a post."""
    for namn, tabell in tabeller_per_namn().items():
        finns = {
            post_id: (innehall, vikt)
            for post_id, innehall, vikt in anslutning.execute(
                select(Soktext.post_id, Soktext.innehall, Soktext.vikt).where(
                    Soktext.register == namn
                )
            )
        }
        ratt = _ratta_texter(anslutning, tabell)
        for post_id in sorted(finns.keys() | ratt.keys()):
            text = ratt.get(post_id, "")
            if finns.get(post_id) != ((text, vik(text)) if text else None):
                yield Sokfel(namn, post_id, text)


def _nycklar(tabell: type[Post]) -> dict[str, str]:
    info = {a.key: a.columns[0].info for a in tabell.__mapper__.column_attrs}
    return {namn: i["sort_for"] for namn, i in info.items() if "sort_for" in i}


def _ratta_texter(anslutning: Connection, tabell: type[Post]) -> dict[int, str]:
    kolumner = [getattr(tabell, namn) for namn, f in falt(tabell).items() if f.sok]
    if not kolumner:
        return {}
    rader = anslutning.execute(select(tabell.id, *kolumner))
    texter = ((rad.id, sokbar_text(tabell, rad)) for rad in rader)
    return {post_id: text for post_id, text in texter if text}


def _ny_soktext(anslutning: Connection, fel: Sokfel) -> None:
    nyckel = {"register": fel.register, "post_id": fel.post_id}
    anslutning.execute(delete(Soktext).filter_by(**nyckel))
    if fel.ratt:
        anslutning.execute(insert(Soktext).values(innehall=fel.ratt, vikt=vik(fel.ratt), **nyckel))
