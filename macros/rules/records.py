"""From data files to records by their kind; of a file with mistakes, as much as can be understood."""

from collections.abc import Mapping

from macros.components.component import Data
from macros.components.curriculum import DATA_FILES
from macros.components.labels import DATA as LABELS
from macros.components.labels import Labels
from macros.source.data_file import DataFile
from macros.source.localized import Entry, Record
from macros.source.problems import Problem, at_most
from macros.source.usable import invented, usable
from macros.source.validate import check_record

MOST_ENTRIES = 500
"""Of a list that is lost: the entries of a longer one are not looked at one by one."""

Records = dict[type[Record], dict[str, Record]]


def read_records(files: Mapping[str, tuple[Data, DataFile]], problems: list[Problem], lost: set[str]) -> Records:
    """The records by their model and id: those of the files, the entries of their lists, and the groups of labels.

    Args:
        files: By path below `docs/data/`, with what they are held against.
        problems: What is wrong with a record is added to them.
        lost: A file of which too little can be understood is added to them.
    """
    records: Records = {data.record: {} for data in DATA_FILES}
    labels: Record | None = None
    for path, (data, file) in files.items():
        record, wrong = check_record(data.model, file)
        told = {problem.place.line for problem in file.problems}
        problems += at_most(problem for problem in wrong if problem.place.line not in told)
        record = record or usable(data.model, file)
        if record is None:
            lost.add(file.path)
        else:
            id = path.removeprefix(data.path).removesuffix(".yml") if data.is_folder else data.name
            records.setdefault(data.model, {})[id] = record
        if data.entry:
            records[data.entry] = {entry.id: entry for entry in _entries(data, record, file)}
        if data is LABELS:
            labels = record
    labels = labels or invented(Labels)
    return records | {type(group): {name: group} for name in Labels.model_fields for group in [getattr(labels, name)]}


def _entries(data: Data, record: Record | None, file: DataFile) -> list[Entry]:
    """The entries of a file's list; of a file that is lost, those that can be understood."""
    if record:
        return list(data.entries(record))
    listed = file.get(data.list_name)
    count = len(listed) if isinstance(listed, tuple) and len(listed) <= MOST_ENTRIES else 0
    found = (usable(data.record, file.part(data.list_name, n)) for n in range(count))
    return [entry for entry in found if isinstance(entry, Entry)]
