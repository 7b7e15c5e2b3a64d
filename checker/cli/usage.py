"""Complaints about a wrong call, in the language of the help texts."""

from __future__ import annotations

import re

import click

_SAID = (
    (r"(?:Path|File|Directory) '(.*)' does not exist\.", "Der Pfad {0} ist nicht vorhanden."),
    (r"(?:Path|File|Directory) '(.*)' is not readable\.", "Der Pfad {0} ist nicht lesbar."),
    (r"Directory '(.*)' is a file\.", "{0} ist eine Datei, erwartet ist ein Ordner."),
    (r"'(.*)' is not one of (.*)\.", "{0} gehört nicht dazu. Möglich sind: {1}."),
    (r"(\S+) is not in the range (.*)\.", "{0} liegt nicht im Bereich {1}."),
    (r"'(.*)' is not a valid \w+(?: range)?\.", "{0} ist hier kein gültiger Wert."),
    (r"No such command '(.*)'\.(?: .*)?", "Den Befehl {0} gibt es nicht."),
    (r"Got unexpected extra arguments? \((.*)\)", "Zu viel angegeben: {0}."),
    (r"Option '(.*)' requires an argument\.", "Hinter {0} fehlt der Wert."),
    (r"Option '(.*)' does not take a value\.", "{0} nimmt keinen Wert."),
)


def complaint(error: click.ClickException) -> str:
    """Return how the command is called and what is wrong; unknown words of click stay."""
    lines = [f"Fehler: {_reason(error)}"]
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        pieces = " ".join(context.command.collect_usage_pieces(context))
        call = f"{context.command_path} {pieces}".replace("[OPTIONS]", "[OPTIONEN]")
        lines = [f"Aufruf: {call}", f"Hilfe: {context.command_path} --help", "", *lines]
    return "\n".join(lines)


def _reason(error: click.ClickException) -> str:
    if isinstance(error, click.MissingParameter):
        return f"Es fehlt die Angabe {_name(error)}."
    if isinstance(error, click.NoSuchOption):
        meant = " oder ".join(sorted(error.possibilities or ()))
        return f"{error.option_name} gibt es nicht." + (f" Meinten Sie {meant}?" if meant else "")
    said = _told(error.message)
    return f"{_name(error)}: {said}" if isinstance(error, click.BadParameter) else said


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    names = error.param.opts if error.param.param_type_name == "option" else ()
    return next(iter(names), "") or error.param.human_readable_name


def _told(message: str) -> str:
    for pattern, words in _SAID:
        found = re.fullmatch(pattern, message)
        if found:
            return words.format(*found.groups()).replace("'", "")
    return message
