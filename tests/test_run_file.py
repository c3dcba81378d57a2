"""The file of a part's polls and prompts that is open beside the chat: in order, with times, ready to paste."""

from macros.components.chat_prompt.model import ChatPrompt
from macros.components.poll.model import Poll
from macros.export.run_file import run_file
from macros.rules.load import load_curriculum
from tests.asked import parts_of
from tests.published import published


def test_the_run_file_keeps_the_order_and_the_times_of_the_session(site, curriculum):
    for part, locale, calls in parts_of(curriculum):
        lines = published(site, locale, f"files/chat-{part.id}.txt").read_text(encoding="utf-8-sig").split("\n")
        slots, start = [], 600
        for module in part.modules:
            end, title = start + module.minutes, curriculum.module_page(part, module, locale).title
            slots.append(f"{start // 60}:{start % 60:02}-{end // 60}:{end % 60:02}  {title}")
            start = end
        assert [line for line in lines if line in slots] == slots, (part.id, locale)
        texts = "\n".join(lines).split("-" * 40 + "\n")[1::2]
        asked = {
            **{("poll", id): poll.question for id, poll in curriculum.all(Poll).items()},
            **{("chat_prompt", id): prompt.prompt for id, prompt in curriculum.all(ChatPrompt).items()},
        }
        expected = [asked[call.name, call.arguments[0]][locale] for call in calls]
        assert len(texts) == len(expected), (part.id, locale)
        for text, words in zip(texts, expected):
            assert text.startswith(words + "\n"), (part.id, locale)


RUN_FILE = """\
Parte 1: preguntas para el chat y sondeos si se empieza a las 10:00
Copien lo que está entre dos líneas de guiones y péguenlo en el chat.


10:00-10:50  Comenzar


10:50-11:30  Terminar

Sondeo: Preparación
----------------------------------------
¿Está listo su equipo?
A. Sí
B. No
C. Prefiero no responder
Escriban su letra, de la A a la C, en el chat, o dejen pasar este sondeo. En el chat se ve su nombre.
----------------------------------------

Pregunta para el chat: Saludo
----------------------------------------
Saluden.
----------------------------------------
"""


def test_a_poll_in_the_run_file_is_ready_to_paste(sample):
    sample = load_curriculum(sample)
    assert run_file(sample, sample.parts[0], "es") == RUN_FILE
