from pathlib import Path, PurePath
p = Path('/usr/lib/python3.11/os.tar.gz')
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.root, p.is_absolute())
print(p.with_name('x'), p.with_suffix('.y'), p.with_stem('z'), p.relative_to('/usr'), p / 'a' / '/b', Path('a//b/./c'), PurePath('.'))
