"""Two languages that stay in step while pages get other names."""

from macros.translations.accepting import accept
from macros.translations.comparing import compare
from tests.two_languages import DAY, EN, ES, locked, pages, standing


def test_a_page_that_was_renamed_keeps_what_is_known_of_it_when_another_is_accepted():
    def site(en, es, name="b.md"):
        one, other = pages(EN, ES), pages(en, es, f"part-1/{name}")
        return {locale: one[locale] | other[locale] for locale in ("en", "es")}

    ours, theirs = ["Four is new.", *EN], ["Cuatro es nuevo.", *ES]
    lock = locked(site(ours, theirs))
    rewritten = site(["Somebody wrote this anew.", *EN], ["Alguien lo escribió otra vez.", *ES], "c.md")
    lock = list(accept(compare(rewritten, {}, lock), lock, ["docs/en/part-1/a.md"], DAY).entries)
    assert standing(site(ours, ["Alguien lo escribió otra vez.", *ES], "c.md"), lock) == [("a.2", "behind", "en")]


def test_a_link_in_one_language_follows_a_page_that_was_renamed():
    def site(name):
        one, other = pages(f"Read [this]({name}).", "Lean esto."), pages(EN, ES, f"part-1/{name}")
        return {locale: one[locale] | other[locale] for locale in ("en", "es")}

    assert standing(site("c.md"), locked(site("b.md"))) == []


def test_links_to_a_renamed_page_stay_known_after_that_page_was_accepted():
    def site(name, spanish="Lean esto."):
        one, other = pages(f"Read [this]({name}).", spanish), pages(EN, ES, f"part-1/{name}")
        return {locale: one[locale] | other[locale] for locale in ("en", "es")}

    lock = locked(site("b.md"))
    lock = accept(compare(site("c.md"), {}, lock), lock, ["docs/en/part-1/c.md"], DAY).entries
    assert standing(site("c.md", "Lean aquello."), list(lock)) == [("a.2", "behind", "en")]
