"""Writes the reference tables of org.gradc.special: a line per point, arguments (hexadecimal), value.

Every value is computed by mpmath with 50 digits or more from the definition, where mpmath has the
function, or from the formula stated beside it, and written with 21 digits. Needs Python 3 with mpmath.
Run: python3 special_functions.py DIRECTORY [POINTS], where POINTS (default 50) scales the tables; the
ones in src/test/resources/org/gradc/special have 50.
"""

import math
import os
import random
import struct
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 50
random.seed(20240117)
LEAST_NORMAL = 2.0**-1022


# --- points


def bits_of(x):
    return struct.unpack(">Q", struct.pack(">d", x))[0]


def of_bits(bits):
    return struct.unpack(">d", struct.pack(">Q", bits))[0]


def uniform(a, b, n):
    return [random.uniform(a, b) for _ in range(n)]


def logarithmic(a, b, n):
    exponents = uniform(math.log2(a), math.log2(b), n)
    return [math.ldexp(2 ** (v - math.floor(v)), math.floor(v)) for v in exponents]


def subnormal(n):
    return [of_bits(random.getrandbits(random.randint(1, 52)) | 1) for _ in range(n)]


def both_signs(points):
    return [random.choice((-1, 1)) * x for x in points]


def around(center, n, nearest=1e-16, farthest=1e-1):
    points = [center + d for d in both_signs(logarithmic(nearest, farthest, n))]
    return points + [of_bits(bits_of(center) + k) for k in range(-3, 4)]


def around_poles(poles, n):
    return [x for pole in poles for x in around(float(pole), n, 1e-13, 0.4)]


def around_zero(n):
    return both_signs(logarithmic(LEAST_NORMAL, 1e-2, n)) + both_signs(subnormal(n // 4 + 1))


# --- values


def with_digits(digits, f):
    def value(x):
        with mpmath.workdps(digits):
            return +f(x)

    return value


def erfcx(x):
    if x < 60:
        with mpmath.workdps(60 + int(x * x / 2)):
            return mpmath.exp(x * x) * mpmath.erfc(x)
    total = term = mpf(1)
    for k in range(1, 40):  # DLMF 7.12.1
        term *= -(2 * k - 1) / (2 * x * x)
        total += term
    return total / (x * mpmath.sqrt(mp.pi))


def gamma(x):
    if x > 0:
        return mpmath.gamma(x)
    with mpmath.workdps(100):
        return -mp.pi / (x * mpmath.sinpi(x) * mpmath.gamma(-x))


def lgamma(x):
    if x > 0:
        return mpmath.loggamma(x)
    with mpmath.workdps(100):
        return mpmath.log(mp.pi / abs(x * mpmath.sinpi(x))) - mpmath.loggamma(-x)


def sign(n):
    return (-1) ** (n + 1)


def polygamma(n, x):
    x = mpf(x)
    if abs(x) < 1e-8:  # the pole and the Taylor series at 1
        series = mpmath.fsum(mpmath.psi(n + k, 1) * x**k / mpmath.factorial(k) for k in range(7))
        return sign(n) * mpmath.factorial(n) / x ** (n + 1) + series
    if x < 0:  # the recurrence, or for far arguments the reflection formula
        steps = int(mpmath.ceil(-x)) + 1
        with mpmath.workdps(90):
            if steps < 100:
                terms = mpmath.fsum((x + k) ** (-n - 1) for k in range(steps))
                return polygamma(n, x + steps) + sign(n) * mpmath.factorial(n) * terms
            c, s = mpmath.cospi(x), mpmath.sinpi(x)
            return (
                polygamma(0, 1 - x) - mp.pi * c / s
                if n == 0
                else (mp.pi / s) ** 2 - polygamma(1, 1 - x)
                if n == 1
                else polygamma(2, 1 - x) - 2 * mp.pi**3 * c / s**3
            )
    with mpmath.workdps(90):
        if n == 0:
            return mpmath.digamma(x) if x < 1e6 else digamma_far(x)
        return sign(n) * mpmath.factorial(n) * hurwitz(n + 1, x)


def digamma_far(x):  # DLMF 5.11.2
    terms = (mpmath.bernoulli(2 * k) / (2 * k * x ** (2 * k)) for k in range(1, 12))
    return mpmath.log(x) - 1 / (2 * x) - mpmath.fsum(terms)


def hurwitz(s, x):  # a sum and the Euler-Maclaurin remainder, DLMF 25.11.43
    total = mpf(0)
    steps = max(0, int(2 * s + 60 - x))
    for k in range(steps):
        term = (x + k) ** -s
        total += term
        if term < total * mpf(10) ** -70:
            return total
    y = x + steps
    total += y ** (1 - s) / (s - 1) + y**-s / 2
    term = mpf(s) / y ** (s + 1)
    for k in range(1, 60):
        part = mpmath.bernoulli(2 * k) / mpmath.factorial(2 * k) * term
        total += part
        if abs(part) < total * mpf(10) ** -70:
            break
        term *= (s + 2 * k - 1) * (s + 2 * k) / y**2
    return total


def order(n):
    return lambda x: polygamma(n, x)


# --- tables


def tables(s):
    """(name, function, points); a point is a tuple of arguments."""

    def table(name, f, *lists):
        points = {x for points in lists for x in points}
        return name, f, [(x,) for x in points if x != 0 and not (x < 0 and x == int(x))]

    h = s // 2
    lgamma_zeros = [-2.4570247382208006, -2.7476826467274127, -3.1435808883499798, -3.955294284858598]
    digamma_zeros = [-0.5040830082644554, -1.5734984731623905, -2.6107208684441447, -3.635293366436901]
    u, l = uniform, logarithmic
    poles = around_poles(range(-10, 0), max(2, s // 10))
    yield table("erf", with_digits(60, mpmath.erf), around_zero(s), both_signs(u(0, 1.5, 3 * s)), both_signs(u(0.8, 0.9, s)), both_signs(u(1, 6.5, s)))
    yield table("erfc", mpmath.erfc, around_zero(h), both_signs(u(0, 1.5, 3 * s)), u(0.4, 0.5, s), u(-6, 30, s), u(1, 5, 2 * s), u(3.9, 4.1, h), u(5, 27.226, 3 * s), u(25.5, 27.25, 2 * s))
    yield table("erfcx", erfcx, around_zero(h), u(0, 5, 3 * s), u(-26.6, 0, 2 * s), u(3.9, 4.1, h), l(4, 1e300, s), u(4, 60, s))
    yield table("normpdf", lambda x: mpmath.exp(-x * x / 2) / mpmath.sqrt(2 * mp.pi), around_zero(h), both_signs(u(0, 3, s)), both_signs(u(0, 37.5, 3 * s)), both_signs(u(36.5, 38.6, 2 * s)))
    yield table("normcdf", lambda x: mpmath.erfc(-x / mpmath.sqrt(2)) / 2, around_zero(h), u(-3, 3, 3 * s), both_signs(u(0.6, 0.7, s)), u(-38, 9, 3 * s), u(-38.6, -36.5, 2 * s), u(-5.8, -5.5, h))
    yield table("gamma", gamma, both_signs(l(1e-307, 0.1, s)), u(0, 3, 2 * s), u(1, 12, 3 * s), u(10, 171.6, 4 * s), u(142, 144, h), u(171, 171.624, h), u(-10, 0, 3 * s), u(-184, -10, 3 * s), u(-184, -165, s), [float(k) for k in range(1, 171)], [k + 0.5 for k in range(-182, 171)], around_poles(range(-20, 0), max(2, s // 20)), [of_bits(bits_of(float(-k)) + d) for k in range(150, 185) for d in (-2, -1, 1, 2)])
    yield table("lgamma", lgamma, l(LEAST_NORMAL, 0.1, s), subnormal(h), u(0, 3, 3 * s), around(1.0, s), around(2.0, s), u(0.45, 0.55, h), u(0.75, 0.85, h), u(1.6, 1.8, h), u(2.6, 2.8, h), u(2.5, 12, 2 * s), u(9.9, 10.1, h), u(10, 100, s), l(10, 2e305, 2 * s), u(-2, 0, 2 * s), [-x for x in l(LEAST_NORMAL, 0.1, h)], around_poles([-1], s // 10))
    yield table("lgammaNegative", lgamma, u(-12, -2, 3 * s), u(-1000, -10, s), u(-1e6, -2, h), [x for z in lgamma_zeros for x in around(z, s // 4)], around_poles(range(-14, -2), s // 10))
    yield table("digamma", order(0), l(LEAST_NORMAL, 0.1, s), subnormal(h), u(0, 3, 3 * s), around(1.4616321449683623, 2 * s), u(1.9, 2.1, h), u(2, 20, 2 * s), l(2, 1e308, s))
    yield table("digammaNegative", order(0), u(-10, 0, 3 * s), [-x for x in l(LEAST_NORMAL, 0.1, h)], u(-1e5, -10, s), [x for z in digamma_zeros for x in around(z, s // 5)], poles)
    yield table("trigamma", order(1), l(1e-150, 0.1, s), u(0, 3, 3 * s), u(1.9, 2.1, h), u(2, 20, 2 * s), l(2, 1e307, s), u(-10, 0, 3 * s), u(-1e5, -10, s), poles)
    yield table("tetragamma", order(2), l(1e-100, 0.1, s), u(0, 3, 3 * s), u(1.9, 2.1, h), u(2, 20, 2 * s), l(2, 1e150, s))
    yield table("tetragammaNegative", order(2), u(-10, 0, 3 * s), u(-1e5, -10, s), [-k - 0.5 + d for k in range(1, 10) for d in u(-0.01, 0.01, s // 10)], poles)
    yield table("log2", lambda x: mpmath.log(x, 2), l(LEAST_NORMAL, 1.7e308, s), subnormal(s), around(1.0, 2 * s), u(0.4, 3, 3 * s), u(0.7, 0.71, s), u(1.41, 1.42, s))
    yield table("asinh", mpmath.asinh, around_zero(s), both_signs(u(0, 3, 3 * s)), both_signs(l(1, 1e308, 2 * s)), both_signs(l(5e8, 2e9, h)))
    yield table("acosh", mpmath.acosh, [1 + d for d in l(3e-16, 0.5, 2 * s)], u(1, 5, 2 * s), l(1, 1e308, 2 * s), l(5e8, 2e9, h))
    yield table("atanh", with_digits(400, mpmath.atanh), around_zero(s), both_signs(u(0, 1, 4 * s)), both_signs([1 - d for d in l(1.2e-16, 0.5, s)]))
    yield table("sigmoid", lambda x: 1 / (1 + mpmath.exp(-x)), around_zero(h), u(-10, 10, 3 * s), u(-745, 745, 2 * s), u(-745, -705, s))
    yield table("sigmoidDerivative", lambda x: 1 / (2 + mpmath.exp(x) + mpmath.exp(-x)), around_zero(h), u(-10, 10, 3 * s), u(-745, 745, 2 * s), both_signs(u(705, 745, s)))
    yield table("softplus", with_digits(400, lambda x: mpmath.log1p(mpmath.exp(x))), around_zero(h), u(-10, 10, 3 * s), u(-745, 745, 2 * s), u(-745, -705, s), u(-40, 40, s))
    yield table("tanhDerivative", lambda x: 1 / mpmath.cosh(x) ** 2, around_zero(h), u(-10, 10, 3 * s), both_signs(u(0, 372, 2 * s)), both_signs(u(350, 373, s)))

    def ordered(low, high, xs):
        points = [(random.randint(low, high), x) for x in xs]
        return [p for p in points if 1e-300 < abs(polygamma(*p)) < 1e300]

    yield "polygamma", polygamma, ordered(0, 20, l(1e-10, 1e12, 2 * s) + u(0, 20, 4 * s)) + ordered(3, 100, l(1e-3, 1e4, 2 * s) + u(0.1, 60, 2 * s))
    yield "polygammaHigh", polygamma, ordered(100, 1000, l(1, 1e4, 2 * s) + u(20, 400, 2 * s))
    yield "polygammaNegative", polygamma, ordered(3, 20, u(-30, 0, 3 * s) + [-k - 0.5 + d for k in range(10) for d in u(-0.01, 0.01, s // 10)])
    starts, steps = u(-20, 20, 2 * s), u(-30, 30, 2 * s)
    yield "logaddexp", lambda a, b: with_digits(400, lambda x: mpmath.log(mpmath.exp(x) + mpmath.exp(mpf(b))))(mpf(a)), [(a, a + d) for a, d in zip(starts, steps)] + list(zip(u(-700, 700, s), u(-700, 700, s))) + list(zip(u(-1, 0.5, 2 * s), u(-1, 0.5, 2 * s)))


    yield table("bose", lambda x: 1 / mpmath.expm1(x), around_zero(s), both_signs(u(0, 700, 2 * s)))
    yield table("versin", with_digits(400, lambda x: 1 - mpmath.cos(x)), around_zero(s), both_signs(u(0, 30, 2 * s)))
    yield table("excess", with_digits(400, lambda x: (1 + x) * mpmath.log1p(x) - x), both_signs(l(1e-150, 0.5, 2 * s)), u(-1, 1, 2 * s), l(1, 1e300, s))
    positive, factors = l(1e-300, 1e10, 3 * s), l(1e-5, 1e5, 3 * s)
    yield "xlogy", lambda a, b: a * mpmath.log(b), [(a, a * b) for a, b in zip(positive, factors)]
    yield "xlog1py", lambda a, b: a * mpmath.log1p(b), [(1 + b, b) for b in both_signs(l(1e-15, 0.99, 3 * s))]
    lengths = l(1e-300, 1e300, 3 * s)
    yield "unit", lambda a, b: a / mpmath.hypot(a, b), [(a, a * b) for a, b in zip(lengths, factors) if 1e-307 < a * b < 1e307]

    def quotient(f):
        """The n-th derivative of a quotient; 0 is no point, but its neighbourhood is."""
        return lambda n, x: with_digits(200, lambda y: mpmath.diff(f, y, n))(x)

    def orders(*lists):
        return [(n, x) for points in lists for x in points for n in range(4)]

    near = both_signs(l(1e-12, 3, 3 * s))
    yield "sinc", quotient(lambda x: mpmath.sin(x) / x), orders(near, both_signs(u(0, 30, s)))
    yield "cosc", quotient(lambda x: (1 - mpmath.cos(x)) / x ** 2), orders(near, both_signs(u(0, 30, s)))
    yield "exprel", quotient(lambda x: mpmath.expm1(x) / x), orders(near, u(-50, 50, s), u(600, 700, h))
    yield "logrel", quotient(lambda x: mpmath.log1p(x) / x), orders(both_signs(l(1e-12, 0.98, 2 * s)), l(0.1, 1e5, s))
    yield "sinhc", quotient(lambda x: mpmath.sinh(x) / x), orders(near, both_signs(u(0, 60, s)), u(600, 700, h))
    yield "tanhc", quotient(lambda x: mpmath.tanh(x) / x), orders(near, both_signs(u(0, 30, s)))
    yield "bernoulli", quotient(lambda x: x / mpmath.expm1(x)), orders(near, both_signs(u(0, 50, s)), u(50, 600, h))
    yield "langevin", quotient(lambda x: mpmath.coth(x) - 1 / x), orders(near, both_signs(u(0, 30, s)), l(30, 1e9, h))
    yield table("logsinhc", with_digits(400, lambda x: mpmath.log(mpmath.sinh(x) / x)), both_signs(l(1e-150, 3, 3 * s)), both_signs(u(0, 700, s)), l(700, 1e300, h))
    yield "xcoth", quotient(lambda x: x / mpmath.tanh(x)), orders(near, both_signs(u(0, 30, s)))


def text(x):
    return str(x) if isinstance(x, int) else x.hex()


def main(directory, size):
    os.makedirs(directory, exist_ok=True)
    for name, f, points in tables(size):
        with open(os.path.join(directory, name + ".txt"), "w") as out:
            for point in sorted(set(points)):
                value = f(*(x if isinstance(x, int) else mpf(x) for x in point))
                digits = mpmath.nstr(value, 21, min_fixed=1, max_fixed=0).replace(".0e", "e")
                print(*map(text, point), digits, file=out)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 50)
