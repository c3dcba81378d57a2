"""The Word files, as the site publishes them: the right words about themselves, and blanks that say their question."""

from docx.oxml.ns import qn
from docx.shared import Inches

from macros.components.worksheet.model import Choice, Worksheet
from tests.expected_blanks import expected_blanks
from tests.word_files import DOCUMENT, files, opened, rich, styled, texts, words
from tests.word_rules import changed, languages, part

__all__ = ["files", "rich", "words"]  # the fixtures


def test_each_control_says_its_question_in_at_most_64_letters(files, curriculum, words):
    for (id, locale), file in files.items():
        said = [alias.get(qn("w:val")) for alias in part(file, DOCUMENT).iter(qn("w:alias"))]
        for name, blank in zip(said, expected_blanks(curriculum.all(Worksheet)[id], words, locale), strict=True):
            assert len(name) <= 64, (id, locale, name)
            if name != blank.label:  # it is too long, so its middle is left out
                begin, _, end = name.partition(" … ")
                assert end and len(name) > 30 and len(blank.label) > 64, (id, locale, name)
                assert blank.label.startswith(begin) and blank.label.endswith(end), (id, locale, name)


def test_an_empty_control_invites_in_no_language(files):
    for edition, file in files.items():
        kinds = [
            (control.find(qn("w:sdtPr"))[-1].tag.rpartition("}")[2], "".join(control.itertext()).strip())
            for control in part(file, DOCUMENT).iter(qn("w:sdt"))
        ]
        assert {text for kind, text in kinds if kind != "checkbox"} <= {""}, edition
        assert {text for kind, text in kinds if kind == "checkbox"} <= {"\u2610"}, edition


def test_what_is_chosen_from_a_list_can_be_marked_by_hand_too(files, curriculum):
    for (id, locale), file in files.items():
        assert texts(file, "List Bullet") == [
            option[locale]
            for field in curriculum.all(Worksheet)[id].fields
            if isinstance(field, Choice)
            for option in field.options
        ], (id, locale)


def test_boxes_to_tick_stand_before_their_words(files, curriculum):
    for (id, locale), file in files.items():
        said = [
            (tag.get(qn("w:val")), paragraph.text.strip())
            for paragraph in styled(file).get("Tick", ())
            for tag in paragraph._p.iter(qn("w:tag"))
        ]
        fields = [field for field in curriculum.all(Worksheet)[id].fields if field.kind in ("checklist", "choices")]
        things = [(field, field.items if field.kind == "checklist" else field.options) for field in fields]
        assert said == [
            (f"{field.id}-{number}", thing[locale]) for field, texts in things for number, thing in enumerate(texts, 1)
        ], (id, locale)


def test_a_word_file_says_its_title_and_language_and_nobody_s_name(files, curriculum):
    for (id, locale), file in files.items():
        about = opened(file).core_properties
        title = curriculum.all(Worksheet)[id].title[locale]
        assert (about.title, about.language) == (title, f"{locale}-US"), (id, locale)
        assert (about.author, about.last_modified_by) == ("", ""), (id, locale)
        assert {about.created.year, about.modified.year} == {1980}
        assert languages(file) == {f"{locale}-US"}


def test_a_text_in_another_language_is_noticed(rich):
    def translate(root):
        next(root.iter(qn("w:lang"))).set(qn("w:val"), "en-US")

    assert languages(changed(rich, "word/styles.xml", translate)) == {"en-US", "es-US"}


def test_headings_follow_the_worksheet(files, curriculum, words):
    for (id, locale), file in files.items():
        sheet = curriculum.all(Worksheet)[id]
        assert texts(file, "Heading 1") == [sheet.title[locale]] and texts(file, "Heading 3") == [], (id, locale)
        assert texts(file, "Heading 2") == [
            text[locale] for text in (words.instructions, *(field.label for field in sheet.fields), words.next)
        ], (id, locale)


def test_facts_stand_below_the_title(files, curriculum, words):
    for (id, locale), file in files.items():
        sheet = curriculum.all(Worksheet)[id]
        said = [
            (words.purpose, sheet.purpose[locale]),
            (words.who, sheet.who[locale]),
            (words.when, sheet.when[locale]),
            (words.time, words.minutes[locale].replace("{count}", str(sheet.minutes))),
        ]
        assert texts(file, "Facts") == [f"{name[locale]}\t{text}" for name, text in said], (id, locale)


def test_help_and_how_to_answer_stand_above_the_blanks(files, curriculum, words):
    for (id, locale), file in files.items():
        expected = []
        for field in curriculum.all(Worksheet)[id].fields:
            expected += [field.help[locale]] if field.help else []
            if field.kind == "scale":
                how = words.scale[locale].replace("{low}", field.low[locale])
                expected.append(how.replace("{high}", field.high[locale]))
            if field.kind in ("choice", "choices"):
                how = words.choose_one if field.kind == "choice" else words.choose_any
                expected.append(how[locale])
        assert texts(file, "Help") == expected, (id, locale)


def test_steps_are_real_lists_that_start_from_1(files, curriculum):
    for (id, locale), file in files.items():
        steps = styled(file)["List Number"]
        first, last = curriculum.all(Worksheet)[id].instructions, curriculum.all(Worksheet)[id].next
        assert [paragraph.text for paragraph in steps] == [step[locale] for step in first + last], (id, locale)
        lists = [paragraph._p.pPr.numPr.numId.val for paragraph in steps]
        assert lists == [1] * len(first) + [2] * len(last), (id, locale)


def test_each_page_is_letter_and_says_the_title_the_part_and_its_number(files, curriculum, words):
    names = {
        id: part.name
        for part in curriculum.parts
        for module in part.modules
        for id in curriculum.module_page(part, module, "en").calls("worksheet")
    }
    for (id, locale), file in files.items():
        section, title = opened(file).sections[0], curriculum.all(Worksheet)[id].title[locale]
        assert (section.page_width, section.page_height) == (Inches(8.5), Inches(11)), (id, locale)
        assert section.header.paragraphs[0].text == f"{title}\t{names[id][locale]}", (id, locale)
        foot = part(file, "word/footer1.xml")
        numbers = [field.get(qn("w:instr")) for field in foot.iter(qn("w:fldSimple"))]
        assert numbers == ["PAGE", "NUMPAGES"], (id, locale)
        said = words.page_of[locale].replace("{page}", "1").replace("{total}", "1")
        assert "".join(foot.itertext()).strip() == said, (id, locale)
