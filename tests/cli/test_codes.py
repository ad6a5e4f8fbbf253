from hansard_tui.cli import codes


def test_no_two_codes_are_one_and_all_are_explained() -> None:
    named = {name: value for name, value in vars(codes).items() if name.isupper() and isinstance(value, int)}
    assert len(set(named.values())) == len(named)
    explained = {code for code, _ in codes.EXPLAINED}
    assert explained == set(named.values()) - {codes.PIPE_CLOSED}


def test_a_mistake_in_asking_is_bad_usage_unless_it_says_otherwise() -> None:
    assert codes.AskError("no").code == codes.BAD_USAGE
    assert codes.AskError("no", codes.BAD_INPUT).code == codes.BAD_INPUT
