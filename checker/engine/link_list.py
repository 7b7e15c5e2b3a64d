"""The links a package declares, as the page over a whole run counts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.engine.check import Checked
from checker.engine.request import CheckRequest
from checker.errors import NotApplicableError, UndecidableError
from checker.model.land_blocks import DeclaredLink, LinkState
from checker.model.measure import Measure
from checker.model.ways_links import Handover

# What a rule measures the wait against; asked again with it, the graph has the answer at hand.
_WEEKS = "projekt_wartezeit_wochen"
_STATES: dict[str, LinkState] = {
    "strikt": "holds",
    "anschlussfaehig": "holds",
    "teilweise": "partly",
    "nicht": "broken",
}
_CLASHES = {"level": "language", "groups": "target_group", "ages": "age"}


def links_of(checked: Checked, request: CheckRequest) -> tuple[DeclaredLink, ...]:
    """Return every declared link that leads somewhere, in the order of the package.

    Where the program failed at a rule nothing is counted: the graph may be what failed.
    """
    return () if checked.crashes else tuple(_links(checked, request))


def _links(checked: Checked, request: CheckRequest) -> Iterator[DeclaredLink]:
    for subject in checked.subjects:
        measure = subject.value
        if not isinstance(measure, Measure) or not measure.leads_to:
            continue
        try:
            day = subject.day or request.report_day
            weeks = request.catalogue.in_force(_WEEKS, day).value
        except (NotApplicableError, UndecidableError):
            continue
        for found in checked.ways().links.handovers(measure, weeks):
            yield _link(measure, found)


def _link(measure: Measure, found: Handover) -> DeclaredLink:
    state = "broken" if found.clashes else _STATES.get(found.grade, "open")
    fails = state in {"broken", "partly"}
    return DeclaredLink(
        str(measure.type or ""),
        found.target.type,
        state,
        _dimension(found) if fails else "",
        found.failing.count if fails else 0,
    )


def _dimension(found: Handover) -> str:
    """Return what stops most persons."""
    if found.clashes:
        return _CLASHES[found.clashes[0].kind]
    stops = Counter[str]()
    for passage in found.passages:
        for name in {reason.dimension for reason in passage.reasons if not reason.unknown}:
            stops[name] += passage.who.count
    return min(stops, key=lambda name: (-stops[name], name), default="")
