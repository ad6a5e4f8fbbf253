"""The tags that Hansard's own composition system puts on its paragraphs, and what each paragraph is."""

import re
from enum import Enum


class Role(Enum):
    """What a tagged paragraph is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUESTION = "question"
    QUOTATION = "quotation"
    MOTION = "motion"  # set as a motion or as a quotation: its first character tells
    AMENDMENT = "amendment"
    NARRATIVE = "narrative"
    TABLE = "table"
    COLUMN = "column"
    TIME = "time"
    UNKNOWN = "unknown"


_TAGS = {
    Role.HEADING: """
        newdebate bigboldhdg hs_venue hs_3mainhdg hs_3cmainhdg hs_3oralanswers hs_3coppositionday hs_3cpetitions
        hs_3cwesthall hs_6bdepartment hs_8question hs_8statement hs_8petition hs_8clause hs_8generichdg hs_2cstatement
        hs_2curgentquestion hs_2cdebatedmotion hs_2debatedmotion hs_2cbilltitle hs_2billtitle hs_6bbilltitle hs_2debbill
        hs_2cgenerichdg hs_2generichdg hs_2businesswodebate hs_2cdeferreddiv hs_2cso24application hs_2westhalldebate
        hs_2cwesthalldebate hs_6bbigboldhdg hs_6bcbigboldhdg hs_6bbusinessb4questions hs_6bprivatebusiness
        hs_6broyalassent hs_6bmember hs_6bbillspresented hs_6bformalmotion hs_6bpetitions hs_6bcorrection
        hs_6fcntritalhdg hs_7smcapshdg hs_7privatebusinesshdg hs_7bill hs_6cntrcapshdg hs_amendmentheading
        hs_debateheading hs_clauseheading hs_headingtwo hs_tableheading hs_clheading division deferreddivision
    """,
    Role.PARAGRAPH: """
        hs_para hs_2para hs_parafo hs_paraindent hs_newline10 hs_newline12 hs_indentone hs_indenttwo hs_clpara
        hs_timecode hs_parac hs_3para hs_fo
    """,
    Role.QUESTION: "question hs_question err_question",
    Role.QUOTATION: "hs_quote hs_quotefo hs_quoteallindent hs_brevindent hs_letter hs_poem",
    Role.MOTION: "hs_brev hs_motion",
    Role.AMENDMENT: """
        amendment hs_amendmentlevel0 hs_amendmentlevel1 hs_amendmentlevel2 hs_amendmentlevel3 hs_amendmentlevel4
        err_tablewrapper
    """,
    Role.NARRATIVE: """
        hs_debatetype hs_tabledby hs_procedure hs_prayers hs_date hs_6fdate hs_76fchair hs_clchairman hs_clmember
        hs_clclerks hs_clstaff hs_clattended witness contentsnumber notcontentsnumber hs_divlistnames
    """,
    Role.TABLE: "tablewrapper hs_table table",
    Role.COLUMN: "hs_columnnumber hs_columnumber",
    Role.TIME: "hs_time hs_timeline",
}
_ROLES = {tag: role for role, tags in _TAGS.items() for tag in tags.split()}


def role_of(tag: str) -> Role:
    """Say what a tag stands for, whatever its case and white space; an empty tag is a paragraph's."""
    name = "".join(tag.split()).casefold()
    return _ROLES.get(name, Role.UNKNOWN) if name else Role.PARAGRAPH


_PROCEDURAL = re.compile(
    r"Question (?:put|accordingly|agreed)\b|Question(?:, as amended,)? (?:proposed|negatived)|"
    r"Motion (?:made|agreed|by leave)\b|(?:Ordered|Resolved)[,—.]|Committee (?:rose|report|divided)\b|"
    r"Sitting (?:suspended|adjourned)\b|House (?:resumed|adjourned)\b|Amendment proposed(?::| \w+,)|Order\.\Z|"
    r"The (?:House|Committee) (?:having )?(?:divided|proceeded)\b|Bill (?:read|reported|accordingly)\b|"
    r"(?:Clause|Schedule|Amendment|New clause)s? [\w, ]{1,40}(?:,? as amended,)? "
    r"(?:ordered to stand|agreed|withdrawn|negatived|not moved)\b|Debate (?:resumed|adjourned)\b|"
    r"(?:Brought up|Read (?:a|the)|Bill to be|Lords amendment \w+ (?:dis)?agreed)[^.]{0,60}\.\Z"
)
QUOTED = ("“", '"', "‘", "'")
"""What a paragraph of a quotation opens with; a motion does not."""


def is_procedural(words: str) -> bool:
    """Whether a paragraph without a label is the reporters': formulae, and not prose that speaks of an amendment."""
    return bool(_PROCEDURAL.match(words))
