import os
os.makedirs('a/b')
open('a/f', 'w').close()
open('a/b/g', 'w').close()
for top, folders, files in os.walk('a'):
    print(top, folders, files)
print(sorted((e.name, e.is_dir(), e.is_file()) for e in os.scandir('a')))
