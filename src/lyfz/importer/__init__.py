"""From a published page to a draft of the report file."""
