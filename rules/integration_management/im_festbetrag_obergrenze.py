"""Festbetrag der VwV Integrationsmanagement."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from checker.rule_api import (
    Context,
    Counselling,
    Findings,
    Limit,
    Post,
    UndecidableError,
    euro,
    rule,
    say,
    years_between,
)


class Share(NamedTuple):
    """One post over the term of the measure, in full-time years, with its fixed amount."""

    full_time_years: float
    limit: Limit


@rule(
    "IMA001",
    Counselling,
    slug="im-festbetrag-obergrenze",
    title="Förderung je Vollzeitstelle über dem Festbetrag",
    title_en="Funding per full-time post above the fixed amount",
    about=(
        "Die Förderung je Vollzeitstelle und Jahr bleibt im Festbetrag der Fassung. Für die Stufe c"
        " gilt der untere Satz, ohne Angabe der Stufe der obere. Auch die Kostenzeilen aus"
        " Landesmitteln bleiben zusammen im Festbetrag."
    ),
    level="measure",
    types=("IM",),
    requirements=("BW-IM-05", "BW-IM-06", "BW-IM-07", "BW-IM-08"),
    parameters=(
        "im_festbetrag_oberer_satz",
        "im_festbetrag_unterer_satz",
        "im_stufen_unterer_satz",
        "im_kosten_im_festbetrag",
    ),
)
def im_festbetrag_obergrenze(measure: Counselling, context: Context) -> Findings:
    """The funding per full-time post and year stays within the fixed amount.

    Why:
        The Land pays a fixed amount per full-time post; the rest is the municipality's own share.

    Complies:
        day: 2018-06-01
        measure: {type: IM, funding_eur: 32000, posts: [st-01]}
        package:
          period: {start: 2018-01-01, end: 2018-12-31}
          posts: [{id: st-01, function: IM, vzae: 0.5, qualification: a}]

    Violates:
        day: 2018-06-01
        measure: {type: IM, funding_eur: 70000, posts: [st-01]}
        package:
          period: {start: 2018-01-01, end: 2018-12-31}
          posts: [{id: st-01, function: IM, vzae: 1.0, qualification: a}]
    """
    first, last = context.term_of(measure)
    shares = [_share(post, first, last, context) for post in _posts(measure, context)]
    if not any(share.full_time_years for share in shares):
        raise UndecidableError("posts")
    cap = round(sum(share.full_time_years * share.limit.value for share in shares), 2)
    in_costs = _land_money(measure, context)
    if measure.funding_eur is None:
        yield context.missing("funding_eur")
    elif measure.funding_eur > cap:
        yield from _finding(
            "funding_eur", measure.funding_eur, shares, years_between(first, last), context
        )
        return
    if in_costs > cap:
        yield from _finding("cost", in_costs, shares, years_between(first, last), context)


def _finding(
    field: str, amount: float, shares: list[Share], years: float, context: Context
) -> Findings:
    cap = round(sum(share.full_time_years * share.limit.value for share in shares), 2)
    yield context.finding(
        field,
        max((share.limit for share in shares), key=lambda limit: limit.value),
        say(
            "Für {posts} VZÄ sind {amount} Landesmittel je Jahr eingetragen.",
            "For {posts} VZÄ {amount} of Land funds per year are entered.",
            posts=round(sum(share.full_time_years for share in shares) / years, 2),
            amount=euro(round(amount / years, 2)),
        ),
        say(
            "Tragen Sie für die ganze Laufzeit höchstens {cap} Landesmittel ein und den Rest als"
            " Eigenmittel.",
            "Enter at most {cap} of Land funds for the whole term and the rest as own funds.",
            cap=euro(cap),
        ),
        actual=amount,
        expected=cap,
    )


def _posts(measure: Counselling, context: Context) -> list[Post]:
    """Return the posts of the measure that do Integrationsmanagement; all must be listed."""
    named = set(context.require(measure.posts or None, "posts"))
    listed = context.posts_of(measure)
    if named - {post.id for post in listed}:
        raise UndecidableError("posts")
    return [post for post in listed if post.function in {None, "IM"}]


def _share(post: Post, first: date, last: date, context: Context) -> Share:
    vzae = context.require(post.vzae, context.post_field(post, "vzae"))
    years = years_between(max(first, post.from_ or first), min(last, post.to or last))
    lower = post.qualification in context.parameter("im_stufen_unterer_satz").value
    name = "im_festbetrag_unterer_satz" if lower else "im_festbetrag_oberer_satz"
    return Share(vzae * years, context.parameter(name))


def _land_money(measure: Counselling, context: Context) -> float:
    """Return the costs paid from Land funds that the fixed amount covers."""
    if not measure.cost:
        return 0
    covered = context.parameter("im_kosten_im_festbetrag").value
    rows = [row for row in measure.cost if row.paid_by == "land_im" and row.kind in covered]
    return sum(row.amount_eur or 0 for row in rows)
