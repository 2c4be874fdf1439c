"""Whatever somebody has typed comes out of an export as it went in, and out of the next one too."""

from __future__ import annotations

import json
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import KATALOG
from styrdesk.modell.grund.store import Store
from styrdesk.modell.utbyte import utforsel
from styrdesk.modell.utbyte.granskning import granska
from styrdesk.modell.utbyte.inforsel import infor
from styrdesk.modell.utbyte.varden import jsonnamn
from tests.modell.varld import Varld

# Fields with a form of their own, and those that may occur only once.
EGNA_FORMER = {
    "kommunkod", "orgnr", "accent", "kod", "kortnamn", "nr", "avtalsnr", "skolenhetskod",
    "verksamhetskod", "sha256", "nyckel",
}  # fmt: skip
KNEPIGA = (
    "Åsa Öst på Ängö", "e\u0301 a\u030a", "🧑‍🍼 blå 🏳️‍🌈", "שלום עולם", "\u202eomvänt\u202c", "=SUM(A1:A9)",
    "+46 8", "-1", "@cmd", "\"citat\" 'och' `grav`", "a\\b/c", "rad ett\nrad två", "\ttab", "x" * 300,
    "null", "0", "  mellanslag  ", "\u00a0hårt\u00a0", "<b>&amp;</b>", "'; DROP TABLE enhet; --",
)  # fmt: skip
texter = st.one_of(
    st.sampled_from(KNEPIGA),
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=40),
)


@pytest.fixture(scope="module")
def varldens_export(tom_fil: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """A small municipality in the exchange format."""
    with oppen(tom_fil, tmp_path_factory.mktemp("varld")) as store:
        Varld(store)
        data: dict[str, Any] = json.loads("".join(utforsel.text(store)))
        return data


@contextmanager
def oppen(tom_fil: Path, mapp: Path) -> Iterator[Store]:
    vag = Path(shutil.copy(tom_fil, mapp / "prov.styrdesk"))
    store = upgrade.oppna(vag, klocka=Klocka(), vem="prov")
    try:
        yield store
    finally:
        store.stang()
        vag.unlink()


def textfalt(register: str) -> list[tuple[str, Any]]:
    """(JSON name, field) of everything that holds free words."""
    r = KATALOG[register]
    namn = jsonnamn(r)
    return [
        (namn[n], f)
        for n, f in r.falt.items()
        if f.typ in ("text", "langtext") and n not in EGNA_FORMER
    ]


@settings(max_examples=30)
@given(data=st.data())
def test_all_text_overlever_export_och_import(
    varldens_export: dict[str, Any], tom_fil: Path, tmp_path_factory: Any, data: st.DataObject
) -> None:
    paket = json.loads(json.dumps(varldens_export))
    skrivet = {}
    for register in ("organ", "person", "verksamhetsomrade", "utforare", "enhet"):
        for nr, post in enumerate(paket["register"][register]):
            for falt, f in textfalt(register):
                text = data.draw(texter)[: f.langd]
                if f.krav and not text.strip():
                    continue
                post[falt] = skrivet[register, nr, falt] = text
    with oppen(tom_fil, tmp_path_factory.mktemp("a")) as store:
        infor(store, granska(paket), "a")
        forsta = "".join(utforsel.text(store))
    with oppen(tom_fil, tmp_path_factory.mktemp("b")) as store:
        infor(store, granska(json.loads(forsta)), "b")
        andra = "".join(utforsel.text(store))
    assert andra == forsta
    ut = json.loads(forsta)["register"]
    for (register, nr, falt), text in skrivet.items():
        assert ut[register][nr][falt] == unicodedata.normalize("NFC", text)
