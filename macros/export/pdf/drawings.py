"""How form fields look: what is drawn where somebody ticks a box, picks an answer or has not yet written anything."""

import pikepdf
from pikepdf import Dictionary, Name, Stream


class Drawings:
    """The looks of a PDF's fields, each drawn once: hundreds of boxes share one check mark."""

    def __init__(self, pdf: pikepdf.Pdf):
        self._pdf = pdf
        self._drawn: dict[tuple[str, float, float], Stream] = {}

    def of(self, operators: str, width: float, height: float) -> Stream:
        """What these operators draw, in a box of this size."""
        key = operators, round(width, 1), round(height, 1)
        if key not in self._drawn:
            box = [0, 0, round(width, 1), round(height, 1)]
            self._drawn[key] = self._pdf.make_stream(
                operators.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=Dictionary()
            )
        return self._drawn[key]

    def two_looks(self, on: str, mark: str, width: float, height: float) -> Dictionary:
        """Empty, and with its mark; `on` is what the field says of itself then."""
        return Dictionary(N=Dictionary({f"/{on}": self.of(mark, width, height), "/Off": self.of("", width, height)}))


def check_mark(width: float, height: float) -> str:
    """No font here has a check mark, so it is drawn."""
    unit = min(width, height)
    points = [(0.22, 0.52, "m"), (0.42, 0.26, "l"), (0.80, 0.80, "l")]
    line = " ".join(f"{x * unit:.2f} {y * unit:.2f} {operator}" for x, y, operator in points)
    return f"q 0.11 0.16 0.18 RG {unit * 0.13:.2f} w 1 J {line} S Q"


def dot(width: float, height: float) -> str:
    """A full circle in the middle of the box."""
    x, y, r = width / 2, height / 2, min(width, height) * 0.3
    c = 0.5523 * r  # how far the handles of a curve stand out that draws a quarter of a circle
    curves = [(r, c, c, r, 0, r), (-c, r, -r, c, -r, 0), (-r, -c, -c, -r, 0, -r), (c, -r, r, -c, r, 0)]
    path = " ".join(
        " ".join(f"{(x if n % 2 == 0 else y) + value:.2f}" for n, value in enumerate(curve)) + " c" for curve in curves
    )
    return f"q 0.11 0.16 0.18 rg {x + r:.2f} {y:.2f} m {path} f Q"
