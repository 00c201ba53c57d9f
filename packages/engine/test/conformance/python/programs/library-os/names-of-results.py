import os, time
print(type(os.uname()), repr(os.uname())[:26])
print(repr(os.times())[:19], os.statvfs_result, os.waitid_result, os.sched_param)
print(os.terminal_size((80, 24)))
print(os.waitid_result((1, 2, 3, 4, 5)), os.waitid_result.n_fields)
for wrong in (lambda: os.strerror('x'), lambda: os.sched_get_priority_max(77), lambda: os.fchmod(99, 0), lambda: os.posix_fallocate(0, -1, 0), lambda: os.statvfs('/no/such'), lambda: os.fstatvfs(999), lambda: os.set_inheritable(99, True), lambda: os.get_blocking(99), lambda: os.waitid(os.P_PID, 99999, os.WEXITED), lambda: os.getsid(99999), lambda: os.readv(99, []), lambda: os.device_encoding(99)):
    try:
        print(wrong())
    except Exception as problem:
        print(type(problem).__name__, problem)
