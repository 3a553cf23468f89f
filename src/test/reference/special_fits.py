"""Prints the coefficients of org.gradc.special, as the Java lines that stand there.

Each is a polynomial or rational least-squares fit at Chebyshev points in 80 digit arithmetic (the
iteration of Sanathanan and Koerner for the denominators), within a factor of about two of the minimax
fit. Needs Python 3 with mpmath. Run: python3 special_fits.py
"""

import mpmath
from mpmath import mp, mpf

mp.dps = 80


def fit(f, a, b, n, m, weight):
    """P/Q of degrees n, m and the largest weighted error; Q starts with 1."""
    a, b = mpf(a), mpf(b)
    count = 4 * (n + m + 2)
    xs = [(a + b) / 2 - (b - a) / 2 * mpmath.cos(mp.pi * (k + mpf(1) / 2) / count) for k in range(count)]
    fs = [f(x) for x in xs]
    ws = [weight(v) for v in fs]
    q = [mpf(1)] * count
    for _ in range(8 if m else 1):
        rows, right = [], []
        for x, v, w, d in zip(xs, fs, ws, q):
            c = w / d
            rows.append([c * x**j for j in range(n + 1)] + [-c * v * x**j for j in range(1, m + 1)])
            right.append(c * v)
        size = n + m + 1
        normal, side = mpmath.matrix(size, size), mpmath.matrix(size, 1)
        for i in range(size):
            for j in range(size):
                normal[i, j] = mpmath.fsum(r[i] * r[j] for r in rows)
            side[i] = mpmath.fsum(r[i] * t for r, t in zip(rows, right))
        solution = mpmath.lu_solve(normal, side)
        p_coefficients = [solution[j] for j in range(n + 1)]
        q_coefficients = [mpf(1)] + [solution[n + 1 + j] for j in range(m)]
        q = [mpmath.polyval(q_coefficients[::-1], x) for x in xs]
    worst = 0
    for k in range(1, 301):
        x = a + (b - a) * mpf(k) / 301
        v = f(x)
        approximation = mpmath.polyval(p_coefficients[::-1], x) / mpmath.polyval(q_coefficients[::-1], x)
        worst = max(worst, abs(weight(v) * (v - approximation)))
    return worst, p_coefficients, q_coefficients


def horner(name, variable, coefficients):
    lines = [f"double {name} = {float(coefficients[-1])!r};"]
    for c in reversed(coefficients[:-1]):
        sign = "-" if c < 0 else "+"
        lines.append(f"{name} = {name} * {variable} {sign} {abs(float(c))!r};")
    return "\n".join(lines)


def show(title, f, a, b, n, m, relative=False, variable="x"):
    weight = (lambda v: 1 / v) if relative else (lambda v: mpf(1))
    worst, p, q = fit(f, a, b, n, m, weight)
    print(f"-- {title}: {'relative' if relative else 'absolute'} error {mpmath.nstr(worst, 2)}")
    print(horner("p", variable, p))
    if m:
        print(horner("q", variable, q))


def erfcx(x):
    return mpmath.exp(x * x) * mpmath.erfc(x)


def erfcx_times_x(u):
    x = 1 / mpmath.sqrt(u)
    if x < 60:
        return x * erfcx(x)
    total = term = mpf(1)
    for k in range(1, 200):
        term *= -(2 * k - 1) * u / 2
        if abs(term) < mpf(10) ** -78:
            break
        total += term
    return total / mpmath.sqrt(mp.pi)


def stirling(t):
    x = 1 / t
    factor = mpmath.exp(mpmath.loggamma(x) + x + (mpf(1) / 2 - x) * mpmath.log(x))
    return factor / mpf(float(mpmath.sqrt(2 * mp.pi))) - 1


def lgamma_rest(u):
    x = 1 / mpmath.sqrt(u)
    main = (x - mpf(1) / 2) * (mpmath.log(x) - 1) + (mpmath.log(2 * mp.pi) - 1) / 2
    return x * (mpmath.loggamma(x) - main)


def main():
    zero = mpmath.findroot(mpmath.digamma, mpf("1.4616"))
    tiny = mpf(10) ** -10
    show("erf", lambda u: mpmath.erf(mpmath.sqrt(u)) / mpmath.sqrt(u) - 1, mpf(10) ** -30, "0.72", 11, 0, variable="u")
    show("erfcx, middle", lambda x: (1 / erfcx(x) - 1) / x - mpf("1.5"), "0.46", 4, 8, 8)
    show("erfcx, far", lambda u: (1 / mpmath.sqrt(mp.pi) - erfcx_times_x(u)) / u, mpf(10) ** -9, mpf(1) / 16, 5, 5, variable="u")
    show("gammaOnePlus", lambda s: (1 - mpmath.gamma(1 + s)) / (s * (1 - s)), 0, 1, 6, 7, variable="s")
    show("stirlingFactor", stirling, mpf(1) / 200, "0.1", 10, 0, variable="t")
    show("lgamma", lgamma_rest, tiny, "0.0101", 5, 0, variable="u")
    show("lgammaOnePlus", lambda s: mpmath.loggamma(1 + s) / s, "-0.21", "0.71", 7, 7, True, "s")
    show("lgammaTwoPlus", lambda s: mpmath.loggamma(2 + s) / s, "-0.51", "0.71", 7, 7, True, "s")
    show("digamma", lambda t: (mpmath.log(1 / t) - mpmath.digamma(1 / t)) / t, mpf(10) ** -12, "0.5", 7, 7, True, "t")
    show("digammaOnePlus", lambda s: mpmath.digamma(1 + s) / (1 + s - zero), 0, 1, 6, 6, True, "s")
    show("trigamma", lambda t: (mpmath.psi(1, 1 / t) / t - 1) / t, tiny, "0.5", 7, 7, variable="t")
    show("trigammaOnePlus", lambda s: mpmath.psi(1, 1 + s), 0, 1, 6, 6, True, "s")
    show("tetragamma", lambda t: (-mpmath.psi(2, 1 / t) / t**2 - 1) / t, tiny, "0.5", 8, 8, variable="t")
    show("tetragammaOnePlusNegated", lambda s: -mpmath.psi(2, 1 + s), 0, 1, 7, 7, True, "s")
    print("-- zero of digamma less 1, in two parts")
    high = float(zero - 1)
    print(high, float(zero - 1 - mpf(high)))


if __name__ == "__main__":
    main()
