"""Many reports: where they are, which of them are asked, and the collection that holds them."""
