"""Office files are zips: the same parts give the same bytes on any day and on any computer."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

DAY = datetime(1980, 1, 1, tzinfo=UTC)
"""The first day that a zip file can name: when a file was made is nobody's business."""


def with_fixed_dates(saved: BytesIO) -> bytes:
    """The zip with every part dated to `DAY`."""
    packed = BytesIO()
    with ZipFile(saved) as parts, ZipFile(packed, "w") as file:
        for name in parts.namelist():
            info = ZipInfo(name, DAY.timetuple()[:6])
            info.compress_type, info.create_system = ZIP_DEFLATED, 0
            file.writestr(info, parts.read(name))
    return packed.getvalue()
