import pkg
print(pkg.name, pkg.__name__, pkg.__package__)
import pkg.sub.deep
print(pkg.sub.deep.x)
from pkg import other
print(other.y)
from pkg.sub import deep
print(deep.__name__, deep.__package__)
import pkg.other as o
print(o is other)
