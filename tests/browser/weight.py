"""What a reader's phone receives for the first view of a page: nothing cached, texts compressed, headers counted."""

from dataclasses import dataclass

from playwright.sync_api import Browser


@dataclass(frozen=True)
class Weight:
    """The first view of a page: its bytes as they come over the line, and the files they came in."""

    bytes: int
    files: tuple[str, ...]


def weigh(browser: Browser, url: str, width: int = 360) -> Weight:
    """Open a page in a browser that has never been there, and weigh what it receives until it has all it asked for."""
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    session, files, received = context.new_cdp_session(page), {}, {}
    session.on("Network.requestWillBeSent", lambda event: files.update({event["requestId"]: event["request"]["url"]}))
    session.on(
        "Network.loadingFinished", lambda event: received.update({event["requestId"]: event["encodedDataLength"]})
    )
    session.on("Network.loadingFailed", lambda event: received.update({event["requestId"]: 0}))
    session.send("Network.enable")
    page.goto(url)
    while True:  # scripts may ask for more when they have loaded, and so may what comes then
        page.evaluate("new Promise(resolve => requestIdleCallback(() => setTimeout(resolve)))")
        loaded = {key: name for key, name in files.items() if not name.startswith(("data:", "blob:"))}
        if loaded.keys() <= received.keys():
            context.close()
            return Weight(sum(received[key] for key in loaded), tuple(loaded.values()))
