"""Parts that the documents of a committee meeting share (protokoll §5, tryck §9.1–9.4)."""
