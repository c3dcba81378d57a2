"""Every word that a template prints, in both languages, by the component that prints it: `docs/data/labels.yml`."""

from macros.components.block import model as block
from macros.components.certificate import model as certificate
from macros.components.chat_prompt import model as chat_prompt
from macros.components.copying import model as copying
from macros.components.delivery import model as delivery
from macros.components.desk import model as desk
from macros.components.glossary import model as glossary
from macros.components.offline import model as offline
from macros.components.poll import model as poll
from macros.components.resource import model as resource
from macros.components.run_sheet import model as run_sheet
from macros.components.sector import model as sector
from macros.components.series import model as series
from macros.components.slide import model as slide
from macros.components.source import model as source
from macros.components.spectrum import model as spectrum
from macros.components.worksheet import model as worksheet
from macros.source.localized import Label, Record


class SiteWords(Record):
    """What the frame around every page prints."""

    name: Label
    description: Label
    not_found: Label
    not_found_text: Label
    go_home: Label
    footer: Label
    search: Label
    search_hint: Label
    search_none: Label
    search_results: Label
    heading_link: Label
    menu: Label
    search_some: Label
    search_left_out: Label
    search_loading: Label
    search_failed: Label
    search_more: Label
    search_glossary: Label
    search_other: Label
    home: Label
    exit: Label
    exit_emergency: Label
    exit_twice: Label
    exit_once: Label
    exit_cancelled: Label
    exit_leaving: Label


class TranslationWords(Record):
    """What readers are told where one language is newer than the other."""

    behind: Label
    unconfirmed: Label
    read: Label
    sheet_behind: Label
    sheet_unconfirmed: Label
    compared: Label


class Labels(Record):
    """All the labels; a component's words are its own group."""

    site: SiteWords
    block: block.Words
    certificate: certificate.Words
    chat_prompt: chat_prompt.Words
    copying: copying.Words
    delivery: delivery.Words
    desk: desk.Words
    glossary: glossary.Words
    offline: offline.Words
    poll: poll.Words
    resource: resource.Words
    run_sheet: run_sheet.Words
    sector: sector.Words
    series: series.Words
    slide: slide.Words
    source: source.Words
    spectrum: spectrum.Words
    translation: TranslationWords
    worksheet: worksheet.Words
