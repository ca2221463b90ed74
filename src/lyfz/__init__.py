"""The figures of Chinese rule-of-law reports, each with the words it was read from.

    >>> import lyfz
    >>> lyfz.load().indicators[0].quote
    '县委常委会集体学法4次'

Offsets are Unicode code points, half-open. Mistakes in a file raise `LyfzError`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lyfz.errors import LyfzError as LyfzError
    from lyfz.importer.draft import Draft as Draft
    from lyfz.importer.draft import draft as draft
    from lyfz.model import Citation as Citation
    from lyfz.model import Indicator as Indicator
    from lyfz.model import Report as Report
    from lyfz.model import Section as Section
    from lyfz.reportfile.loader import load as load

__version__ = "0.2.0"

_HOMES = {
    "Citation": "model",
    "Draft": "importer.draft",
    "Indicator": "model",
    "LyfzError": "errors",
    "Report": "model",
    "Section": "model",
    "draft": "importer.draft",
    "load": "reportfile.loader",
}
__all__ = ["Citation", "Draft", "Indicator", "LyfzError", "Report", "Section"]
__all__ += ["__version__", "draft", "load"]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `--version` pays for none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'lyfz' has no attribute {name!r}")
    return getattr(import_module(f"lyfz.{_HOMES[name]}"), name)
