"""Writes what the fuzzer's programs are made from and measured by, as CPython 3.11 has it: vocabulary.json"""

import ast
import builtins
import json
import pathlib
import sys

if sys.version_info[:2] != (3, 11):
    sys.exit("not Python 3.11")

# Never made by the parser since 3.9, or only by `ast` itself.
OLD = {"AugLoad", "AugStore", "Param", "Suite", "FunctionType", "TypeIgnore", "Index", "ExtSlice", "Interactive",
       "Expression", "slice", "type_ignore", "Num", "Str", "Bytes", "NameConstant", "Ellipsis"}  # fmt: skip
TYPES = [bool, bytearray, bytes, complex, dict, float, frozenset, int, list, memoryview, range, set, slice, str, tuple]


def node_kinds():
    for name, kind in vars(ast).items():
        if not isinstance(kind, type) or not issubclass(kind, ast.AST) or name in OLD:
            continue
        # What has kinds of its own is no kind; `Constant` has only old ones.
        if all(inner.__name__ in OLD for inner in kind.__subclasses__()):
            yield name


vocabulary = {
    "nodeKinds": sorted(node_kinds()),
    "builtins": sorted(name for name in vars(builtins) if not name.startswith("_")),
    "methods": {
        kind.__name__: sorted(name for name, value in vars(kind).items() if callable(value) or hasattr(value, "__get__"))
        for kind in TYPES
    },
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(vocabulary, indent=1) + "\n")
