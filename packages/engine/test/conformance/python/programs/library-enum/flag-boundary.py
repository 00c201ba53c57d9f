from enum import Flag, STRICT, CONFORM, EJECT, KEEP
for boundary in (CONFORM, EJECT, KEEP):
    F = Flag('F', {'A': 1, 'B': 2}, boundary=boundary)
    print(boundary, repr(F(5)), type(F(9)).__name__)
try:
    Flag('G', 'A B', boundary=STRICT)(8)
except ValueError as error:
    print(error)
