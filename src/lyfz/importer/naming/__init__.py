"""What a figure is called, in Chinese and as an id.

In this order: `clauses` finds the words around each figure, `series` writes out what several share,
`tokens` cuts a clause into words and `roles` says what they do, `phrases` reads the noun and the
verb before the figure and behind it, `names` makes the name of them by the first rule that fits,
`quotes` finds the words that prove it. `figures` does so for a section; `unique` tells equal names
of a report apart, and `ids` gives each its id.
"""
