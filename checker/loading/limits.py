"""Limits of what the reader takes; each has a test (anchors: known damage of other validators)."""

MAX_FILE_BYTES = 20 * 1024 * 1024
MAX_UNPACKED_BYTES = 200 * 1024 * 1024
MAX_RATIO = 100
MAX_ENTRIES = 2_000
MAX_ROWS = 100_000
MAX_COLUMNS = 500
MAX_CELL_TEXT = 32_767
MAX_DEPTH = 100
MAX_YAML_NODES = 10_000
MAX_SHEET_CELLS = 5_000_000
