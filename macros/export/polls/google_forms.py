"""Polls for Google Forms, which imports no files: a script for Google Apps Script that builds the form.

It uses only what Google's Apps Script reference documents: `FormApp.create(title, isPublished)`; of `Form`,
`setDescription`, `setCollectEmail`, `addMultipleChoiceItem`, `addCheckboxItem` and `getEditUrl`; of the items,
`setTitle`, `setHelpText`, `setChoiceValues` and `setRequired`; and `Logger.log`. The form is not published until
somebody has looked at it.
"""

import json
from dataclasses import dataclass

from macros.export.polls.question import Question

_SCRIPT = """\
// {how}
const DATA = {data};

function makeForm() {{
  const form = FormApp.create(DATA.title, false);
  form.setDescription(DATA.description);
  form.setCollectEmail(false);
  for (const question of DATA.questions) {{
    const item = question.multiple ? form.addCheckboxItem() : form.addMultipleChoiceItem();
    item.setTitle(question.title).setHelpText(question.help).setChoiceValues(question.answers).setRequired(false);
  }}
  Logger.log(form.getEditUrl());
}}
"""


@dataclass(frozen=True)
class FormWords:
    """What the form says around the questions.

    Attributes:
        title, description: What stands at its top.
        single, multiple: How many answers to pick.
        how: How to use the script.
    """

    title: str
    description: str
    single: str
    multiple: str
    how: str


def google_forms(asked: list[Question], words: FormWords) -> str:
    """The script; its data are one JSON object."""
    items = [
        {
            "title": q.text,
            "help": words.multiple if q.is_multiple else words.single,
            "multiple": q.is_multiple,
            "answers": q.answers,
        }
        for q in asked
    ]
    data = {"title": words.title, "description": words.description, "questions": items}
    return _SCRIPT.format(
        how=words.how.replace("\n", "\n// "),
        data=json.dumps(data, ensure_ascii=False, indent=2).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"),
    )
