"""Vertretung im Integrationsmanagement."""

from __future__ import annotations

from checker.rule_api import Context, Findings, MeasurePackage, NotApplicableError, rule, say


@rule(
    "IMA010",
    MeasurePackage,
    slug="im-vertretung",
    title="Mindestens zwei Personen oder Vertretungsregel",
    title_en="At least two persons or a rule for substitution",
    about=(
        "Wer allein beantragt, soll mehrere Stellen haben oder die Vertretung bei Krankheit und"
        " Urlaub begründen. Das ist ein Soll und nur ein Hinweis. Gemeinsame Anträge und Anträge"
        " über den Landkreis oder einen Träger haben Stellen an mehreren Orten und sind nicht"
        " gemeint."
    ),
    level="package",
    requirements=("BW-IM-20",),
    parameters=("im_vertretung_stellen",),
    aliases=("paket-im-vertretung",),
)
def im_vertretung(package: MeasurePackage, context: Context) -> Findings:
    """An own application covers several posts or explains how they are substituted.

    Why:
        One person alone has no substitute for illness and leave.

    Complies:
        day: 2018-01-01
        package:
          applicant_form: eigen
          posts: [{id: st-01, function: IM, vzae: 0.5}, {id: st-02, function: IM, vzae: 0.5}]

    Violates:
        day: 2018-01-01
        package:
          applicant_form: eigen
          posts: [{id: st-01, function: IM, vzae: 1.0}]
    """
    least = context.parameter("im_vertretung_stellen")
    if package.applicant_form not in {None, "eigen"}:
        raise NotApplicableError("posts of a joint application stand in several packages")
    posts = context.require(package.posts, "posts")
    persons = {post.id for post in posts if post.function == "IM"}
    if not persons:
        raise NotApplicableError("no post in Integrationsmanagement")
    explained = any(m.reason for m in package.measures or () if m.type == "IM")
    if len(persons) >= least.value or explained:
        return
    yield context.finding(
        "posts",
        least,
        say(
            "Für das Integrationsmanagement ist nur eine Stelle eingetragen.",
            "Only one post is entered for Integrationsmanagement.",
        ),
        say(
            "Tragen Sie bei der Maßnahme unter „Begründung“ die Vertretung ein, zum Beispiel:"
            " Vertretung durch die Nachbargemeinde.",
            "Enter the substitution under 'Reason' of the measure, for example: substitution by"
            " the neighbouring municipality.",
        ),
        actual=len(persons),
        expected=least.value,
    )
