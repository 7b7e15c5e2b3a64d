"""The twelve rules in two policy languages: Rego and the Common Expression Language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.twelve.terms import AREAS, CERTIFIED, OF_MEASURE, OF_PACKAGE, RANK

REGO = Path(__file__).with_name("rules.rego")


def rego() -> Any:
    """Use rego-cpp, in its prebuilt form; this is not OPA."""
    machine = import_module("regopy").Interpreter()
    machine.add_module("twelve", REGO.read_text())
    bundle = machine.build("data.twelve.found", ["twelve/found"])

    def found(content: bytes) -> list[str]:
        machine.set_input_term(content.decode())
        answer = json.loads(str(machine.query_bundle(bundle)))
        result = answer["result"][0] if "result" in answer else answer
        lines: list[str] = result["expressions"][0]
        return lines

    return found


def cel() -> Any:
    """Use the Rust implementation; CEL has no sum, which is a function of the host."""
    library = import_module("cel")
    programs = [library.compile(text) for text in _expressions()]

    def found(content: bytes) -> Iterator[str]:
        variables = {"p": json.loads(content), "rank": RANK}
        context = library.Context(variables=variables, functions={"total": sum})
        for program in programs:
            yield from _flat(program.execute(context))

    return found


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for item in value:
            yield from _flat(item)
    else:
        yield str(value)


def _expressions() -> Iterable[str]:
    rows = "p.measures"
    target = "rank[m.exit_level]"
    return (
        f"{_list(OF_PACKAGE)}.filter(f, !(f in p)).map(f, 'R01||' + f)",
        f"{rows}.map(m, {_list(OF_MEASURE)}.filter(f, !(f in m)).map(f, 'R01|' + m.id + '|' + f))",
        _rule("R02", "has(m.hours) && m.hours < 100", "hours"),
        _rule("R02", "has(m.group_size) && m.group_size > 25", "group_size"),
        _rule("R03", f"has(m.exit_level) && has(m.entry_level) && rank[m.entry_level] >= {target}"),
        _rule("R04", "has(m.start) && has(m.end) && m.start >= m.end"),
        f"total({rows}.filter(m, has(m.cost_eur)).map(m, m.cost_eur)) > p.budget_eur"
        " ? ['R05||'] : []",
        f"{_list(AREAS)}.filter(a, !{rows}.exists(m, m.action_field == a)).map(a, 'R06||' + a)",
        _rule("R07", f"{rows}.filter(o, o.id == m.id).size() > 1"),
        f"{rows}.map(m, m.successors.filter(s, !{rows}.exists(o, o.id == s))"
        ".map(s, 'R08|' + m.id + '|' + s))",
        f"{rows}.filter(m, has(m.exit_level)).map(m, m.successors.filter(s, {rows}.exists(o,"
        f" o.id == s && has(o.entry_level) && rank[o.entry_level] > {target}))"
        ".map(s, 'R09|' + m.id + '|' + s))",
        "double(p.participants) / double(p.case_managers) > 80.0 ? ['R10||'] : []",
        _rule(
            "R11",
            f"m.type in {_list(CERTIFIED)} && has(m.provider) && !m.provider.certified",
        ),
        "has(p.ags) && !p.ags.matches('^(0[1-9]|1[0-6])[0-9]{6}$') ? ['R12||'] : []",
    )


def _rule(code: str, condition: str, detail: str = "") -> str:
    return f"p.measures.filter(m, {condition}).map(m, '{code}|' + m.id + '|{detail}')"


def _list(names: Iterable[str]) -> str:
    return json.dumps(list(names))
