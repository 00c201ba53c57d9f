from .b import base
