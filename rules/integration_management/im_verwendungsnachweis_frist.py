"""Sachbericht zum Verwendungsnachweis des Integrationsmanagements."""

from __future__ import annotations

import calendar
from datetime import date

from checker.rule_api import Context, Counselling, Deviation, Findings, Limit, rule, say

DUE = "final_report/due_on"


@rule(
    "IMA008",
    Counselling,
    slug="im-verwendungsnachweis-frist",
    title="Sachbericht in der Frist, einer je Antragsteller",
    title_en="Report within the term, one per applicant",
    about=(
        "Der Sachbericht liegt in der Frist nach dem Ende der am längsten geförderten Stelle vor,"
        " je Antragsteller einer. Die Seitenzahl ist nur ein Hinweis. Die Frist wurde nur in den"
        " frühen Fassungen gesehen."
    ),
    level="measure",
    types=("IM",),
    requirements=("BW-IM-18",),
    parameters=(
        "im_sachbericht_frist_monate",
        "im_sachbericht_je_antragsteller",
        "im_sachbericht_seiten",
    ),
)
def im_verwendungsnachweis_frist(measure: Counselling, context: Context) -> Findings:
    """The report is due in time, and there is one per applicant.

    Why:
        The granting office closes the file of an applicant with one report after the last post.

    Complies:
        day: 2018-01-01
        measure: {type: IM, posts: [st-01], final_report: {due_on: 2020-03-31}}
        package: {posts: [{id: st-01, function: IM, to: 2019-12-31}]}

    Violates:
        day: 2018-01-01
        measure: {type: IM, posts: [st-01], final_report: {due_on: 2020-06-30}}
        package: {posts: [{id: st-01, function: IM, to: 2019-12-31}]}
    """
    context.parameter("im_sachbericht_frist_monate")
    report = context.require(measure.final_report, "final_report")
    if report.due_on is None:
        yield context.missing(DUE, "im_sachbericht_frist_monate")
    else:
        yield from _in_time(report.due_on, context)
        yield from _one_report(measure, report.due_on, context)
    yield from _pages(report.pages, context)


def _in_time(due: date, context: Context) -> Findings:
    months = context.parameter("im_sachbericht_frist_monate")
    posts = [p for p in context.package.posts or () if p.function in {None, "IM"}]
    ends = [post.to for post in posts if post.to]
    latest = _after(max(ends), months.value) if ends else None
    if latest and due <= latest:
        return
    if latest is None or len(ends) < len(posts):
        open_post = next((post for post in posts if post.to is None), None)
        field = context.post_field(open_post, "to") if open_post else "/posts"
        yield context.missing(field, months.name)
        return
    yield context.finding(
        DUE,
        months,
        say(
            "Der Sachbericht ist für den {due} eingetragen, die letzte Stelle endet am {end}.",
            "The report is entered for {due}, the last post ends on {end}.",
            due=due,
            end=max(ends),
        ),
        say(
            "Tragen Sie spätestens den {latest} ein.",
            "Enter {latest} at the latest.",
            latest=latest,
        ),
        actual=due,
        expected=latest,
    )


def _after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def _one_report(measure: Counselling, due: date, context: Context) -> Findings:
    """Report the later of two days for one applicant; the same day counts as a joined report."""
    reports = [
        other.final_report
        for other in context.package.measures or ()
        if isinstance(other, Counselling)
        and (other.type, other.applicant) == (measure.type, measure.applicant)
    ]
    days = {report.due_on for report in reports if report and report.due_on}
    limit = context.parameter("im_sachbericht_je_antragsteller")
    if len([day for day in days if day <= due]) > limit.value:
        yield _second(min(days), due, limit, context)


def _second(stated: date, due: date, limit: Limit, context: Context) -> Deviation:
    return context.finding(
        DUE,
        limit,
        say(
            "Hier steht ein Sachbericht zum {due}, für denselben Antragsteller schon einer zum"
            " {stated}.",
            "Here a report for {due} is entered, for the same applicant already one for {stated}.",
            due=due,
            stated=stated,
        ),
        say(
            "Fassen Sie die Sachberichte zusammen und tragen Sie überall denselben Tag ein.",
            "Join the reports and enter the same day everywhere.",
        ),
        actual=due,
        expected=stated,
        part="je_antragsteller",
    )


def _pages(pages: int | None, context: Context) -> Findings:
    usual = context.parameter("im_sachbericht_seiten")
    if pages is None or pages <= usual.value:
        return
    yield context.finding(
        "final_report/pages",
        usual,
        say(
            "Für den Sachbericht sind {pages} Seiten eingetragen.",
            "{pages} pages are entered for the report.",
            pages=pages,
        ),
        say(
            "Kürzen Sie den Bericht, wenn möglich, auf etwa {usual} Seiten.",
            "Shorten the report, if possible, to about {usual} pages.",
            usual=usual.value,
        ),
        actual=pages,
        expected=usual.value,
    )
