"""Betreuungsschlüssel im Integrationsmanagement (Projektfestlegung)."""

from __future__ import annotations

from statistics import mean

from checker.rule_api import Context, Findings, Limit, MeasurePackage, NotApplicableError, rule, say


@rule(
    "PAK003",
    MeasurePackage,
    slug="paket-im-schluessel",
    title="Betreuungsschlüssel im üblichen Korridor",
    title_en="Caseload within the usual corridor",
    about=(
        "Die Zahl der Personen je Vollzeitstelle liegt im Korridor, der in der Praxis üblich ist."
        " Das ist ein Praxiswert, keine Vorschrift: Ein Personalschlüssel wurde in keiner Fassung"
        " gefunden."
    ),
    level="package",
    requirements=("BW-IM-25", "BW-EVAL-02", "BW-EVAL-03"),
    parameters=(
        "projekt_schluessel_korridor_unten",
        "projekt_schluessel_korridor_oben",
        "projekt_schluessel_stark",
    ),
)
def paket_im_schluessel(package: MeasurePackage, context: Context) -> Findings:
    """The number of persons per full-time post lies within the corridor seen in practice.

    Why:
        No norm sets a caseload; the corridor is what municipalities had or planned.

    Complies:
        day: 2018-01-01
        package:
          persons_au: {count: 166}
          posts: [{id: st-01, function: IM, vzae: 1.0}, {id: st-02, function: IM, vzae: 1.0}]

    Violates:
        day: 2018-01-01
        package:
          persons_au: {count: 420}
          posts: [{id: st-01, function: IM, vzae: 1.0}, {id: st-02, function: IM, vzae: 1.0}]
    """
    full_time = _full_time(package, context)
    persons = package.persons_au.count if package.persons_au else None
    ratio = context.require(persons, "persons_au/count") / full_time
    lower = context.parameter("projekt_schluessel_korridor_unten")
    upper = context.parameter("projekt_schluessel_korridor_oben")
    strong = context.parameter("projekt_schluessel_stark")
    if ratio > upper.value:
        needed = round(ratio * full_time / mean((lower.value, upper.value)), 1)
        yield from _above(ratio, strong if ratio > strong.value else upper, needed, context)
    elif ratio < lower.value:
        yield from _below(ratio, lower, context)


def _full_time(package: MeasurePackage, context: Context) -> float:
    posts = [post for post in context.require(package.posts, "posts") if post.function == "IM"]
    if not posts:
        raise NotApplicableError("no post in Integrationsmanagement")
    return context.require(
        sum(context.require(post.vzae, context.post_field(post, "vzae")) for post in posts) or None,
        context.post_field(posts[0], "vzae"),
    )


def _above(ratio: float, limit: Limit, needed: float, context: Context) -> Findings:
    yield context.finding(
        "posts",
        limit,
        say(
            "Eine Vollzeitstelle ist für {ratio} Personen zuständig.",
            "One full-time post is responsible for {ratio} persons.",
            ratio=round(ratio, 1),
        ),
        say(
            "Prüfen Sie weitere Stellenanteile, zum Beispiel zusammen {needed} VZÄ, oder begründen"
            " Sie die Abweichung.",
            "Consider further shares of posts, for example {needed} VZÄ in sum, or give a reason.",
            needed=needed,
        ),
        actual=round(ratio, 1),
        expected=limit.value,
    )


def _below(ratio: float, limit: Limit, context: Context) -> Findings:
    yield context.finding(
        "posts",
        limit,
        say(
            "Eine Vollzeitstelle ist nur für {ratio} Personen zuständig.",
            "One full-time post is responsible for {ratio} persons only.",
            ratio=round(ratio, 1),
        ),
        say(
            "Prüfen Sie die Zahl der Personen und den Umfang der Stellen, zum Beispiel auf"
            " Tippfehler. Beides kann so bleiben, wenn es stimmt.",
            "Check the number of persons and the size of the posts, for example for typing errors."
            " Both may stay if they are right.",
        ),
        actual=round(ratio, 1),
        expected=limit.value,
    )
