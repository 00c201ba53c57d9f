import subprocess
with subprocess.Popen(['sort'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as p:
    out, err = p.communicate('b\na\n')
print(repr(out), err, p.returncode, p.poll(), p.args)
p = subprocess.Popen('echo 1; echo 2', shell=True, stdout=subprocess.PIPE)
for line in p.stdout:
    print(line)
print(p.wait())
