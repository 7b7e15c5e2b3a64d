"""The hand-over states that municipalities agree on (Übergabestandard): a draft, no rule of law."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from checker.model.profile import Levels
from checker.model.standard import BothLanguages, Citation, Record

Standing = Literal["proposal", "agreed"]


class Derivation(Record):
    """Where a state comes from: types whose entry or result it is, and requirements of a norm."""

    types: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    citation: Citation
    note: BothLanguages | None = None


class ProofForm(Record):
    """The form in which the handing side writes down what a person holds."""

    id: str
    title: BothLanguages
    holds: tuple[BothLanguages, ...] = Field(min_length=1)


class HandoverState(Record):
    """What a person holds at least when one municipality hands them over to another.

    ``level``: the lowest skill of those who leave a measure at this state. ``literacy``: primaer
    asks for none. ``certificates`` are
    asked for together; of ``proofs`` one is enough, an empty list asks for none. Both are written
    like those of a package (``DTZ:B1``, ``DTB_B2``). ``goals`` are the goals that must stay open
    after a move. ``form`` names the form of the file, None the first one.
    """

    id: str
    title: BothLanguages
    level: str
    language: str | Levels = "A0"
    literacy: str = "primaer"
    school_certificate: str = "kein"
    certificates: tuple[str, ...] = ()
    proofs: tuple[str, ...] = ()
    goals: tuple[str, ...] = Field(min_length=1)
    form: str | None = None
    derived_from: Derivation | None = None

    @property
    def alternatives(self) -> tuple[tuple[str, ...], ...]:
        """Return every set of proofs with which the state is shown; the last one is weakest."""
        if not self.proofs:
            return (self.certificates,)
        return tuple((*self.certificates, proof) for proof in self.proofs)


class HandoverFile(Record):
    """A version of the Übergabestandard; a ministry replaces the whole file."""

    id: str
    title: BothLanguages
    version: str
    standing: Standing = "proposal"
    valid_from: date | None = None
    issued_by: str
    note: BothLanguages
    forms: tuple[ProofForm, ...] = Field(min_length=1)
    states: tuple[HandoverState, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _once(self) -> HandoverFile:
        for names in ([s.id for s in self.states], [f.id for f in self.forms]):
            twice = sorted({name for name in names if names.count(name) > 1})
            if twice:
                raise ValueError(f"{twice[0]} stands twice")
        return self

    @property
    def proposed(self) -> bool:
        """Say whether the file is only a draft, which every output has to say."""
        return self.standing == "proposal"

    def form_of(self, state: HandoverState) -> ProofForm:
        """Return the form in which a state is written down."""
        named = (form for form in self.forms if form.id == state.form)
        return next(named, self.forms[0])

    def belonging(self, level: str, scale: Sequence[str]) -> tuple[HandoverState, ...]:
        """Return the states for people whose lowest skill is ``level``.

        Where the file names no state for this level, those of the next lower one count.
        ``scale``: all levels, the lowest first.
        """
        places = {name: place for place, name in enumerate(scale)}
        own = places.get(level, 0)
        below = {places[s.level] for s in self.states if places.get(s.level, own + 1) <= own}
        nearest = max(below, default=-1)
        return tuple(state for state in self.states if places.get(state.level) == nearest)
