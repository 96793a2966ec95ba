"""Makes tests/golden/math.json: true values of exp, expm1, log, log1p, pow and tanh.

Needs Python 3 with mpmath; the project itself does not. Run once, from the project's root:

    python3 scripts/golden-math.py > tests/golden/math.json

Each case is [arguments..., nearest double, rest], where rest is what the nearest double
leaves of the true value, in units in its last place. Arguments are drawn with a fixed seed.
"""

import json
import math
import random

from mpmath import expm1, exp, log, mp, mpf, power, tanh

mp.prec = 400
draw = random.Random(1948)
CASES = 100


def spread(low, high):
    """A number whose logarithm is uniform."""
    return math.exp(draw.uniform(math.log(low), math.log(high)))


def signed(low, high):
    return draw.choice((-1, 1)) * spread(low, high)


def by_size(*makers):
    return [make() for make in makers for _ in range(CASES)]


def wide_power():
    x = spread(1e-300, 1e300)
    return x, draw.uniform(-740, 709) / math.log(x)


ARGUMENTS = {
    "exp": by_size(lambda: draw.uniform(-740, 709.7), lambda: draw.uniform(-2, 2), lambda: signed(1e-9, 1))
    + [-745.1, -708.4, -0.34657, 0.34658, 709.78],
    "expm1": by_size(lambda: draw.uniform(-40, 709.7), lambda: draw.uniform(-2, 2), lambda: signed(1e-17, 1)),
    "log": by_size(lambda: spread(1e-307, 1e308), lambda: draw.uniform(0.5, 2), lambda: 1 + signed(1e-16, 0.5))
    + [5e-324, 2.2250738585072014e-308, 1.7976931348623157e308],
    "log1p": by_size(lambda: spread(1e-17, 1e308), lambda: draw.uniform(-1, 2), lambda: signed(1e-17, 0.9)),
    "pow": by_size(
        wide_power,
        lambda: (spread(1e-3, 1e3), draw.uniform(-3, 3)),
        lambda: (draw.uniform(0.5, 2), draw.uniform(-700, 700)),
        lambda: (1 + signed(1e-12, 1e-7), signed(1e3, 1e9)),
    )
    + [(0.5, 1074.0), (-3.0, 41.0), (-2.0, -1073.0), (10.0, 308.0)],
    "tanh": by_size(lambda: draw.uniform(-22, 22), lambda: draw.uniform(-1.5, 1.5), lambda: signed(1e-17, 1)),
}
TRUE = {"exp": exp, "expm1": expm1, "log": log, "log1p": lambda x: log(1 + x), "pow": power, "tanh": tanh}


def case(name, arguments):
    arguments = arguments if isinstance(arguments, tuple) else (arguments,)
    value = TRUE[name](*map(mpf, arguments))
    nearest = float(value)
    rest = float((value - mpf(nearest)) / mpf(math.ulp(nearest)))
    return [*arguments, nearest, round(rest, 4)]


lines = []
for name, arguments in ARGUMENTS.items():
    cases = ",\n".join("      " + json.dumps(case(name, a)) for a in arguments)
    lines.append(f'    "{name}": [\n{cases}\n    ]')
print('{\n  "made": "python3 scripts/golden-math.py, mpmath at 400 bits",')
print('  "case": "arguments..., nearest double, rest in units in its last place",')
print('  "functions": {\n' + ",\n".join(lines) + "\n  }\n}")
