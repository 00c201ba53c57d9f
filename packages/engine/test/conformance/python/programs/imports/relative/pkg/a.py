from . import b
from .b import base as again
from .sub.c import up
result = (b.base, again, up)
