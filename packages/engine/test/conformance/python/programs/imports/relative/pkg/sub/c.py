from ..b import base
from .. import b
up = base + b.base
