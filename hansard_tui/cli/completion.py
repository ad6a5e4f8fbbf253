"""Scripts by which a shell completes our commands, made from the table of verbs."""

from argparse import Namespace
from collections.abc import Iterator

from hansard_tui.cli.arguments import SECOND, VERBS, Verb, options_of
from hansard_tui.cli.codes import FINE
from hansard_tui.cli.printing import Printer


def completion(asked: Namespace, out: Printer) -> int:
    """Print the script for one shell."""
    out.text({"bash": bash, "zsh": zsh, "fish": fish}[asked.shell]())
    return FINE


def _flags(verb: Verb) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Give each long option of a verb, what it is for, and the words that it may take."""
    for action in options_of(verb):
        for flag in action.option_strings:
            if flag.startswith("--"):
                yield flag, str(action.help or "").replace("'", ""), tuple(map(str, action.choices or ()))


def _words(verb: Verb) -> list[str]:
    """Give the words that may follow a verb: its second word, or what it chooses from."""
    seconds = [other.name.split()[1] for other in SECOND if other.name.split()[0] == verb.name]
    choices = [str(word) for action in options_of(verb) if not action.option_strings for word in action.choices or ()]
    return [*seconds, *choices]


def bash() -> str:
    """Give the script for bash."""
    cases = "\n".join(
        f"    {verb.name}) words='{' '.join([*_words(verb), *(flag for flag, _, _ in _flags(verb))])}' ;;"
        for verb in VERBS
    )
    names = " ".join(verb.name for verb in VERBS)
    return f"""_hansard_tui() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" words=''
  case "$([ "$COMP_CWORD" -gt 1 ] && echo "${{COMP_WORDS[1]}}")" in
    '') words='{names} --help --version' ;;
{cases}
    *) words='--help' ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"; compgen -f -- "$word")
}}
complete -o filenames -F _hansard_tui hansard-tui
"""


def zsh() -> str:
    """Give the script for zsh."""
    names = " ".join(f"'{verb.name}:{_quiet(verb.help)}'" for verb in VERBS)
    cases = "\n".join(
        f"    {verb.name}) _arguments {' '.join(map(_zsh_flag, _flags(verb)))} '*:file:_files' ;;" for verb in VERBS
    )
    return f"""#compdef hansard-tui
_hansard_tui() {{
  local -a verbs
  verbs=({names})
  if (( CURRENT == 2 )); then
    _describe verb verbs
    _files
    return
  fi
  local verb=$words[2]
  shift words
  (( CURRENT-- ))
  case $verb in
{cases}
    *) _files ;;
  esac
}}
compdef _hansard_tui hansard-tui
"""


def _zsh_flag(flag: tuple[str, str, tuple[str, ...]]) -> str:
    name, words, choices = flag
    values = f":value:({' '.join(choices)})" if choices else ""
    return f"'{name}[{_quiet(words)}]{values}'"


def _quiet(words: str) -> str:
    """Take out what zsh would read as its own."""
    return "".join(letter for letter in words if letter not in "'[]:`\\$")


def fish() -> str:
    """Give the script for fish."""
    lines = ["complete -c hansard-tui -n __fish_use_subcommand -l help -d 'Help'"]
    for verb in VERBS:
        lines.append(f"complete -c hansard-tui -n __fish_use_subcommand -a {verb.name} -d '{_quiet(verb.help)}'")
        within = f"-n '__fish_seen_subcommand_from {verb.name}'"
        if words := _words(verb):
            lines.append(f"complete -c hansard-tui {within} -a '{' '.join(words)}'")
        for flag, what, choices in _flags(verb):
            values = f" -x -a '{' '.join(choices)}'" if choices else ""
            lines.append(f"complete -c hansard-tui {within} -l {flag[2:]} -d '{_quiet(what)}'{values}")
    return "\n".join(lines) + "\n"
