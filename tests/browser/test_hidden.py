"""What shows only on phones is not there on wide screens, for anybody; and what nobody sees is noticed.

Every page is asked in `test_every_page.py`.
"""

from tests.browser.hidden import unseen_stops

STEP = "part-1/step-04-connect/"


def test_the_menu_button_is_for_narrow_screens_alone(visit):
    page = visit.open(STEP)
    name = page.locator("#menu-button").get_attribute("aria-label")
    for width, is_there in ((1280, False), (800, True), (360, True)):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.locator("#menu-button").is_visible() is is_there, width
        buttons = page.get_by_role("button", name=name, exact=True)
        assert buttons.count() == is_there, f"{width}: what a screen reader finds"
        takes_focus = page.evaluate("""() => {
            const button = document.getElementById("menu-button");
            button.focus();
            return document.activeElement === button;
        }""")
        assert takes_focus is is_there, f"{width}: what the Tab key finds"


def test_after_scrolling_a_little_the_tabs_are_still_seen(visit):
    page = visit.open(STEP)
    page.mouse.wheel(0, 30)
    page.locator(".md-tabs[hidden]").wait_for(state="attached")
    assert unseen_stops(page) == []


def test_what_is_not_seen_is_noticed(visit):
    page = visit.open(STEP)
    page.evaluate("""() => {
        const put = (html, style) => {
            const box = Object.assign(document.createElement("div"), { innerHTML: html });
            Object.assign(box.style, style);
            document.querySelector("article").append(box);
        };
        put("<a href=#a>transparent</a>", {opacity: 0});
        put("<button>far away</button>", {position: "absolute", left: "-9999px"});
        put("<a href=#b>cut away</a>", {height: "0", overflow: "hidden"});
        put("<input aria-label=clipped>", {clipPath: "inset(50%)"});
        put("<p>read aloud</p>", {opacity: 0});
        put("<button>not there</button>", {display: "none"});
    }""")
    found = unseen_stops(page)
    assert [fault.split(":")[0] for fault in found] == [
        "takes the focus, but is transparent",
        "takes the focus, but is off the page",
        "takes the focus, but is cut away",
        "takes the focus, but is clipped",
        "is read aloud, but is transparent",
    ], found
