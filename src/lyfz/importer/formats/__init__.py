"""Bytes of any format -> Document. `detect` is the door."""
