import os, os.path as p
os.makedirs('d/e'); f = open('d/f', 'w'); f.write('hello'); f.close(); os.symlink('f', 'd/link'); os.symlink('nowhere', 'd/broken'); os.link('d/f', 'd/hard')
print(p.curdir, p.pardir, p.sep, p.altsep, p.extsep, p.pathsep, p.defpath, p.devnull, p.supports_unicode_filenames)
for path in ('d', 'd/f', 'd/link', 'd/broken', 'none', '/'):
    print(path, p.exists(path), p.lexists(path), p.isfile(path), p.isdir(path), p.islink(path), p.ismount(path))
print(p.getsize('d/f'), p.getmtime('d/f') == os.stat('d/f').st_mtime, p.getatime('d/f') > 0, p.getctime('d/f') > 0, p.samefile('d/f', 'd/hard'), p.samefile('d/f', 'd/link'), p.samestat(os.stat('d/f'), os.lstat('d/link')))
with open('d/f') as f, open('d/hard') as g: print(p.sameopenfile(f.fileno(), g.fileno()))
print(p.abspath('d/../x') == p.join(os.getcwd(), 'x'), p.realpath('d/link') == p.join(os.getcwd(), 'd/f'), p.normcase('A/b'), p.normpath('a//b/../c/.'), p.splitdrive('/a/b'), p.splitext('a/b.tar.gz'), p.splitext('.rc'), p.split('/a/b/'), p.basename('/a/b'), p.dirname('/a/b'), p.join('a', '/b', 'c'), p.join('a', ''), p.isabs('/x'), p.relpath('/a/b/c', '/a/d'), p.commonpath(['/a/b', '/a/c']), p.commonprefix(['abc', 'abd']))
os.environ['VAR'] = 'value'; os.environ['HOME'] = '/home/me'; print(p.expandvars('$VAR/${VAR}x/$none'), p.expanduser('~/x'), p.expanduser('~root'), p.expanduser('~nobodyhere/x'))
for work in (lambda: p.getsize('none'), lambda: p.relpath(''), lambda: p.commonpath([]), lambda: p.commonpath(['/a', 'b']), lambda: p.join('a', 5), lambda: p.join('a', b'b'), lambda: p.samefile('none', 'd'), lambda: p.exists(5.5), lambda: p.basename(None)):
    try: print(work())
    except (OSError, ValueError, TypeError) as error: print(type(error).__name__, str(error).replace(os.getcwd(), '.'))
print(p.join(b'a', b'b'), p.basename(b'/a/b'), p.splitext(b'a.b'), p.exists('a\0b'), p.isdir(b'd'))
