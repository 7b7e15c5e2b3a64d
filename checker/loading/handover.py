"""The Übergabestandard in its compiled form, and a ministry's own file of it."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pathlib import Path

from pydantic import ValidationError

from checker.loading.catalogue import compiled, load_catalogue
from checker.loading.handover_check import check_handover
from checker.loading.own_file import read_own, refusal, shape_lines
from checker.loading.places import standards_dir
from checker.model.handover import HandoverFile

_SENTENCES = {"value_error": "eine Kennung steht mehrmals da"}


@lru_cache(maxsize=1)
def load_handover() -> HandoverFile:
    """Return the shipped hand-over states, compiling them when the sources changed.

    Raises:
        CatalogueError: the file of hand-over states is wrong.
    """
    return compiled("handover", load_catalogue().sha256, HandoverFile, _states)


def _states() -> HandoverFile:
    # YAML is loaded only when the sources changed.
    sources = import_module("checker.loading.standards")
    found: HandoverFile = sources.load_handover_file(standards_dir())
    return found


def own_handover(path: Path) -> HandoverFile:
    """Return the hand-over states of a file of one's own; it replaces the shipped one whole.

    Raises:
        UsageError: the file is missing, cannot be read or is wrong; one line per fault.
    """
    data = read_own(path)
    try:
        own = HandoverFile.model_validate(data)
    except ValidationError as error:
        raise refusal(path, shape_lines(error, _SENTENCES)) from None
    faults = [fault.de for fault in check_handover(own, load_catalogue())]
    if faults:
        raise refusal(path, faults)
    return own
