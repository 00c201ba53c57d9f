import os
names = '''CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST
EX_NOINPUT EX_NOPERM EX_NOUSER EX_OSERR EX_OSFILE EX_PROTOCOL EX_TEMPFAIL EX_UNAVAILABLE F_LOCK F_TEST F_TLOCK F_ULOCK NGROUPS_MAX
O_ACCMODE O_ASYNC O_DIRECT O_DSYNC O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_PATH O_RSYNC O_SYNC O_TMPFILE PRIO_PGRP PRIO_PROCESS
PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID P_PID P_PIDFD P_WAIT SEEK_DATA SEEK_HOLE TMP_MAX WEXITED WNOWAIT WSTOPPED'''.split()
for name in names:
    print(name, getattr(os, name))
print(os.WCOREDUMP(0x83), os.WCOREDUMP(3), os.WIFCONTINUED(0xffff), os.WIFCONTINUED(0), os.error is OSError, os.supports_bytes_environ)
os.environ['NAME'] = 'é'
print(os.environb[b'NAME'], os.getenvb(b'NAME'), os.getenvb(b'NONE', b'x'), b'NAME' in os.environb)
os.environb[b'OTHER'] = b'value'
print(os.environ['OTHER'], os.environb.pop(b'OTHER'), 'OTHER' in os.environ)
for work in (lambda: os.environb['text'], lambda: os.environb[b'NONE'], lambda: os.environ['NONE']):
    try: print(work())
    except (TypeError, KeyError) as error: print(type(error).__name__, error)
fd = os.open('file', os.O_CREAT | os.O_WRONLY)
print(os.fdatasync(fd), os.sched_yield(), os.close(fd))
pid = os.posix_spawn if False else None
status = os.system('kill -9 $$')
print(os.WIFSIGNALED(status), os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status))
