"""The municipality's data as JSON: whole files out and in, single values, and the schema of it all.

The format is described in docs/utbyte.md. Posts are known by ``uid``, links are the other post's
``uid``, days are ISO 8601, money whole öre, attachments base64. The log is not part of it.
"""

from __future__ import annotations

from typing import Final

FORMAT: Final = "styrdesk"
VERSION: Final = 1
SCHEMA: Final = f"urn:styrdesk:utbyte:{VERSION}"
