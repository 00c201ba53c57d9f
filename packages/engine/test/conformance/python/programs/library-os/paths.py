import os.path as p
print(p.join('a', 'b', '/c', 'd'), p.split('/a/b'), p.splitext('a.tar.gz'), p.splitext('.x'), p.basename('/a/'), p.dirname('/a/b'))
print(p.normpath('a/../b//c/.'), p.isabs('/a'), p.commonpath(['/a/b', '/a/c']), p.commonprefix(['abc', 'abd']), p.relpath('/a/b', '/a/c'))
