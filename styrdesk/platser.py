"""Where Styrdesk keeps what belongs to the user of this machine and not to a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

OVNINGSFIL = "Älvsunda (övning).styrdesk"


def datamapp(miljo: Mapping[str, str] = os.environ, system: str = sys.platform) -> Path:
    """The user's own data folder, by each system's custom."""
    hem = Path.home()
    if system == "win32":
        return Path(miljo.get("LOCALAPPDATA") or hem / "AppData" / "Local") / "Styrdesk"
    if system == "darwin":
        return hem / "Library" / "Application Support" / "Styrdesk"
    return Path(miljo.get("XDG_DATA_HOME") or hem / ".local" / "share") / "styrdesk"


def loggmapp() -> Path:
    """Where reports of faults in the program lie."""
    return datamapp() / "loggar"


def kopiemapp() -> Path:
    """Where backups are kept until the user chooses a better folder."""
    return datamapp() / "Säkerhetskopior"


def ovningsfil() -> Path:
    """The practice file: a demo municipality that may be broken without regret."""
    return datamapp() / OVNINGSFIL
