"""A wrong call is answered in the language of the help texts."""

from __future__ import annotations

import click
import pytest

from checker.cli.usage import complaint
from tests.cli.conftest import Call


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("pathways",), "Es fehlt die Angabe PAKET."),
        (("pathways", "x", "--context", "/nowhere"), "Der Pfad /nowhere ist nicht vorhanden."),
        (("pathways", "x", "--format", "blah"), "blah gehört nicht dazu. Möglich sind: text,"),
        (
            ("pathways", "x", "--formt", "text"),
            "gibt es nicht. Meinten Sie --export oder --format?",
        ),
        (("pathways", "x", "y"), "Zu viel angegeben: y."),
        (("pathways", "x", "--fail-on"), "Hinter --fail-on fehlt der Wert."),
        (("blub",), "Den Befehl blub gibt es nicht."),
        (("check", "x", "--jobs", "100"), "--jobs: 100 liegt nicht im Bereich"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(call: Call, arguments: tuple[str, ...], said: str) -> None:
    done = call(*arguments)
    assert done.code == 2
    assert said in done.err
    assert "Error" not in done.err


def test_the_call_and_the_help_are_named(call: Call) -> None:
    lines = call("pathways").err.splitlines()
    assert lines[:2] == [
        "Aufruf: paktcheck pathways [OPTIONEN] PAKET",
        "Hilfe: paktcheck pathways --help",
    ]


def test_words_that_nobody_translated_stay() -> None:
    assert complaint(click.ClickException("Something new.")) == "Fehler: Something new."
    bare = click.BadParameter("Odd.", param_hint="--odd")
    assert complaint(bare) == "Fehler: --odd: Odd."


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--goal", "QUATSCH"), "Kein Ziel heißt QUATSCH. Möglich sind: APPROBATION,"),
        (("--goal", "JOB_HELFR"), "Meinten Sie JOB_HELFER?"),
        (("--profile", ""), "Es fehlt ein Name. Möglich sind: P01,"),
    ],
)
def test_an_unknown_name_is_answered_with_the_choices(
    call: Call, arguments: tuple[str, ...], said: str
) -> None:
    done = call("pathways", "examples/demo-kreis/musterstadt-2018.yaml", *arguments)
    assert done.code == 2
    assert said in done.err
