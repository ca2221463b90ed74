"""How the time of a draft grows with the text; it should as the text does.

Usage: python benchmarks/import_growth.py
"""

import time
from pathlib import Path

from lyfz.importer.draft import draft_document
from lyfz.importer.formats.detect import read_document
from lyfz.importer.formats.document import Document

PAGE = Path(__file__).parents[1] / "tests" / "data" / "linyou-2023.txt"


def sections(times: int) -> list[str]:
    """The body of the bundled page, so many times."""
    return [*read_document(PAGE.name, PAGE.read_bytes()).paragraphs[6:]] * (7 * times)


def one_section(times: int) -> list[str]:
    """As many figures in one section, each with other words around it."""
    figures = range(600 * times)
    return [
        "".join(f"第{n}组受理纠纷{n}件，办结{n * 7 % 1000}件，宣传{n * 13}次。" for n in figures)
    ]


if __name__ == "__main__":
    print("| text | characters | CPU seconds | to the first |\n| --- | ---: | ---: | ---: |")
    for lines in (sections, one_section):
        first = 0.0
        for times in (1, 10, 100):
            document = Document(("小县2023年法治政府建设工作总结", *lines(times)))
            start = time.process_time()
            draft_document(document, PAGE.name)
            seconds = time.process_time() - start
            first = first or seconds
            size = sum(map(len, document.paragraphs))
            print(f"| {lines.__name__} | {size:,} | {seconds:.2f} | {seconds / first:.0f} |")
