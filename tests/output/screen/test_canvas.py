"""Lines of styled text, wrapped and painted."""

from lyfz.output.screen.canvas import HEAD, MATCH, Canvas, Piece, divided


def test_a_line_is_divided_in_its_styles() -> None:
    """A piece that goes over an end is in both; what lies in no span is in neither."""
    line = [Piece("甲乙", HEAD), Piece("丙丁"), Piece("戊", MATCH)]
    assert list(divided(line, [(0, 1), (1, 3), (4, 5)])) == [
        [Piece("甲", HEAD)],
        [Piece("乙", HEAD), Piece("丙")],
        [Piece("戊", MATCH)],
    ]


def test_text_hangs_beside_what_it_is_called() -> None:
    """Its own line ends and those that the width makes; blanks at line ends are gone."""
    text = [Piece("甲乙丙丁戊己庚辛 \n\n"), Piece("壬癸", HEAD)]
    lines = Canvas(17, color=False).hang([Piece("1  ")], text)
    assert ["".join(piece.text for piece in line) for line in lines] == [
        "1  甲乙丙丁戊己庚",
        "   辛",
        "   ",
        "   壬癸",
    ]


def test_a_painted_line_ends_in_no_blanks() -> None:
    """With colour only what is styled has escape sequences; without, nothing has."""
    line = [Piece("1  "), Piece("甲", HEAD), Piece("  ", HEAD), Piece(" ")]
    assert list(Canvas(80, color=True).paint([line, []])) == ["1  \x1b[1m甲\x1b[0m\n", "\n"]
    assert list(Canvas(80, color=False).paint([line, []])) == ["1  甲\n", "\n"]
