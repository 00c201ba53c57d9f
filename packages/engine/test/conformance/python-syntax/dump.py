"""Trees of CPython's `ast` in the form of tree-text.ts."""

import ast
import json
import struct

NAMES = {"keys_": "keys"}


def camel(name):
    head, *rest = name.split("_")
    return head + "".join(word.title() for word in rest)


def constant(value):
    if value is None:
        return "None"
    if value is Ellipsis:
        return "Ellipsis"
    if value is True or value is False:
        return str(value)
    if isinstance(value, int):
        return f"int:{value:x}"
    if isinstance(value, float):
        return f"float:{struct.unpack('>Q', struct.pack('>d', value))[0]:x}"
    if isinstance(value, complex):
        return f"imaginary:{struct.unpack('>Q', struct.pack('>d', value.imag))[0]:x}"
    if isinstance(value, bytes):
        return "bytes:" + ",".join(str(byte) for byte in value)
    return "str:" + json.dumps(value).replace("\x7f", "\\u007f")


def write(node):
    out = []

    def visit(node):
        if node is None:
            out.append("-")
        elif isinstance(node, list):
            out.append("[")
            for index, item in enumerate(node):
                if index:
                    out.append(" ")
                visit(item)
            out.append("]")
        elif isinstance(node, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
            out.append(type(node).__name__)
        elif isinstance(node, ast.AST):
            kind = type(node).__name__
            out.append("(" + kind)
            if hasattr(node, "lineno"):
                out.append(f"@{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}")
            fields = []
            for name in node._fields:
                if name in ("type_ignores", "type_comment"):
                    continue
                value = getattr(node, name)
                if kind == "Constant" and name == "kind":
                    fields.append(("unicodePrefix", "true" if value == "u" else "false"))
                elif kind in ("Constant", "MatchSingleton") and name == "value":
                    fields.append(("value", constant(value)))
                elif name == "conversion":
                    fields.append((name, "-" if value == -1 else chr(value)))
                elif name in ("is_async", "simple"):
                    fields.append((camel(name), "true" if value else "false"))
                else:
                    fields.append((camel(name), value))
            for name, value in sorted(fields, key=lambda field: field[0]):
                out.append(" " + name + "=")
                visit(value)
            out.append(")")
        else:
            out.append(str(node))

    visit(node)
    return "".join(out)
