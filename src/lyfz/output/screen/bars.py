"""Bars of block characters, an eighth of a cell fine. All of them exist in GBK.

By hand: rich.bar and rich.progress fill a share of the screen with escapes or with characters that
GBK lacks; plotext and termgraph print whole charts, in which Chinese labels do not line up.
"""

_FULL = "█"
_EIGHTHS: tuple[str, ...] = ("", *"▏▎▍▌▋▊▉")


def bar(value: float, greatest: float, cells: int) -> str:
    """Return a bar as long beside `cells` as `value` is beside `greatest`.

    It begins at zero: what is more than nothing has an eighth of a cell at least, and nothing, or
    less, has none.
    """
    if value <= 0:
        return ""
    eighths = max(1, round(value / greatest * cells * 8))
    return _FULL * (eighths // 8) + _EIGHTHS[eighths % 8]
