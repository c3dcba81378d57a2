"""A pytest plugin for code with a fault in it: what asks for the site is left out.

No site was built with that code.
"""

import pytest


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    config.hook.pytest_deselected(items=[item for item in items if "site" in item.fixturenames])
    items[:] = [item for item in items if "site" not in item.fixturenames]
