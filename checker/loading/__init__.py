"""Files to values: packages, standards, rules."""
