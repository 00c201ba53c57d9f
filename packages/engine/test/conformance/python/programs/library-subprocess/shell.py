import subprocess
print(subprocess.getoutput('echo a; echo b'), subprocess.getstatusoutput('exit 5'), subprocess.call(['true']))
print(subprocess.run('echo $X', shell=True, env={'X': 'y', 'PATH': '/bin:/usr/bin'}, text=True, capture_output=True).stdout)
