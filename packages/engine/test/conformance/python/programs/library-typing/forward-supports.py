from typing import ForwardRef, Optional, SupportsInt, SupportsFloat, SupportsAbs, SupportsIndex, Hashable, Sized
print(ForwardRef('A'), Optional['A'], ForwardRef('A') == ForwardRef('A'), isinstance(3, SupportsInt), isinstance('a', SupportsInt), isinstance(1.5, SupportsFloat), isinstance(-1, SupportsAbs), isinstance(3, SupportsIndex), isinstance([], Hashable), isinstance([], Sized))
try:
    ForwardRef('a b')
except SyntaxError as error:
    print(error)
