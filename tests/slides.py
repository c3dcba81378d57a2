"""A few slides, one of each kind, as PowerPoint and paper get them."""

from macros.components.series.model import Module
from macros.components.slide.deck import Slide
from macros.shapes.markdown import from_markdown
from macros.shapes.shape import Bullets, Shape, paragraph

WELCOME, PLAN = Module(id="welcome", minutes=5), Module(id="plan", minutes=15)
PROMPTS = {"en": "What will you do first?", "es": "¿Qué harán primero?"}
ANSWERS = ("Yes", "No", "I'd rather not say")


def shapes(*texts: str) -> tuple[Shape, ...]:
    """Texts in Markdown, one below the other."""
    return tuple(shape for text in texts for shape in from_markdown(text, "slides.py"))


AIM = shapes("**Aim.** Everyone feels at ease.")
CARE = shapes("This is about poverty.")
DO = shapes("**Do.** Read the table aloud.", "- Slowly")

TOGETHER = shapes(
    "Two **strong** words and *one* [link](https://example.org/help):",
    "- Trust\n    - It takes time\n- Time & money",
    "1. Ask\n2. Listen",
)
WHO = shapes(
    "For the first month:", "| Who | What |\n|---|---|\n| Program | Calls **first** |\n| Partner | Calls back |"
)
DAYS = shapes("| Day | Step |\n|---|---|\n| 1 | Call |")


def deck(locale: str) -> tuple[Slide, ...]:
    """The slides of a part; of the chat prompt, one language is on the screen."""
    poll = (paragraph("Choose one answer.", "help"), Bullets(tuple((paragraph(answer),) for answer in ANSWERS), "A"))
    prompt = (paragraph(PROMPTS[locale]), paragraph("Write in the chat.", "help"))
    about_plan = {"care": CARE, "notes": DO}
    return (
        Slide("title", "Begin together", (paragraph("Part 1"),), WELCOME, number=1, notes=AIM),
        Slide("slide", "What “together” means", TOGETHER, WELCOME, number=2, notes=AIM, is_first=True),
        Slide("slide", "Who does what", WHO, PLAN, number=3, is_first=True, **about_plan),
        Slide("slide", "Only a table", DAYS, PLAN, number=4, **about_plan),
        Slide("poll", "Is your team ready?", poll, PLAN, "ready", ANSWERS, number=5, **about_plan),
        Slide("chat-prompt", "Your next step", prompt, PLAN, "next", prompts=PROMPTS, number=6, **about_plan),
    )


SLIDES = deck("en")
