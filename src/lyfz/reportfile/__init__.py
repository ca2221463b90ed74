"""The report file, format 1: read, written, described."""
