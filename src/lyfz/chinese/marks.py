"""Punctuation by what it does (GB/T 15834-2011), in the forms that pages print.

Each set is a string, so that it serves `in`, `strip` and, escaped, a pattern. It must not know
about texts.
"""

STOPS = "。！？!?"  # end a sentence
SEMICOLONS = "；;"
COLONS = "：:"
COMMAS = "，,"
ENUMERATION = "、"  # between words of a list
TO = "-‐‑–—―−~～〜至到"  # between the two numbers of a range

SENTENCE_ENDS = STOPS + SEMICOLONS  # points in a row end in ； and are sentences here
CLAUSE_ENDS = SENTENCE_ENDS + COLONS + COMMAS
PAUSES = CLAUSE_ENDS + ENUMERATION
PARAGRAPH_ENDS = SENTENCE_ENDS + COLONS + "”）)"

OPENERS = "“‘《〈（(【〔"
CLOSERS = "”’》〉）)】〕"
BRACKETS = dict(zip(OPENERS, CLOSERS, strict=True))
