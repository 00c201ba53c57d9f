"""Records what CPython prints for the programs; run by hand: python3 record.py [feature ...]

Every `programs/<feature>/<name>.py` runs on its own, in an empty folder, with hash seed 0. It reads `<name>.in` if
that is there, else nothing. What stands in `programs/<feature>/<name>/` lies beside the program.
`recordings/<feature>.json` keeps, by name, standard output, standard error and exit status; paths in tracebacks are
without the folder.
"""

import concurrent.futures
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
if sys.version_info[:2] != (3, 11):
    sys.exit(f"these programs are for Python 3.11, not {platform.python_version()}")


def run(program):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, program.name)
        copy.write_bytes(program.read_bytes())
        beside = program.with_suffix("")
        if beside.is_dir():
            shutil.copytree(beside, folder, dirs_exist_ok=True)
        given = program.with_suffix(".in")
        done = subprocess.run(
            [sys.executable, program.name],
            cwd=folder,
            env={"PATH": os.environ["PATH"], "PYTHONHASHSEED": "0", "LANG": "C.UTF-8"},
            input=given.read_bytes() if given.exists() else b"",
            capture_output=True,
            timeout=60,
        )
        text = [
            output.decode("utf-8", "surrogateescape").replace(f"{folder}/", "")
            for output in (done.stdout, done.stderr)
        ]
    # What a signal ended has the status that a shell gives it.
    status = done.returncode if done.returncode >= 0 else 128 - done.returncode
    return {"stdout": text[0], "stderr": text[1], "status": status}


def record(feature):
    programs = sorted((here / "programs" / feature).glob("*.py"))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        outputs = dict(zip([program.stem for program in programs], pool.map(run, programs)))
    recording = {"python": platform.python_version(), "programs": outputs}
    text = json.dumps(recording, indent=1, ensure_ascii=True)
    (here / "recordings" / f"{feature}.json").write_text(text + "\n")


features = sys.argv[1:] or sorted(path.name for path in (here / "programs").iterdir())
for feature in features:
    record(feature)
