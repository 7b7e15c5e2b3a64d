"""Keine personenbezogenen Daten im Paket."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from checker.rule_api import Context, Deviation, Findings, MeasurePackage, Text, rule, say


@rule(
    "FEL009",
    MeasurePackage,
    slug="feld-keine-personendaten",
    title="Paket enthält keine personenbezogenen Daten",
    title_en="The package holds no personal data",
    about=(
        "Ein Paket enthält nur Anzahlen und Nummern. Geprüft werden Texte auf E-Mail-Adressen,"
        " Telefonnummern, Geburtstage, Aktenzeichen und Namen, dazu die Nummern der Stellen. Kleine"
        " Anzahlen sind ein Hinweis."
    ),
    level="field",
    requirements=("BW-IM-17", "BW-IM-18"),
    parameters=("pakt_personendaten", "pakt_stellen_woerter", "pakt_kleine_zahl"),
)
def feld_keine_personendaten(package: MeasurePackage, context: Context) -> Findings:
    """No text of the package looks like personal data; no message repeats what it found.

    Why:
        Data of persons are not needed to check a package and must not travel with it.

    Complies:
        day: 2018-01-01
        package: {target_groups: [{code: erwachsene, count: 14}], posts: [{id: st-01}]}

    Violates:
        day: 2018-01-01
        package: {posts: [{id: st-01, degree: "B.A., Rückfragen an anna.muster@example.org"}]}
    """
    yield from _traces(package, context)
    yield from _names_of_posts(package, context)
    yield from _small_counts(package, context)


def _traces(package: MeasurePackage, context: Context) -> Findings:
    texts = list(_texts(package.model_dump(by_alias=True, exclude_none=True), ""))
    # Most packages are clean: one look at all different texts spares a look at each.
    whole = "\n".join(dict.fromkeys(text for _, text in texts))
    for trace in context.parameter("pakt_personendaten").value:
        if re.search(trace["pattern"], whole):
            yield from _found(trace, texts, context)


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, f"{path}/{key}")
    elif isinstance(value, list | tuple):
        for place, item in enumerate(value):
            yield from _texts(item, f"{path}/{place}")


def _found(trace: dict[str, str], texts: list[tuple[str, str]], context: Context) -> Findings:
    for path, text in texts:
        spared = re.search(trace["not_in_field"], path) or re.search(trace["not_with"], text)
        if not spared and re.search(trace["pattern"], text):
            what = Text(trace["de"], trace["en"])
            message = say("Eine Angabe enthält {what}.", "A value holds {what}.", what=what)
            yield _personal(path, what.de, message, context)


def _personal(path: str, part: str, message: Text, context: Context) -> Deviation:
    """Describe what was found without repeating it."""
    return context.finding(
        path,
        context.own_data(
            "Ein Paket enthält keine Daten, die auf eine einzelne Person führen.",
            "A package holds no data that lead to a single person.",
        ),
        message,
        say(
            "Löschen Sie diesen Teil der Angabe. Anzahlen und Nummern genügen, zum Beispiel"
            " „14 Personen“ oder „st-01“.",
            "Delete this part of the value. Counts and ids are enough, for example '14 persons' or"
            " 'st-01'.",
        ),
        part=part,
    )


def _names_of_posts(package: MeasurePackage, context: Context) -> Findings:
    neutral = set(context.parameter("pakt_stellen_woerter").value) | _own_words(package, context)
    for place, post in enumerate(package.posts or ()):
        if post.id and _looks_like_name(post.id, neutral):
            message = Text(
                "Die Nummer einer Stelle sieht aus wie ein Name.",
                "The id of a post looks like a name.",
            )
            yield _personal(f"/posts/{place}/id", "id", message, context)


def _own_words(package: MeasurePackage, context: Context) -> set[str]:
    """Return the words of the municipality, its members and the functions of posts."""
    town = package.municipality
    names = [town.name, town.short_name, *(m.name for m in town.members or ())] if town else []
    functions = [text for code in context.codes("post-functions") for text in (code.code, code.de)]
    return {word.casefold() for text in (*names, *functions) if text for word in _words(text)}


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{3,}", text)


def _looks_like_name(identity: str, neutral: set[str]) -> bool:
    """Say whether an id holds two words, an initial with a word, or one capitalised word."""
    words = [word for word in _words(identity) if word.casefold() not in neutral]
    if words[1:] or (words and re.match(r"[^\W\d_]\.", identity)):
        return True
    numbered = any(sign.isdigit() for sign in identity)
    return not numbered and any(word.istitle() for word in words)


def _small_counts(package: MeasurePackage, context: Context) -> Findings:
    limit = context.parameter("pakt_kleine_zahl")
    for place, group in enumerate(package.target_groups or ()):
        if group.count and 0 < group.count <= limit.value:
            yield context.finding(
                f"target_groups/{place}/count",
                limit,
                say(
                    "Bei der Zielgruppe „{name}“ steht die Anzahl {count}.",
                    "The count of the target group '{name}' is {count}.",
                    name=_name(group.code, place, context),
                    count=group.count,
                ),
                say(
                    "Fassen Sie kleine Gruppen zusammen, zum Beispiel unter „erwachsene“.",
                    "Combine small groups, for example under 'erwachsene'.",
                ),
                actual=group.count,
                expected=limit.value,
                part=group.code or "",
            )


def _name(code: str | None, place: int, context: Context) -> Text:
    entry = context.find_code("target-groups", code or "")
    if entry:
        return Text(entry.de, entry.en)
    name = code or f"{place + 1}"
    return Text(name, name)
