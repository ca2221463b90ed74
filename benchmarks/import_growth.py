"""How the time of a draft grows with the text; it should as the text does.

Usage: python benchmarks/import_growth.py
"""

import time
from pathlib import Path

from lyfz.importer.draft import draft
from lyfz.importer.formats.detect import read_document
from lyfz.importer.formats.document import Document

PAGE = Path(__file__).parents[1] / "tests" / "data" / "linyou-2023.txt"

if __name__ == "__main__":
    lines = read_document(PAGE.name, PAGE.read_bytes()).paragraphs
    print("| characters | CPU seconds | to the first |\n| ---: | ---: | ---: |")
    first = 0.0
    for times in (7, 70, 700):
        document = Document((*lines[:6], *lines[6:] * times))
        start = time.process_time()
        draft(document, PAGE.name)
        seconds = time.process_time() - start
        first = first or seconds
        size = sum(map(len, document.paragraphs))
        print(f"| {size:,} | {seconds:.2f} | {seconds / first:.0f} |")
