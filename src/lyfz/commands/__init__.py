"""One file a verb: a function from typed arguments to an Outcome. None prints, none exits."""
