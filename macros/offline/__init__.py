"""The offline copies: the finished site in zip files that work from a USB stick.

There is nothing to install, and no server.
"""

from macros.offline.copies import with_sizes as with_sizes
from macros.offline.copies import write_offline_copies as write_offline_copies
