import subprocess
print(subprocess.run(['echo', 'a b'], capture_output=True), subprocess.run('exit 3', shell=True).returncode)
print(subprocess.run(['cat'], input='text', text=True, stdout=subprocess.PIPE).stdout)
