"""From a report to its formats."""
