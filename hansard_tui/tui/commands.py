"""The one table of commands: bindings, footer, palette, help and README's keys are made from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Command:
    """Something that a reader can do; `action_<name>` does it."""

    name: str
    keys: tuple[str, ...]
    """Each a sequence: "]c", "g g", "ctrl+o"; names of keys are set apart by spaces."""
    help: str
    group: str
    scope: str = "reader"
    """Where the keys count: "reader", or a mode of its own: "peek", "select", "sidebar"."""
    footer: str = ""
    """A word for the line at the foot; empty where it is not shown there."""


def _table(group: str, *rows: tuple[str, str, str] | tuple[str, str, str, str], scope: str = "reader") -> list[Command]:
    made = []
    for name, keys, words, *footer in rows:
        made.append(Command(name, tuple(keys.split(" | ")), words, group, scope, footer[0] if footer else ""))
    return made


COMMANDS: tuple[Command, ...] = (
    *_table(
        "Moving",
        ("next_sentence", "j | down", "Next sentence"),
        ("previous_sentence", "k | up", "Previous sentence"),
        ("page_down", "space | pagedown", "A page on"),
        ("page_up", "b | pageup", "A page back"),
        ("half_page_down", "ctrl+d", "Half a page on"),
        ("half_page_up", "ctrl+u", "Half a page back"),
        ("scroll_down", "ctrl+e", "Scroll a line, the cursor stays"),
        ("scroll_up", "ctrl+y", "Scroll a line back, the cursor stays"),
        ("top", "gg | home", "The beginning"),
        ("end", "G | end", "The end"),
        ("next_paragraph", "}", "Next paragraph"),
        ("previous_paragraph", "{", "Previous paragraph"),
        ("next_contribution", "]s | J", "Next contribution"),
        ("previous_contribution", "[s", "Previous contribution"),
        ("next_heading", "]h", "Next heading"),
        ("previous_heading", "[h", "Previous heading"),
        ("next_column", "]]", "Next column"),
        ("previous_column", "[[", "Previous column"),
        ("next_division", "]d", "Next division"),
        ("previous_division", "[d", "Previous division"),
        ("go_to", ":", "Go to a column, time, percentage, citation or command"),
    ),
    *_table(
        "Findings",
        ("next_commitment", "]c", "Next commitment", "next promise"),
        ("previous_commitment", "[c", "Previous commitment"),
        ("next_finding", "]f", "Next finding of any class shown"),
        ("previous_finding", "[f", "Previous finding of any class shown"),
        ("next_topic", "]t", "Next mention of the chosen topic"),
        ("previous_topic", "[t", "Previous mention of the chosen topic"),
        ("next_person", "]p", "Next person named"),
        ("previous_person", "[p", "Previous person named"),
        ("why", "i", "Why was this found?", "why"),
        (
            "accept_finding",
            "ga",
            "Accept the finding under the cursor; where none was found, enter the passage in the ledger",
        ),
        ("reject_finding", "gd", "Reject the finding under the cursor"),
        ("correct_finding", "ge", "Correct the class of the finding under the cursor"),
        ("problems", "g!", "What is wrong with this file"),
    ),
    *_table(
        "Jumping",
        ("hints", "f", "Letters on every reference: small peeks, capital opens in the other pane", "hints"),
        ("next_reference", "tab | ]x", "Next mention that leads somewhere"),
        ("previous_reference", "shift+tab | [x", "Previous mention that leads somewhere"),
        ("peek", "K | enter", "Peek at the counterpart, below the line", "peek"),
        ("counterpart", "x", "Show the counterpart in the other pane; again: the next", "counterpart"),
        ("follow_counterpart", "X", "Go to the counterpart in the other pane"),
        ("references", "gr", "List every reference out of and into this passage"),
        ("back", "ctrl+o | alt+left | backspace", "Back, to the whole view as it was"),
        ("forward", "alt+right | gi", "Forward again (Ctrl+I where the terminal can send it)"),
        ("trail", "gj", "The trail of jumps, as a list"),
        ("link_panes", "=", "Link the panes: the other shows the passage most like this one"),
        ("pair", "l", "Pair two places: here, then there"),
    ),
    *_table(
        "Marking",
        ("select_words", "v", "Select by word"),
        ("select_sentence", "V", "Select by sentence"),
        ("highlight", "a", "Highlight the sentence or the selection", "highlight"),
        ("highlight_with_note", "A", "Highlight and write a note"),
        ("color_1", "1", "Highlight in colour 1, or change to it"),
        ("color_2", "2", "Highlight in colour 2, or change to it"),
        ("color_3", "3", "Highlight in colour 3, or change to it"),
        ("color_4", "4", "Highlight in colour 4, or change to it"),
        ("color_5", "5", "Highlight in colour 5, or change to it"),
        ("color_6", "6", "Highlight in colour 6, or change to it"),
        ("tag", "t", "Tag the passage"),
        ("edit_note", "ctrl+g", "Open the note in $EDITOR"),
        ("remove", "d", "Remove the highlight or bookmark under the cursor"),
        ("undo", "u", "Undo the last mark, also from an earlier day"),
        ("redo", "ctrl+r", "Redo"),
        ("bookmark", "m", "Bookmark: then a letter, or Enter for none"),
        ("return_to_bookmark", "'", "Return to a bookmark: then its letter; '' goes back to before the jump"),
        ("next_highlight", "]a", "Next highlight or note"),
        ("previous_highlight", "[a", "Previous highlight or note"),
        ("next_bookmark", "]m", "Next bookmark"),
        ("previous_bookmark", "[m", "Previous bookmark"),
        ("unplaced", "g?", "Marks that could not be placed in this text"),
    ),
    *_table(
        "Keeping",
        ("ledger", "gl", "The ledger: every promise that you accepted, in all transcripts"),
        ("all_notes", "gN", "Every mark in all transcripts, filtered by words"),
        ("changes", "gC", "Marked passages whose words changed"),
        ("verify", "gV", "Check a quotation, or a file full of them, against what was said"),
        ("import_notes", "gI", "Bring in notes from a file: W3C, Hypothesis, or our own Markdown"),
        ("notes_check", "g=", "Look the folder of notes over"),
        ("notes_compact", "g-", "Make the log of notes shorter"),
    ),
    *_table(
        "Selecting",
        ("select_next", "j | l | w | right | down", "Grow by a word (V: by a sentence)", "grow"),
        ("select_previous", "k | h | b | left | up", "Shrink by a word (V: by a sentence)", "shrink"),
        ("grow_sentence", "s", "Grow to whole sentences", "sentence"),
        ("grow_paragraph", "p", "Grow to whole paragraphs", "paragraph"),
        ("grow_contribution", "c", "Grow to the whole contribution", "contribution"),
        ("swap_ends", "o", "Swap the ends of the selection", "other end"),
        ("leave_selection", "escape", "Leave the selection", "leave"),
        scope="select",
    ),
    *_table(
        "Taking away",
        ("copy_quotation", "y | ctrl+c", "Copy the passage with its citation", "copy"),
        ("copy_citation", "Y", "Copy the citation alone"),
        ("copy_markdown", "gy", "Copy the passage with its citation, as a block quote in Markdown"),
        ("export", "e", "Export highlights, notes and bookmarks to Markdown", "export"),
        ("export_choose", "E", "Export: choose what, how and where, with a preview"),
        ("open_page", "o", "Open the official page"),
    ),
    *_table(
        "Finding",
        ("search", "/", "Search in the transcript", "search"),
        ("next_hit", "n", "Next hit"),
        ("previous_hit", "N", "Previous hit"),
        ("search_here", "*", "Search for the mention under the cursor"),
        ("clear_search", "escape", "Clear the search, the mention and the linked reason"),
    ),
    *_table(
        "Looking",
        ("other_pane", "w | ctrl+w", "The other pane"),
        ("split", "|", "One pane or two"),
        ("swap_transcript", "gT", "Show the next open transcript in this pane"),
        ("sidebar", "ctrl+b", "Show or hide the sidebar"),
        ("sidebar_focus", "gs", "Into the sidebar and out of it", "sidebar"),
        ("sidebar_outline", "go", "Sidebar: outline"),
        ("sidebar_topics", "gt", "Sidebar: topics"),
        ("sidebar_commitments", "gc", "Sidebar: commitments"),
        ("sidebar_references", "gx", "Sidebar: references"),
        ("sidebar_people", "gp", "Sidebar: people"),
        ("sidebar_notes", "gn", "Sidebar: notes"),
        ("wider", "+", "Wider lines"),
        ("narrower", "-", "Narrower lines"),
        ("own_lines", "\\", "The file's own lines, or joined ones"),
        ("distraction_free", "z", "The text alone"),
        ("layer_commitments", ",c", "Commitments on or off"),
        ("layer_topics", ",t", "Topics on or off"),
        ("layer_references", ",r", "References on or off"),
        ("layer_people", ",p", "People on or off"),
        ("layer_highlights", ",a", "Highlights on or off"),
        ("layer_possible", ",o", "Possible commitments on or off"),
        ("layers_all", ",,", "All layers on or off"),
        ("themes", "T", "Choose a theme"),
        ("palette", "ctrl+p", "Everything, by name"),
        ("help", "? | f1", "The keys", "help"),
        ("quit", "q | ctrl+q", "Leave; the place and all marks are kept"),
    ),
    *_table(
        "Peeking",
        ("peek_next", "n | j | down", "The next counterpart", "next"),
        ("peek_previous", "p | k | up", "The one before", "previous"),
        ("peek_go", "enter", "Go there", "go there"),
        ("peek_other_pane", "|", "Open it in the other pane", "other pane"),
        ("peek_highlight", "a", "Highlight the passage that the peek shows", "highlight"),
        ("peek_note", "A", "Highlight it and write a note"),
        ("peek_copy", "y", "Copy it with its citation", "copy"),
        ("peek_taller", "+", "A taller peek"),
        ("peek_shorter", "-", "A shorter peek"),
        ("peek_close", "escape | K | q", "Back, with everything as it was", "back"),
        scope="peek",
    ),
    *_table(
        "In the sidebar",
        ("sidebar_next", "j | down", "Next, previewed in the pane", "next"),
        ("sidebar_previous", "k | up", "Previous, previewed in the pane", "previous"),
        ("sidebar_page_down", "space | pagedown", "A page of the list on"),
        ("sidebar_page_up", "b | pageup", "A page of the list back"),
        ("sidebar_first", "gg | home", "The first"),
        ("sidebar_last", "G | end", "The last"),
        ("sidebar_left", "h | left", "The tab before, or fold"),
        ("sidebar_right", "l | right", "The next tab, or unfold", "unfold"),
        ("sidebar_next_tab", "tab", "The next tab", "next list"),
        ("sidebar_previous_tab", "shift+tab", "The tab before"),
        ("sidebar_go", "enter", "Go there", "go there"),
        ("sidebar_filter", "/", "Show only what holds these words", "narrow"),
        ("sidebar_leave", "escape | gs", "Back to exactly where you were", "back"),
        scope="sidebar",
    ),
    *_table(
        "In the ledger, the notes and the changes",
        ("list_go", "enter", "Go to the passage", "go"),
        ("list_next", "j | down", "Next"),
        ("list_previous", "k | up", "Previous"),
        ("list_page_down", "space | pagedown", "A page on"),
        ("list_page_up", "b | pageup", "A page back"),
        ("list_first", "gg | home", "The first"),
        ("list_last", "G | end", "The last"),
        ("list_filter", "/", "Only what fits: words, tag:sen, colour:2, kind:bookmark, after:2013-10 …", "filter"),
        ("list_order", "s", "Sort otherwise", "sort"),
        ("list_undo", "u", "Undo the last change", "undo"),
        ("list_redo", "ctrl+r", "Redo"),
        ("list_keys", "? | f1", "The keys of this list", "keys"),
        ("list_leave", "escape | q", "Back to the text", "back"),
        scope="list",
    ),
    *_table(
        "In the ledger",
        ("entry_open", "o", "Open: it has not been kept yet"),
        ("entry_done", "d", "Done: it was kept", "done"),
        ("entry_dropped", "x", "Dropped: nobody waits for it any more", "drop"),
        ("entry_owner", "w", "Who has it", "who"),
        ("entry_due", "t", "By when it is due", "due"),
        (
            "entry_link",
            "l",
            "Answered by the sentence or selection that you came from; again: not answered",
            "answered",
        ),
        ("entry_answer", "a", "Go to the answer"),
        ("ledger_markdown", "e", "Export what is shown to Markdown", "Markdown"),
        ("ledger_csv", "c", "Export what is shown to CSV", "CSV"),
        scope="ledger",
    ),
    *_table(
        "In the notes",
        ("notes_markdown", "e", "Export what is shown to Markdown", "Markdown"),
        ("notes_csv", "c", "Export what is shown to CSV", "CSV"),
        scope="notes",
    ),
    *_table(
        "In the changes",
        ("accept_place", "a", "Accept the new place and words; the first quotation is kept", "accept"),
        ("keep_old", "o", "Keep the words that you marked; this change is not asked about again", "keep old"),
        ("accept_all", "A", "Accept every passage in the list that is only reworded", "accept all"),
        scope="changes",
    ),
)

NAMED_KEYS = frozenset(
    [
        *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "space", "enter", "escape", "tab"),
        *("backspace", "delete", "insert"),
        *(f"f{number}" for number in range(1, 13)),
    ]
)


def parse_keys(sequence: str) -> tuple[str, ...]:
    """Split a sequence of keys into single ones: "]c" is "]" and "c"; "g enter" is "g" and "enter"."""
    keys: list[str] = []
    for word in sequence.split(" "):
        if word in NAMED_KEYS or ("+" in word and len(word) > 1 and not word.startswith("+")):
            keys.append(word)
        else:
            keys.extend(word)
    return tuple(keys)


def show_keys(sequence: str) -> str:
    """Give a sequence as people write it: "Ctrl+O", "]c"."""
    names = {"pageup": "PgUp", "pagedown": "PgDn", "escape": "Esc", "backspace": "Backspace"}
    shown = []
    for key in parse_keys(sequence):
        parts = [names.get(part, part.title() if len(part) > 1 else part) for part in key.split("+") if part]
        if "+" in key and len(key) > 1:
            parts[-1] = parts[-1].upper() if len(parts[-1]) == 1 else parts[-1]
            shown.append("+".join(parts))
        else:
            shown.append(parts[0] if parts else key)
    return " ".join(shown) if any(len(word) > 1 for word in shown) else "".join(shown)


def rekeyed(commands: Sequence[Command], keys: Mapping[str, Sequence[str]]) -> tuple[tuple[Command, ...], list[str]]:
    """Give the table with other keys for the commands named in `keys`, and a sentence for each clash or unknown name.

    A clash is two commands of one scope with the same keys, or one whose keys begin another's; the settings' own wins.
    """
    if not keys:
        return tuple(commands), []
    names = {command.name for command in commands}
    problems = [f"There is no command “{name}” to give keys to." for name in keys if name not in names]
    table = [replace(command, keys=tuple(keys.get(command.name, command.keys))) for command in commands]
    taken: dict[tuple[str, tuple[str, ...]], Command] = {}
    for command in sorted(table, key=lambda row: row.name not in keys):
        kept = []
        for sequence in command.keys:
            parsed = parse_keys(sequence)
            rival = _rival(taken, command.scope, parsed)
            if rival is None:
                taken[command.scope, parsed] = command
                kept.append(sequence)
            else:
                shown = show_keys(sequence)
                problems.append(f"“{shown}” is wanted by {rival.name} and by {command.name}; {rival.name} keeps it.")
        table[[row.name for row in table].index(command.name)] = replace(command, keys=tuple(kept))
    return tuple(table), problems


def _rival(taken: Mapping[tuple[str, tuple[str, ...]], Command], scope: str, keys: tuple[str, ...]) -> Command | None:
    for (other_scope, other), command in taken.items():
        shorter = min(len(other), len(keys))
        if scope == other_scope and other[:shorter] == keys[:shorter]:
            return command
    return None
