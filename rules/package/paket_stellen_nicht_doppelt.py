"""Eine Stelle, mehrere Funktionen: Integrationsmanagement und Integrationsbeauftragte."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checker.rule_api import Context, Findings, MeasurePackage, Post, rule, say

PROGRAMMES = ("IM", "IB")


class Entry(NamedTuple):
    """One share of a post; ``field`` is its path for shares of the own package, else empty."""

    field: str
    post: Post


@rule(
    "PAK004",
    MeasurePackage,
    slug="paket-stellen-nicht-doppelt",
    title="Stelle nicht zugleich Integrationsmanagement und Integrationsbeauftragte",
    title_en="A post is not Integrationsmanagement and Integrationsbeauftragte at once",
    about=(
        "Die Anteile einer Stelle ergeben zu keiner Zeit mehr als eine Vollzeitstelle, und"
        " derselbe Anteil bekommt nicht aus beiden Programmen Geld. Anteile in anderen Paketen"
        " zählen mit, wenn dort die Nummer mit vorangestelltem Schlüssel steht (Schlüssel/Nummer)."
    ),
    level="package",
    requirements=("BW-IM-24", "BW-IB-01", "BW-IB-02"),
    parameters=("im_summe_je_stelle_vzae", "im_ib_getrennte_stellen"),
)
def paket_stellen_nicht_doppelt(package: MeasurePackage, context: Context) -> Findings:
    """The shares of a post never exceed one full-time post, and none is paid twice.

    Why:
        Integrationsmanagement and Integrationsbeauftragte are separate programmes with own posts.

    Complies:
        day: 2018-01-01
        package:
          posts:
            - {id: st-07, function: IM, vzae: 0.5}
            - {id: st-07, function: IB, vzae: 0.5}

    Violates:
        day: 2018-01-01
        package:
          posts:
            - {id: st-07, function: IM, vzae: 1.0}
            - {id: st-07, function: IB, vzae: 0.5}
    """
    entries: dict[str, list[Entry]] = {}
    for place, post in enumerate(context.require(package.posts, "posts")):
        if post.id is None:
            yield context.missing(f"posts/{place}/id")
        else:
            entries.setdefault(post.id, []).append(Entry(f"posts/{place}/vzae", post))
    for name, own in entries.items():
        yield from _sum(name, [*own, *_elsewhere(name, package, context)], context)
        yield from _paid_twice(name, own, package, context)


def _elsewhere(name: str, package: MeasurePackage, context: Context) -> Iterator[Entry]:
    """Yield the shares of the same post in other packages (a bare id there is another person).

    A second file of the same municipality lists the same shares again; it adds none.
    """
    own = _key(package)
    full = name if "/" in name else f"{own}/{name}"
    for other in context.neighbours:
        key = _key(other)
        for post in (other.posts or ()) if key != own else ():
            if post.id and full == (post.id if "/" in post.id else f"{key}/{post.id}"):
                yield Entry("", post)


def _key(package: MeasurePackage) -> str:
    town = package.municipality
    return str(town.ags or f"{town.kreis}-{town.short_name or ''}".rstrip("-")) if town else ""


def _sum(name: str, entries: list[Entry], context: Context) -> Findings:
    limit = context.parameter("im_summe_je_stelle_vzae")
    if len(entries) == 1:
        return
    total = max(_total(entries, day) for day in _starts(entries))
    if total > limit.value:
        yield context.finding(
            entries[0].field,
            limit,
            say(
                "Die Stelle {id} hat mit allen Funktionen zusammen {total} VZÄ.",
                "Post {id} has {total} VZÄ over all functions together.",
                id=name,
                total=total,
            ),
            say(
                "Verringern Sie die Anteile auf zusammen höchstens {limit} VZÄ, oder tragen Sie"
                " eine weitere Stelle ein.",
                "Reduce the shares to at most {limit} VZÄ together, or enter a further post.",
                limit=limit.value,
            ),
            actual=total,
            expected=limit.value,
            part=name,
        )
        return
    yield from (
        context.missing(entry.field, limit.name)
        for entry in entries
        if entry.post.vzae is None and entry.field
    )


def _starts(entries: list[Entry]) -> set[date]:
    """Return the days on which the sum can rise."""
    return {entry.post.from_ or date.min for entry in entries}


def _total(entries: list[Entry], day: date) -> float:
    """Return the sum of the shares on a day; a share without days counts always."""
    active = (
        entry.post.vzae or 0
        for entry in entries
        if (entry.post.from_ or date.min) <= day <= (entry.post.to or date.max)
    )
    return round(sum(active), 4)


def _paid_twice(name: str, own: list[Entry], package: MeasurePackage, context: Context) -> Findings:
    naming = {m.type for m in package.measures or () if name in (m.posts or ())}
    shares = {entry.post.function for entry in own}
    if not naming.issuperset(PROGRAMMES) or shares.issuperset(PROGRAMMES):
        return
    yield context.finding(
        own[0].field.replace("vzae", "function"),
        context.parameter("im_ib_getrennte_stellen"),
        say(
            "Die Stelle {id} steht mit demselben Anteil bei Integrationsmanagement und bei"
            " Integrationsbeauftragten.",
            "Post {id} stands with the same share at Integrationsmanagement and at"
            " Integrationsbeauftragte.",
            id=name,
        ),
        say(
            "Teilen Sie die Stelle in zwei Zeilen: eine mit der Funktion {first}, eine mit"
            " {second}.",
            "Split the post into two rows, one with the function {first}, one with {second}.",
            first=PROGRAMMES[0],
            second=PROGRAMMES[1],
        ),
        part=name,
    )
