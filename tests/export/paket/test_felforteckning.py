"""docs/paketfel.md nämner ett prov för varje fel: varje prov ska finnas."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROT = Path(__file__).parents[3]


def test_varje_fel_i_forteckningen_har_ett_prov_som_finns() -> None:
    text = (ROT / "docs" / "paketfel.md").read_text(encoding="utf-8")
    rader = [rad for rad in text.splitlines() if rad.startswith("| ") and "test |" not in rad]
    for rad in rader:
        prov = re.search(r"`(tests/\S+\.py)::(test_\w+)` \|$", rad)
        assert prov, rad
        trad = ast.parse((ROT / prov[1]).read_text(encoding="utf-8"))
        namn = {nod.name for nod in trad.body if isinstance(nod, ast.FunctionDef)}
        assert prov[2] in namn, rad
    assert len(rader) > 30
