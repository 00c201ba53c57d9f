"""Children by spawn, posix_spawn and waitid."""
import os, tempfile

os.chdir(tempfile.mkdtemp())
print(os.spawnl(os.P_WAIT, '/bin/sh', 'sh', '-c', 'exit 3'))
print(os.spawnlp(os.P_WAIT, 'true', 'true'), os.spawnv(os.P_WAIT, '/no/such', ['x']))
print(os.spawnle(os.P_WAIT, '/bin/sh', 'sh', '-c', 'exit $N', {'N': '7'}))
pid = os.spawnvp(os.P_NOWAIT, 'sh', ['sh', '-c', 'exit 4'])
r = os.waitid(os.P_PID, pid, os.WEXITED); print(r.si_pid == pid, r.si_signo, r.si_status, r.si_code)
pid = os.posix_spawn('/bin/sh', ['sh', '-c', 'echo from child'], os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, 'out', os.O_WRONLY | os.O_CREAT, 0o644)])
print(os.waitpid(pid, 0)[1], open('out').read())
try: os.posix_spawn('/no/such', ['x'], {})
except OSError as e: print(type(e).__name__, e)
try: os.spawnv(os.P_WAIT, '/bin/true', [])
except ValueError as e: print(e)
