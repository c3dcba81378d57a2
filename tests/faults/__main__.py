"""`python -m tests.faults [--alone] [WORDS]`: plant faults, and print which test noticed each.

All faults are planted, or those that say these words.
With `--alone`, those that share a build get one each, which takes longer and shows that none hides behind another.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conftest import ROOT, environment
from tests.faults import plantings, table
from tests.faults.planting import Copy, PlantingError
from tests.real_site import built_site


def main(words: str, alone: bool) -> int:
    """0 if every fault was noticed, 1 if one survived."""
    faults = [fault for fault in table() if words.casefold() in f"{fault.room}: {fault.says}".casefold()]
    survived, noticed_by = 0, []
    with TemporaryDirectory() as folder:
        copy = Copy(Path(folder), ROOT, built_site(ROOT, environment(ROOT)))
        for planted in ([fault] for fault in faults) if alone else plantings(faults):
            try:
                found = copy.noticed(planted)
            except PlantingError as error:
                found = [None] * len(planted)
                print(error, file=sys.stderr)
            for fault, test in zip(planted, found):
                survived += test is None
                noticed_by += [test] * (test is not None)
                print(f"{'noticed ' if test else 'SURVIVED'}  {fault.room}: {fault.says}")
                print(f"            {test or ', '.join(fault.noticed_by)}", flush=True)
        fails_anyway = copy.fails_anyway(noticed_by)
    print(f"{len(faults)} faults, {survived} survived.")
    if fails_anyway:
        print(f"{fails_anyway} fails without a fault too, so it says nothing.", file=sys.stderr)
    return 1 if survived or fails_anyway or not faults else 0


if __name__ == "__main__":
    sys.exit(main(" ".join(word for word in sys.argv[1:] if word != "--alone"), "--alone" in sys.argv))
