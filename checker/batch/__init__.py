"""The run of the ministry: every submission of a folder, accounted for."""
