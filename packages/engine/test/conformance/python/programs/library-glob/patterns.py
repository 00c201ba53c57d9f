import glob, os, fnmatch
os.makedirs('a/b')
for name in 'x.py', 'y.py', 'z.txt', '.h', 'a/b/c.py':
    open(name, 'w').close()
print(sorted(glob.glob('*.py')), sorted(glob.glob('*')), sorted(glob.glob('**/*.py', recursive=True)), glob.glob('[xy].py') != [], glob.escape('a[1]'))
print(fnmatch.fnmatch('a.py', '*.py'), fnmatch.filter(['a', 'b', 'ab'], 'a*'), fnmatch.fnmatch('b', '[!a]'))
