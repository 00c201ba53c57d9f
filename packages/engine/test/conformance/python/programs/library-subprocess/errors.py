import subprocess
try:
    subprocess.run(['false'], check=True)
except subprocess.CalledProcessError as error:
    print(error, error.returncode, error.cmd)
try:
    subprocess.run(['/none'])
except FileNotFoundError as error:
    print(error)
try:
    subprocess.check_output('echo out; exit 2', shell=True)
except subprocess.CalledProcessError as error:
    print(error.output)
