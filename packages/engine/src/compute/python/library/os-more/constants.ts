/** Numbers of `os` that few programs name. */
export const source = `
_constants = """
GRND_ NONBLOCK=1 RANDOM=2
O_ FSYNC=1052672
POSIX_FADV_ DONTNEED=4 NOREUSE=5 NORMAL=0 RANDOM=1 SEQUENTIAL=2 WILLNEED=3
POSIX_SPAWN_ CLOSE=1 DUP2=2 OPEN=0
RTLD_ DEEPBIND=8 GLOBAL=256 LAZY=1 LOCAL=0 NODELETE=4096 NOLOAD=4 NOW=2
RWF_ APPEND=16 DSYNC=2 HIPRI=1 NOWAIT=8 SYNC=4
SCHED_ BATCH=3 FIFO=1 IDLE=5 OTHER=0 RESET_ON_FORK=1073741824 RR=2
ST_ APPEND=256 MANDLOCK=64 NOATIME=1024 NODEV=4 NODIRATIME=2048 NOEXEC=8 NOSUID=2 RDONLY=1 RELATIME=4096 SYNCHRONOUS=16 WRITE=128
"""
for _line in _constants.strip().split('\\n'):
    _prefix, *_pairs = _line.split()
    for _pair in _pairs:
        _name, _, _value = _pair.partition('=')
        globals()[_prefix + _name] = int(_value)
`;
