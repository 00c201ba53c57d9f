import os, shutil
os.makedirs('a/b')
with open('a/b/f', 'w') as f:
    f.write('x')
print(shutil.copy('a/b/f', 'g'), shutil.copytree('a', 'c'), open('c/b/f').read(), shutil.move('g', 'a'))
shutil.rmtree('c')
print(sorted(os.listdir('.')), shutil.which('no-such-program'))
try:
    shutil.rmtree('none')
except FileNotFoundError as error:
    print(error)
