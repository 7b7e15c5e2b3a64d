"""Who reaches which goal through one package: the report of ``paktcheck pathways``."""

from __future__ import annotations

from dataclasses import replace

from checker import __version__
from checker.engine.assemble import municipality_of, period_of
from checker.engine.capacity_report import capacity_of
from checker.engine.check import Checked, check_package
from checker.engine.ladder import ladder_of
from checker.engine.notices import notices_for, oldest_used
from checker.engine.objects import key_of
from checker.engine.paths import land_of
from checker.engine.paths_report import paths_of
from checker.engine.repairs import repairs_of
from checker.engine.request import CheckRequest
from checker.graph.persons import LISTS
from checker.loading.packages import Submission
from checker.model.package import MeasurePackage
from checker.model.paths import PathProposal, PathRepairs
from checker.model.pathways import PathwaysReport
from checker.model.repair import Proposal
from checker.model.report import Persons, Tool


def pathways(
    submission: Submission, package: MeasurePackage, request: CheckRequest, *, repair: bool = False
) -> PathwaysReport:
    """Look at every person and goal of a package, or at those the request names.

    Where neither names anybody, the neutral mix of profiles is looked at.
    """
    # Where the list of people cannot be read, nobody else is looked at instead.
    named = package.target_groups or package.profiles or _lost(submission)
    mixed = not request.asked and not named
    if mixed:
        request = replace(request, asked=_mix(request))
    checked = check_package(submission, package, request, request.context)
    ways = checked.ways()
    connected, paths = ways.connected, paths_of(ways, request, neutral_mix=mixed)
    used = oldest_used(checked, request.catalogue)
    return PathwaysReport(
        tool=Tool("paktcheck", __version__, request.catalogue.version, request.catalogue.sha256),
        as_of=request.as_of.isoformat() if request.as_of else None,
        report_day=request.report_day.isoformat(),
        legal_state=used[0].isoformat() if used else "unknown",
        language=request.language,
        file=submission.file,
        sha256=submission.sha256,
        key=checked.key,
        demo=bool(package.demo),
        municipality=municipality_of(package),
        period=period_of(package),
        pact_version=package.pact_version,
        asked=request.asked,
        goals=request.asked_goals,
        context=tuple(sorted({key_of(other) for other in request.context} - {checked.key})),
        connectivity=connected.verdict,
        persons=Persons(connected.known, connected.broken, connected.undecided),
        notices=notices_for(checked, request),
        paths=paths,
        ladder=ladder_of(checked, request, paths),
        capacity=tuple(capacity_of(ways, request.language)),
        repairs=_repairs(checked, request) if repair else None,
    )


def _lost(submission: Submission) -> bool:
    return any((name,) in submission.unread for name in LISTS)


def _mix(request: CheckRequest) -> tuple[str, ...]:
    return tuple(profile.id for profile in land_of(request).content.profiles if profile.share)


def _repairs(checked: Checked, request: CheckRequest) -> PathRepairs:
    found = repairs_of(checked, request)
    lang = request.language
    scopes = (("together", (found.together,)), ("first", found.first), ("gap", found.per_gap))
    return PathRepairs(
        tuple(
            _proposal(scope, proposal, request)
            for scope, proposals in scopes
            for proposal in proposals
            if proposal is not None
        ),
        tuple(_gap(gap.title.in_(lang), gap.goal_title.in_(lang)) for gap in found.open_gaps),
    )


def _proposal(scope: str, proposal: Proposal, request: CheckRequest) -> PathProposal:
    lang = request.language
    return PathProposal(
        scope,
        tuple(change.text.in_(lang) for change in proposal.changes),
        proposal.effort,
        tuple(_gap(gap.title.in_(lang), gap.goal_title.in_(lang)) for gap in proposal.closes),
        tuple(gap.id for gap in proposal.closes),
        sum(gap.count for gap in proposal.closes),
        proposal.least,
        proposal.bound,
        proposal.side_effects,
        proposal.verdict,
        proposal.connectivity,
    )


def _gap(who: str, goal: str) -> str:
    return f"{who}: {goal}"
