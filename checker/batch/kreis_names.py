"""What a Kreis is called where municipality and Landkreis share a name."""

from __future__ import annotations

from collections import Counter

from checker.model.catalogue import Catalogue
from checker.model.text import Lang, Text

_KINDS = {"stadtkreis": Text("Stadt", "city"), "landkreis": Text("Land", "rural")}
_DEMO = "Musterkreis"


def kreis_names(catalogue: Catalogue, lang: Lang) -> dict[str, str]:
    """Return the name of every Kreis by key; ``Heilbronn, Stadt`` where two have the same one.

    The demo Kreis stands in no list of real ones; it is named as well.
    """
    codes = catalogue.code_lists["kreise"].codes
    number = Counter(code.de for code in codes)
    names = {value.value: _DEMO for value in catalogue.parameters["geo_demo_kreis"].values}
    for code in codes:
        name = Text(code.de, code.en).in_(lang)
        kind = _KINDS[str(code.more["kind"])].in_(lang)
        names[code.code] = f"{name}, {kind}" if number[code.de] > 1 else name
    return names
