"""One engine in a process of its own: python -m benchmarks.twelve.one NAME FOLDER COUNT

Prints one JSON object: the seconds per package, and the findings of each.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.twelve.engines import ENGINES, Findings, function_of

WARM = 3


def main() -> None:
    """Run the engine over the first files of the folder."""
    name, folder, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    engine = ENGINES[name]
    found = function_of(engine)
    paths = sorted(folder.glob(f"*.{engine.form}"))[:count]
    for path in paths[:WARM]:
        list(found(path.read_bytes()))
    print(json.dumps(measured(found, paths)))


def measured(found: Findings, paths: list[Path]) -> dict[str, Any]:
    """Return seconds per package, and the lines of each, sorted and without repetition."""
    gc.collect()
    gc.disable()
    begin = time.perf_counter()
    lines = [list(found(path.read_bytes())) for path in paths]
    seconds = (time.perf_counter() - begin) / len(paths)
    return {"seconds": seconds, "findings": [sorted(set(one)) for one in lines]}


if __name__ == "__main__":
    main()
