from pathlib import Path
for call in (lambda: Path('none').read_text(), lambda: Path('/').with_name('x'), lambda: Path('a').with_suffix('x'), lambda: Path('a').relative_to('b'), lambda: Path(5), lambda: Path('.').mkdir()):
    try:
        call()
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
