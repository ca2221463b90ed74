"""Characters in disguise."""

from lyfz.chinese.ideographs import unified


def test_a_radical_is_the_character_that_it_looks_like() -> None:
    """Of Kangxi and of the supplement; compatibility forms too. Nothing else is touched."""
    assert "⼀户⼾青⾭⺠⻓⾏".translate(unified()) == "一户户青青民长行"
    assert "\uf9f7\uf9fd\U0002f801".translate(unified()) == "立什丸"
    assert "⺀﨎…①ﬁ㎡".translate(unified()) == "⺀﨎…①ﬁ㎡"


def test_one_character_stands_for_one() -> None:
    """So that offsets stay, and a second time changes nothing."""
    table = unified()
    assert all(len(char) == 1 for char in table.values())
    assert all(char.translate(table) == char for char in table.values())
