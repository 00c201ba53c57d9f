from pathlib import Path
print(sorted([Path('b'), Path('a/c'), Path('a')]), Path('a') == Path('./a'), hash(Path('a')) == hash(Path('a')), Path('a/b.py').match('*.py'))
print(list(Path('a/b/c').parents), Path('a/b').parents[0], Path('a') < Path('b'))
