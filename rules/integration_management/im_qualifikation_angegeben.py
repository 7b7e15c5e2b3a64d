"""Einstufung der Qualifikation im Integrationsmanagement."""

from __future__ import annotations

from checker.rule_api import Context, Findings, NotApplicableError, Post, Text, rule, say


@rule(
    "IMA003",
    Post,
    slug="im-qualifikation-angegeben",
    title="Qualifikation der Stelle ist eingestuft",
    title_en="The qualification of the post is graded",
    about=(
        "Jede Stelle im Integrationsmanagement ist als a, b oder c eingestuft, weil die Beträge"
        " davon abhängen. Zu c gehört eine Zusatzqualifikation; ihr genauer Wortlaut wurde nicht"
        " gesehen."
    ),
    level="measure",
    requirements=("BW-IM-17",),
    parameters=("im_qualifikation_angabe", "im_stufe_mit_zusatz"),
    presence=True,
)
def im_qualifikation_angegeben(post: Post, context: Context) -> Findings:
    """Every post in Integrationsmanagement states its qualification tier.

    Why:
        The amount per post depends on the qualification, so it has to be known at application.

    Complies:
        day: 2018-06-01
        post: {id: st-01, function: IM, vzae: 1.0, qualification: a, degree: B.A. Soziale Arbeit}

    Violates:
        day: 2018-06-01
        post: {id: st-01, function: IM, vzae: 1.0}
    """
    if context.require(post.function, "function") != "IM":
        raise NotApplicableError("only posts in Integrationsmanagement are graded")
    duty = context.parameter("im_qualifikation_angabe")
    with_addition = context.parameter("im_stufe_mit_zusatz")
    tiers = [code.code for code in context.codes("post-qualifications")]
    if post.qualification not in tiers:
        yield context.finding(
            "qualification",
            duty,
            _stated(post),
            say(
                "Tragen Sie eine der Stufen {tiers} ein, zum Beispiel {first} für einen Bachelor in"
                " Sozialer Arbeit.",
                "Enter one of the tiers {tiers}, for example {first} for a degree in social work.",
                tiers=" / ".join(tiers),
                first=tiers[0],
            ),
            actual=post.qualification,
            expected=tiers,
        )
    elif post.qualification == with_addition.value and not post.additional_qualification:
        yield context.finding(
            "additional_qualification",
            with_addition,
            say(
                "Die Stelle {id} ist mit {tier} eingestuft, eine Zusatzqualifikation fehlt.",
                "Post {id} is graded {tier}, an additional qualification is missing.",
                id=post.id or "",
                tier=post.qualification,
            ),
            say(
                "Tragen Sie die Erfahrung oder Fortbildung ein, zum Beispiel: Zertifikatskurs"
                " Migrationsberatung.",
                "Enter the experience or training, for example: certificate course in migration"
                " counselling.",
            ),
        )


def _stated(post: Post) -> Text:
    if not post.qualification:
        return say(
            "Für die Stelle {id} fehlt die Qualifikationsstufe.",
            "The qualification tier of post {id} is missing.",
            id=post.id or "",
        )
    return say(
        "Für die Stelle {id} ist die Qualifikationsstufe „{tier}“ eingetragen.",
        "The qualification tier '{tier}' is entered for post {id}.",
        id=post.id or "",
        tier=post.qualification,
    )
