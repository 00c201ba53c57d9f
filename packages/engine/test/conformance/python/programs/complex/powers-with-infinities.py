"""Powers of complex numbers with infinities and the like, as a digest, and some of them."""
import hashlib

digest = hashlib.sha256()


def show(*values):
    global count
    line = repr(values)
    digest.update(line.encode())
    if count % 97 == 0:
        print(line)
    count += 1


inf, nan = float('inf'), float('nan')
values = [inf, -inf, nan, 0.0, -0.0, 1.0, -1.0, 2.0, 0.5, 1e308, -1e308, 1e-320]
count = 0
for a in values:
    for b in values:
        for c in values:
            for d in values[:10]:
                try:
                    got = complex(a, b) ** complex(c, d)
                except Exception as error:
                    got = (type(error).__name__, str(error))
                show(a, b, c, d, got if isinstance(got, tuple) else (repr(got.real), repr(got.imag)))
for a in values:
    for b in values:
        for n in (0, 1, -1, 2, -2, 3, 100, -100, 101, 1000, inf, nan, 0.5):
            try:
                got = complex(a, b) ** n
            except Exception as error:
                got = (type(error).__name__, str(error))
            show(a, b, n, got if isinstance(got, tuple) else (repr(got.real), repr(got.imag)))
print(count, digest.hexdigest())
