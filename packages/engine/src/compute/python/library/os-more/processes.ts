/** Calls of `os` about users, groups and processes that few programs make. */
export const source = String.raw`
import os
from os import O_RDONLY, getgid, getpid, getuid, open, urandom, waitpid
import _posix_more
from _posix_more import sched_param, setpgid, waitid_result
from _os_constants import SCHED_BATCH, SCHED_FIFO, SCHED_IDLE, SCHED_OTHER, SCHED_RR


def getresuid():
    return (getuid(),) * 3


def getresgid():
    return (getgid(),) * 3


def _groups_of(user, first):
    groups = [first]
    with os.fdopen(open('/etc/group', O_RDONLY)) as file:
        for line in file:
            _, _, number, members = line.rstrip('\n').split(':')
            if user in members.split(',') and int(number) not in groups:
                groups.append(int(number))
    return groups


def getgrouplist(user, group, /):
    return _groups_of(user, group)


def getgroups():
    return [getgid()]


def getloadavg():
    with os.fdopen(open('/proc/loadavg', O_RDONLY)) as file:
        return tuple(map(float, file.read().split()[:3]))


def getrandom(size, flags=0):
    if size < 0:
        raise OSError(22, 'Invalid argument')
    return urandom(size)


def _process(pid):
    return pid or getpid()


def getsid(pid, /):
    if pid in (0, getpid()):
        return _posix_more.session()
    return int(_fields_of(pid)[3])


def _fields_of(pid):
    try:
        with os.fdopen(open(f'/proc/{pid}/stat', O_RDONLY)) as file:
            return file.read().rpartition(')')[2].split()
    except FileNotFoundError:
        raise ProcessLookupError(3, 'No such process') from None


def setpgrp():
    setpgid(0, 0)


def getpriority(which, who):
    if which != os.PRIO_PROCESS:
        raise OSError(22, 'Invalid argument')
    return int(_fields_of(_process(who))[16])


def setpriority(which, who, priority):
    if which != os.PRIO_PROCESS or _process(who) != getpid():
        raise PermissionError(1, 'Operation not permitted')
    _posix_more.setpriority(priority)


def nice(increment, /):
    _posix_more.setpriority(getpriority(os.PRIO_PROCESS, 0) + increment)
    return getpriority(os.PRIO_PROCESS, 0)


def _policy(policy):
    if policy not in (SCHED_OTHER, SCHED_FIFO, SCHED_RR, SCHED_BATCH, SCHED_IDLE):
        raise OSError(22, 'Invalid argument')
    return policy in (SCHED_FIFO, SCHED_RR)


def sched_get_priority_max(policy):
    return 99 if _policy(policy) else 0


def sched_get_priority_min(policy):
    return 1 if _policy(policy) else 0


def sched_getscheduler(pid, /):
    _fields_of(_process(pid))
    return SCHED_OTHER


def sched_getparam(pid, /):
    _fields_of(_process(pid))
    return sched_param(0)


def waitid(idtype, id, options, /):
    wanted = {os.P_ALL: -1, os.P_PID: id, os.P_PGID: -id}.get(idtype)
    if wanted is None or not options & os.WEXITED:
        raise OSError(22, 'Invalid argument')
    pid, status = waitpid(wanted, options & os.WNOHANG)
    if pid == 0:
        return None
    exited = os.WIFEXITED(status)
    number = os.WEXITSTATUS(status) if exited else os.WTERMSIG(status)
    return waitid_result((pid, getuid(), 17, number, os.CLD_EXITED if exited else os.CLD_KILLED))
`;
