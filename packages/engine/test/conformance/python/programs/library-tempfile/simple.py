import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder))
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile('w+') as f:
    f.write('x')
    f.seek(0)
    print(f.read(), os.path.exists(f.name))
print(os.path.exists(f.name))
