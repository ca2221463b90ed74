"""How official Chinese is written: one rule of matching, sentences and headings, figures."""
