"""Faults of hand-over states: codes that lead nowhere, proofs nobody could show, sounds of law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.loading.known_codes import KnownCodes
from checker.model.catalogue import Catalogue
from checker.model.handover import Derivation, HandoverFile, HandoverState
from checker.model.profile import Levels
from checker.model.text import Text
from checker.model.wording import say

_PROPOSAL = Text("Vorschlag", "Proposal")
_NO_LAW = ("keine Vorschrift", "not a rule of law")


def check_handover(file: HandoverFile, catalogue: Catalogue) -> list[Text]:
    """Return every fault, one sentence each, that begins with the name of its place."""
    known = KnownCodes(catalogue)
    forms = {form.id for form in file.forms}
    faults = [
        fault
        for state in file.states
        for fault in _named(state.id, _state(state, forms, known, catalogue))
    ]
    return [*faults, *_named("note", _note(file))]


def _named(name: str, faults: Iterable[Text]) -> Iterator[Text]:
    for fault in faults:
        yield Text(f"{name}: {fault.de}", f"{name}: {fault.en}")


def _state(
    state: HandoverState, forms: set[str], known: KnownCodes, catalogue: Catalogue
) -> Iterator[Text]:
    for level in (state.level, *_levels(state.language)):
        yield from known.code("language-levels", level)
    yield from known.code("literacy", state.literacy)
    yield from known.code("school-certificates", state.school_certificate)
    yield from known.proofs((*state.certificates, *state.proofs))
    for goal in state.goals:
        yield from known.code("goals", goal)
    if state.form is not None and state.form not in forms:
        yield say("die Form {form} gibt es nicht", "there is no form {form}", form=state.form)
    yield from _lowest(state, catalogue)
    if state.derived_from is not None:
        yield from _derivation(state.derived_from, known, catalogue)


def _lowest(state: HandoverState, catalogue: Catalogue) -> Iterator[Text]:
    """Yield a sentence where a state belongs to a level that it does not guarantee."""
    ranks = [catalogue.rank("language-levels", level) for level in _levels(state.language)]
    own = catalogue.rank("language-levels", state.level)
    known = [rank for rank in ranks if rank is not None]
    if own is not None and len(known) == len(ranks) and min(known) != own:
        yield say(
            "level ist {level}; die niedrigste Fertigkeit liegt anderswo",
            "level is {level}; the lowest skill lies elsewhere",
            level=state.level,
        )


def _derivation(derivation: Derivation, known: KnownCodes, catalogue: Catalogue) -> Iterator[Text]:
    yield from known.types(derivation.types)
    for name in derivation.requirements:
        if name not in catalogue.requirements:
            yield say(
                "die Anforderung {name} gibt es nicht", "there is no requirement {name}", name=name
            )


def _levels(language: str | Levels) -> tuple[str, ...]:
    if isinstance(language, str):
        return (language,)
    return (language.hoeren, language.lesen, language.schreiben, language.sprechen)


def _note(file: HandoverFile) -> Iterator[Text]:
    """A draft says in both languages that it is one, and that it is no rule of law."""
    if not file.proposed:
        return
    wanted = zip((file.note.de, file.note.en), (_PROPOSAL.de, _PROPOSAL.en), _NO_LAW, strict=True)
    for text, proposal, no_law in wanted:
        for phrase in (proposal, no_law):
            if phrase.casefold() not in text.casefold():
                yield say("es fehlt „{phrase}“", "it must say: {phrase}", phrase=phrase)
