"""Umfang einer Stelle im Integrationsmanagement."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Deviation,
    Findings,
    Limit,
    NotApplicableError,
    Post,
    Text,
    rule,
    say,
)


@rule(
    "FEL007",
    Post,
    slug="feld-vzae-mindestanteil",
    title="Stellenanteil Integrationsmanagement nicht zu klein",
    title_en="Share of a post in Integrationsmanagement not too small",
    about=(
        "Jede Stelle im Integrationsmanagement liegt zwischen dem kleinsten Anteil und einer ganzen"
        " Vollzeitstelle. Gesehen wurde die Grenze nur für die erste Fassung; danach ist sie eine"
        " Warnung."
    ),
    level="field",
    requirements=("BW-IM-04",),
    parameters=("im_mindestanteil_vzae", "im_hoechstanteil_vzae"),
)
def feld_vzae_mindestanteil(post: Post, context: Context) -> Findings:
    """The size of a post in Integrationsmanagement lies within the smallest share and a full post.

    Why:
        A very small share leaves no time for counselling; more than one full post is two posts.

    Complies:
        day: 2018-06-01
        post: {id: st-01, function: IM, vzae: 0.5}

    Violates:
        day: 2018-06-01
        post: {id: st-01, function: IM, vzae: 0.2}
    """
    if context.require(post.function, "function") != "IM":
        raise NotApplicableError("only posts in Integrationsmanagement")
    least = context.parameter("im_mindestanteil_vzae")
    most = context.parameter("im_hoechstanteil_vzae")
    vzae = context.require(post.vzae, "vzae")
    if vzae < least.value:
        remedy = say(
            "Tragen Sie {least} oder mehr ein, oder beantragen Sie gemeinsam mit einer"
            " Nachbargemeinde.",
            "Enter {least} or more, or apply jointly with a neighbouring municipality.",
            least=least.value,
        )
        yield _finding(post.id or "", vzae, least, remedy, context)
    elif vzae > most.value:
        remedy = say(
            "Tragen Sie höchstens {most} ein und für den Rest eine weitere Stelle.",
            "Enter at most {most} and a further post for the rest.",
            most=most.value,
        )
        yield _finding(post.id or "", vzae, most, remedy, context)


def _finding(name: str, vzae: float, limit: Limit, remedy: Text, context: Context) -> Deviation:
    return context.finding(
        "vzae",
        limit,
        say(
            "Die Stelle {id} hat {vzae} VZÄ.",
            "Post {id} has {vzae} VZÄ.",
            id=name,
            vzae=vzae,
        ),
        remedy,
        actual=vzae,
        expected=limit.value,
    )
