from pathlib import Path
p = Path('d') / 'e' / 'f.txt'
p.parent.mkdir(parents=True)
print(p.write_text('héllo'), p.read_text(), p.read_bytes(), p.exists(), p.is_file(), p.parent.is_dir())
print(sorted(map(str, Path('d').glob('**/*'))), list(Path('d').iterdir()), list(Path('.').rglob('*.txt')))
p.rename('g')
Path('g').unlink()
print(list(Path('d/e').iterdir()))
