"""A page as it was published -> the draft of a report file."""
