"""Prints as JSON what names there are; run by hand: python3 names.py > recordings/names.json

Our Python runs the same program, and what it lacks is listed in docs/python-coverage.md. With `--inherited` the classes
of modules have what their bases have as well.
"""

import json
import sys

MODULES = """
    math random time datetime functools itertools collections collections.abc operator string re json csv struct heapq
    bisect statistics copy enum dataclasses typing types abc contextlib io os os.path sys pathlib subprocess textwrap
    hashlib traceback dis warnings weakref array ipaddress
""".split()


async def coroutine():
    pass


async def async_generator():
    yield


class Class:
    __slots__ = "slot"

    def method(self):
        pass


def frame_and_traceback():
    try:
        raise ValueError
    except ValueError as error:
        return error.__traceback__.tb_frame, error.__traceback__


def cell():
    variable = 1
    return (lambda: variable).__closure__[0]


awaitable = coroutine()
awaitable.close()
frame, traceback = frame_and_traceback()
values = {
    "NoneType": None,
    "NotImplementedType": NotImplemented,
    "ellipsis": ...,
    "function": coroutine,
    "method": Class().method,
    "builtin_function_or_method": len,
    "method_descriptor": str.join,
    "wrapper_descriptor": object.__init__,
    "method-wrapper": (1).__add__,
    "getset_descriptor": type(coroutine).__dict__["__code__"],
    "member_descriptor": Class.slot,
    "generator": (one for one in ()),
    "coroutine": awaitable,
    "async_generator": async_generator(),
    "code": coroutine.__code__,
    "frame": frame,
    "traceback": traceback,
    "cell": cell(),
    "module": sys,
    "mappingproxy": type.__dict__,
    "dict_keys": {}.keys(),
    "dict_values": {}.values(),
    "dict_items": {}.items(),
    "GenericAlias": list[int],
    "UnionType": int | str,
    "list_iterator": iter([]),
    "tuple_iterator": iter(()),
    "str_iterator": iter("é"),
    "bytes_iterator": iter(b""),
    "range_iterator": iter(range(0)),
    "set_iterator": iter(set()),
    "dict_keyiterator": iter({}),
    "callable_iterator": iter(int, 0),
}


def attributes(value):
    """What a class has, apart from what every object has."""
    return sorted(set(dir(value)) - (set(dir(object)) if value is not object else set()))


def own(value, module):
    """What a class of a module has itself; what its bases have stands elsewhere."""
    if not isinstance(value, type) or value.__module__ == "builtins" and "--inherited" not in sys.argv:
        return None
    found = set(dir(value))
    if "--inherited" in sys.argv:
        return sorted(found)
    for base in value.__mro__[1:]:
        if base.__module__ == "builtins" or getattr(module, base.__name__, None) is base:
            found -= set(dir(base))
    return sorted(found)


def public(module):
    names = getattr(module, "__all__", None)
    if names is None:
        names = [name for name in dir(module) if not name.startswith("_")]
    return sorted(name for name in names if not isinstance(getattr(module, name, None), type(sys)))


def described(name):
    try:
        module = __import__(name, None, None, ["*"])
    except ImportError:
        return None
    return {name: own(getattr(module, name, None), module) for name in public(module)}


def node_classes():
    """The classes of syntax trees by what they come from."""
    try:
        import _ast
        import ast
    except ImportError:
        return None
    groups = [one for one in ast.AST.__subclasses__() if hasattr(_ast, one.__name__)]
    return {
        group.__name__: [one.__name__ for one in group.__subclasses__() if hasattr(_ast, one.__name__)]
        for group in groups
    }


class Finalised:
    def __del__(self):
        finalised.append(self)


finalised = []
one = Finalised()
del one

import builtins

names = [name for name in dir(builtins) if not name.startswith("_") or name in ("__import__", "__build_class__")]
types = {name: getattr(builtins, name) for name in names if isinstance(getattr(builtins, name), type)}
exceptions = {name: one for name, one in types.items() if issubclass(one, BaseException)}
print(
    json.dumps(
        {
            "builtins": names,
            "types": {name: attributes(one) for name, one in types.items() if name not in exceptions}
            | {name: sorted(set(dir(type(value))) - set(dir(object))) for name, value in values.items()},
            "exceptions": {
                name: sorted(set(dir(one)) - set(dir(BaseException))) for name, one in exceptions.items()
            }
            | {"BaseException": sorted(set(dir(BaseException)) - set(dir(object)))},
            "finalisers": bool(finalised),
            "nodes": node_classes(),
            "modules": {name: described(name) for name in MODULES},
        },
        indent=1,
    )
)
