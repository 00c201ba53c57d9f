"""Records what CPython makes of the programs beside this file: the tree, or the syntax error.

Run it with CPython 3.11: python3 record.py
"""

import ast
import importlib.util
import json
import platform
import sys
import warnings
from pathlib import Path

from dump import write

HERE = Path(__file__).parent


def programs(name):
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.PROGRAMS


def error(source, mode):
    try:
        compile(source, "<string>", mode, ast.PyCF_ONLY_AST)
    except SyntaxError as found:
        message, *details = found.args
        return [type(found).__name__, message, list(details[0][1:]) if details else None]
    return None


def save(name, cases):
    version = f"{platform.python_implementation()} {platform.python_version()}"
    text = ",\n".join(json.dumps(case) for case in cases)
    (HERE / "recordings" / f"{name}.json").write_text(f'{{"version": "{version}", "cases": [\n{text}\n]}}\n')
    print(name, len(cases))


if sys.version_info[:2] != (3, 11):
    sys.exit("This needs CPython 3.11.")
warnings.simplefilter("ignore")
(HERE / "recordings").mkdir(exist_ok=True)
trees = []
for source, mode in programs("right-programs"):
    tree = write(compile(source, "<string>", mode, ast.PyCF_ONLY_AST))
    trees.append({"source": source, "mode": mode, "tree": tree})
save("trees", trees)
errors = []
for source, mode in programs("wrong-programs"):
    found = error(source, mode)
    if found is not None:
        errors.append({"source": source, "mode": mode, "error": found})
save("errors", errors)
