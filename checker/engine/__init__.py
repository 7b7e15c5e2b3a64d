"""From a package to its report."""
