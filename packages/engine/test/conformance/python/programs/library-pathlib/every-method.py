import os
from pathlib import Path, PosixPath, PurePath, PurePosixPath
p = PurePosixPath('/a/b/c.tar.gz')
print(p.parts, p.drive, p.root, p.anchor, p.parents[0], list(p.parents), p.parent, p.name, p.suffix, p.suffixes, p.stem, p.as_posix(), p.as_uri(), p.is_absolute(), p.is_relative_to('/a'), p.is_reserved(), p.joinpath('x', '/y'), p.match('*.gz'), p.relative_to('/a'), p.with_name('z'), p.with_stem('q'), p.with_suffix('.txt'), p / 'd', '/r' / PurePosixPath('s'), p < PurePosixPath('/b'), hash(p) == hash(PurePosixPath('/a/b/c.tar.gz')), bytes(p), repr(p), str(p), os.fspath(p))
print(type(Path('x')).__name__, isinstance(Path(), PosixPath), Path(), PurePath('a//b/./c'), PurePath('a', 'b') == PurePosixPath('a/b'))
d = Path('dir'); d.mkdir(); (d / 'sub/deep').mkdir(parents=True); f = d / 'f.txt'; print(f.write_text('one\ntwo'), f.read_text(), f.write_bytes(b'raw'), f.read_bytes(), f.exists(), f.is_file(), d.is_dir(), f.stat().st_size, f.lstat().st_size, f.owner() == f.owner(), f.group() == f.group())
f.touch(); (d / 'g').touch(); l = d / 'link'; l.symlink_to('f.txt'); h = d / 'hard'; h.hardlink_to(f); print(l.is_symlink(), l.readlink(), h.samefile(f), l.resolve() == Path.cwd() / 'dir/f.txt', f.absolute() == Path.cwd() / f, sorted(x.name for x in d.iterdir()), sorted(map(str, d.glob('*'))), sorted(map(str, d.rglob('*'))), sorted(map(str, d.glob('**/'))), d.is_mount(), Path('/').is_mount())
f.chmod(0o600); print(oct(f.stat().st_mode), f.is_block_device(), f.is_char_device(), f.is_fifo(), f.is_socket(), Path('/dev/null').is_char_device())
n = f.rename(d / 'new'); print(n, n.replace(d / 'newer'), f.exists()); (d / 'newer').unlink(); (d / 'none').unlink(missing_ok=True); (d / 'sub/deep').rmdir(); print(sorted(x.name for x in d.iterdir()))
with (d / 'o').open('w') as out: print('text', file=out)
os.environ['HOME'] = '/home/me'; print((d / 'o').read_text(), Path('~/x').expanduser(), Path.home())
for work in (lambda: f.read_text(), lambda: d.rmdir(), lambda: d.mkdir(), lambda: p.relative_to('/x'), lambda: p.with_name(''), lambda: p.with_suffix('gz'), lambda: PurePath('x').as_uri(), lambda: list(Path().glob('')), lambda: p.with_name('a/b'), lambda: PurePath('/').with_name('x'), lambda: Path(5), lambda: p / 5, lambda: f.unlink(), lambda: (d / 'o').mkdir(exist_ok=True), lambda: p < 5):
    try: print(work())
    except (OSError, ValueError, TypeError) as error: print(type(error).__name__, str(error).replace(os.getcwd(), '.'))
