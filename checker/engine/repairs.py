"""Proposals for a package: searched on masks, then checked completely before they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from checker.engine.check import Checked, check_package, count, open_must
from checker.engine.request import CheckRequest
from checker.engine.revised import revised
from checker.engine.verdict import verdict
from checker.graph.mending import Mending, Open
from checker.graph.options import Efforts, Options
from checker.graph.workbench import Option
from checker.model.repair import Change, Gap, Proposal, Repairs
from checker.model.text import Text


def repairs_of(checked: Checked, request: CheckRequest) -> Repairs:
    """Return verified proposals for the gaps of a package; empty where there is no gap."""
    ways = checked.ways()
    efforts = efforts_of(request)
    options = Options(ways.town, ways.names, efforts)
    mending = Mending(ways.town, options, tuple(ways.goals.reached))
    if not mending.gaps:
        return Repairs()
    return _Search(checked, replace(request, deep=False), efforts, mending).repairs()


def efforts_of(request: CheckRequest) -> Efforts:
    """Return the table of efforts and the bridges in force on the report day."""
    found = request.catalogue.in_force
    points = found("projekt_aenderung_kosten", request.report_day).value
    bridges = found("projekt_brueckenkurse", request.report_day).value
    return Efforts(dict(points), tuple(bridges))


@dataclass(frozen=True)
class _Search:
    """One search for the gaps of one package."""

    checked: Checked
    request: CheckRequest
    efforts: Efforts
    mending: Mending
    tried: dict[tuple[Change, ...], tuple[Proposal, frozenset[str]]] = field(default_factory=dict)

    def repairs(self) -> Repairs:
        closable = self.mending.closable
        single = [self._cheapest((gap,)) for gap in closable]
        together = self._cheapest(closable) if closable else None
        first = list(self._first())
        shown = [*single, *first, *([together] if len(closable) > 1 else [])]
        return Repairs(
            gaps=tuple(map(self._gap, self.mending.gaps)),
            per_gap=_merged(proposal for proposal in single if proposal is not None),
            together=together,
            first=tuple(proposal for proposal in first if proposal is not None),
            open_gaps=tuple(self._gap(g) for g in self.mending.gaps if g not in closable),
            choices={gap.id: self._choices(gap) for gap in closable},
            unverified=sum(proposal is None for proposal in shown),
        )

    def _first(self) -> Iterator[Proposal | None]:
        """Yield the changes that help most, one after the other; each closes what it adds."""
        taken: tuple[Option, ...] = ()
        closed: tuple[Open, ...] = ()
        for options in self.mending.first():
            taken += options
            now = self._closed(taken)
            made = self._verified(taken, now)
            new = tuple(self._gap(gap) for gap in now if gap not in closed)
            changes = tuple(option.change for option in options)
            yield made and replace(made, changes=changes, effort=_effort(changes), closes=new)
            closed = now

    def _cheapest(self, gaps: tuple[Open, ...]) -> Proposal | None:
        found = self.mending.cheapest(gaps)
        if found is None:
            return None
        options, plan = found
        made = self._verified(options, gaps)
        return made and replace(made, least=plan.exact, bound=plan.lower_bound)

    def _closed(self, options: tuple[Option, ...]) -> tuple[Open, ...]:
        taken = frozenset(options)
        return tuple(gap for gap in self.mending.closable if self.mending.closes(gap, taken))

    def _choices(self, gap: Open) -> tuple[tuple[Text, ...], ...]:
        return tuple(
            tuple(option.change.text for option in some) for some in self.mending.landmarks(gap)
        )

    def _gap(self, gap: Open) -> Gap:
        names = self.checked.ways().names
        who = names.who(gap.person)
        return Gap(gap.id, who.title, names.words.titles("goals", [gap.goal]), who.count)

    def _verified(self, options: tuple[Option, ...], gaps: tuple[Open, ...]) -> Proposal | None:
        """Check the changed package; a proposal that does not close its gaps is not shown."""
        changes = tuple(option.change for option in options)
        if changes not in self.tried:
            self.tried[changes] = self._tried(changes)
        made, reached = self.tried[changes]
        closed = reached.issuperset(gap.id for gap in gaps)
        return replace(made, closes=tuple(map(self._gap, gaps))) if closed else None

    def _tried(self, changes: tuple[Change, ...]) -> tuple[Proposal, frozenset[str]]:
        """Return what becomes of the package, with the gaps to which a way then leads."""
        old = self.checked
        package, others = revised(old.package, old.neighbours, changes, self.efforts.bridges)
        new = check_package(old.submission, package, self.request, others)
        reached = (f"{r.person.id}|{r.goal}" for r in new.ways().goals.reached if r.state == "K")
        made = Proposal(
            changes=changes,
            effort=_effort(changes),
            closes=(),
            least=False,
            bound=0.0,
            side_effects=_new_findings(old, new),
            verdict=_verdict(new, self.request),
            connectivity=new.ways().connected.verdict,
        )
        return made, frozenset(reached)


def _effort(changes: tuple[Change, ...]) -> float:
    return sum(change.effort for change in changes)


def _merged(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return the proposals, those with the same changes as one that closes several gaps."""
    known: dict[tuple[Change, ...], Proposal] = {}
    for new in proposals:
        old = known.get(new.changes)
        known[new.changes] = new if old is None else replace(old, closes=old.closes + new.closes)
    return tuple(known.values())


def _new_findings(old: Checked, new: Checked) -> tuple[tuple[str, str], ...]:
    """Return findings the changed package would have and the present one has not."""
    known = {(draft.code, draft.subject.id) for draft in old.drafts}
    found = {
        (draft.code, draft.subject.id)
        for draft in new.drafts
        if not draft.subject.id.startswith("vorschlag-")
    }
    return tuple(sorted(found - known))


def _verdict(checked: Checked, request: CheckRequest) -> str:
    return verdict(
        count(checked), open_must=open_must(checked, request), tool_trouble=bool(checked.crashes)
    )
