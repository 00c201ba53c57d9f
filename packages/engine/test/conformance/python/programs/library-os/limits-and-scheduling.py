"""What there is of limits, scheduling and file systems."""
import os, tempfile

os.chdir(tempfile.mkdtemp())
os.mkdir('d')
fd = os.open('f', os.O_RDWR | os.O_CREAT, 0o644)
print(os.sched_get_priority_max(os.SCHED_FIFO), os.sched_get_priority_min(os.SCHED_RR), os.sched_get_priority_max(os.SCHED_OTHER), os.sched_getscheduler(0) == os.SCHED_OTHER, os.sched_getparam(0), os.sched_param(4))
print(os.sysconf('SC_PAGESIZE'), os.sysconf(os.sysconf_names['SC_CLK_TCK']), os.sysconf('SC_NPROCESSORS_ONLN') == os.cpu_count(), os.pathconf('.', 'PC_NAME_MAX'), os.fpathconf(fd, 'PC_PIPE_BUF'), os.confstr('CS_PATH'))
for f in (os.sysconf, os.confstr):
    try: f('nope')
    except ValueError as e: print(e)
try: os.sysconf(99999)
except OSError as e: print(e)
print(len(os.getloadavg()), len(os.getrandom(5)), os.getpriority(os.PRIO_PROCESS, 0), os.nice(1), os.getpriority(os.PRIO_PROCESS, os.getpid()))
s = os.statvfs('.'); print(s.f_namemax, s.f_bsize == s.f_frsize, len(s), os.fstatvfs(fd).f_bsize == s.f_bsize)
print(os.ctermid(), os.device_encoding(fd), os.times_result is type(os.times()))
try: os.ttyname(fd)
except OSError as e: print(e)
print(sorted((f, sorted(ds), sorted(fs), isinstance(x, int)) for f, ds, fs, x in os.fwalk('.')))
print(os.getresuid() == (os.getuid(),) * 3, os.getgid() in os.getgrouplist('root', os.getgid()))
print(type(os.DirEntry.name).__name__, os.GRND_RANDOM, os.ST_RDONLY, os.RTLD_NOW, os.RWF_SYNC, os.O_FSYNC)
try: os.no_such
except AttributeError as e: print(e)
