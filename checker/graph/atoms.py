"""What a person can hold: ordered levels, proofs and steps attended, one bit each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.graph.facts import SKILLS
from checker.graph.steps import Mask
from checker.model.catalogue import Catalogue
from checker.model.parts import Language, SkillLevels
from checker.model.profile import Levels

SCHOOL = ("keiner", "FSA", "HSA", "MSA", "FHR", "HZB")
SCHOOL_OF_PACKAGES = {"kein": "keiner", "hsa": "HSA", "msa": "MSA", "fhr": "FHR", "abitur": "HZB"}
RECOGNITION = ("keine", "antrag", "teilweise", "gleichwertig")
_SAME = {"HSA_gleichwertig": "HSA", "keine_HZB": "keiner", "wesentliche_unterschiede": "teilweise"}


class Atoms:
    """Names of atoms and their bits: those of the catalogue first, others as they are asked for.

    A chain atom is written ``schreiben:B1``; whoever holds it holds what lies below. A proof is
    ``proof:DTZ:B1``, a type attended ``attended:IK_ALLG``, a goal reached ``goal:AUSBILDUNG``.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Use the scales of the catalogue (levels, literacy)."""
        levels = tuple(code.code for code in catalogue.code_lists["language-levels"].codes)
        literacy = tuple(code.code for code in catalogue.code_lists["literacy"].codes)
        self.chains: dict[str, tuple[str, ...]] = dict.fromkeys(SKILLS, levels)
        self.chains |= {"literalitaet": literacy, "abschluss": SCHOOL, "ergebnis": RECOGNITION}
        self.levels = levels
        self._names: list[str] = []
        self._bits: dict[str, Mask] = {}
        self._kinds: dict[str, Mask] = {}
        self._upto: dict[tuple[str, str], Mask] = {}
        self._spoken: dict[str, Mask] = {}
        self._proofs: dict[str, Mask] = {}
        self._number(catalogue)
        self._numbered = len(self._names)

    def _number(self, catalogue: Catalogue) -> None:
        """Number what the catalogue names, so that the packages seen before change no order."""
        for chain, scale in self.chains.items():
            self.at_least(chain, scale[-1])
        codes = {name: found.codes for name, found in catalogue.code_lists.items()}
        for goal in codes["goals"]:
            self.goal(goal.code)
        for exam in codes["exams"]:
            self.proof(exam.code)
            self.proof(f"{exam.code}:{self.levels[-1]}")
        for offer in (*codes["measure-types"], *codes["exams"]):
            self.attended(offer.code)

    @property
    def grown(self) -> bool:
        """Say whether atoms were asked for that the catalogue does not name."""
        return len(self._names) > self._numbered

    def one(self, name: str) -> Mask:
        """Return the bit of an atom."""
        if name not in self._bits:
            bit, kind = 1 << len(self._names), _kind(name)
            self._bits[name] = bit
            self._kinds[kind] = self._kinds.get(kind, 0) | bit
            self._names.append(name)
        return self._bits[name]

    def rank(self, chain: str, value: str) -> int | None:
        """Return the place of a value in a chain (0 is nothing), or None for an unknown one."""
        scale = self.chains[chain]
        value = _SAME.get(value, value)
        return scale.index(value) if value in scale else None

    def at_least(self, chain: str, value: str) -> Mask:
        """Return the value of a chain with everything below it; an unknown value gives nothing."""
        key = (chain, value)
        if key not in self._upto:
            rank = self.rank(chain, value) or 0
            self._upto[key] = self.union(f"{chain}:{v}" for v in self.chains[chain][1 : rank + 1])
        return self._upto[key]

    def language(self, level: str) -> Mask:
        """Return a level in all four skills."""
        if level not in self._spoken:
            self._spoken[level] = self.joined(self.at_least(skill, level) for skill in SKILLS)
        return self._spoken[level]

    def spoken(self, language: Language | Levels) -> Mask:
        """Return the levels a package or profile states, per skill or for all four."""
        if isinstance(language, str):
            return self.language(language)
        return self.joined(
            self.at_least(skill, level)
            for skill in SKILLS
            if (level := _level(language, skill)) is not None
        )

    def knows(self, language: Language | Levels) -> bool:
        """Say whether every level that is stated exists."""
        if isinstance(language, str):
            return language in self.levels
        stated = (_level(language, skill) for skill in SKILLS)
        return all(level is None or level in self.levels for level in stated)

    def proof(self, text: str) -> Mask:
        """Return a proof (``DTZ:B1``, ``DTB_B2``); a higher level of an exam includes the lower."""
        if text not in self._proofs:
            self._proofs[text] = self._proof(text)
        return self._proofs[text]

    def _proof(self, text: str) -> Mask:
        exam, _, level = text.partition(":")
        if level not in self.levels:
            return self.one(f"proof:{text}")
        known = self.levels[2 : self.levels.index(level) + 1]
        return self.union(f"proof:{exam}:{below}" for below in known)

    def attended(self, code: str) -> Mask:
        """Return the token of a type attended."""
        return self.one(f"attended:{code}")

    def goal(self, code: str) -> Mask:
        """Return the token of a goal reached."""
        return self.one(f"goal:{code}")

    def union(self, names: Iterable[str]) -> Mask:
        """Return several atoms."""
        return self.joined(self.one(name) for name in names)

    @staticmethod
    def joined(masks: Iterable[Mask]) -> Mask:
        """Return what several masks hold together."""
        whole = 0
        for mask in masks:
            whole |= mask
        return whole

    def names(self, mask: Mask) -> Iterator[str]:
        """Yield the names of the atoms of a mask, in the order of their bits."""
        while mask:
            bit = mask & -mask
            yield self._names[bit.bit_length() - 1]
            mask ^= bit

    def kin(self, mask: Mask) -> Mask:
        """Return all atoms of the same kinds: of a chain its other levels, all of the proofs."""
        found = 0
        while rest := mask & ~found:
            found |= self._kinds[_kind(self._names[rest.bit_length() - 1])]
        return found

    def below(self, bit: Mask) -> Mask:
        """Return an atom with what it implies (the lower levels of its chain or exam)."""
        name = self._names[bit.bit_length() - 1]
        chain, _, value = name.partition(":")
        if chain in self.chains:
            return self.at_least(chain, value)
        return self.proof(value) if chain == "proof" else bit


def _kind(name: str) -> str:
    return name.partition(":")[0]


def _level(language: SkillLevels | Levels, skill: str) -> str | None:
    level = getattr(language, skill)
    return None if level is None else str(level)
