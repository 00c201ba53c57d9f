/** Calls of `os` about descriptors and devices that few programs make. */
export const source = String.raw`
import os
from os import (
    O_CREAT, O_RDONLY, close, ftruncate, fstat, isatty, lseek, open, path, pipe, read, readlink, walk,
    write,
)
import _posix_more
from _posix_more import set_inheritable, statvfs


def closerange(fd_low, fd_high, /):
    for fd in range(fd_low, min(fd_high, 65536)):
        try:
            close(fd)
        except OSError:
            pass


def pipe2(flags, /):
    ends = pipe()
    for fd in ends:
        set_inheritable(fd, not flags & 0o2000000)
    if flags & 0o4000:
        for fd in ends:
            close(fd)
        raise OSError(22, 'Invalid argument')
    return ends


def _at(fd, offset, work):
    """Does something at a place of a file, whose own place stays."""
    place = lseek(fd, 0, 1)
    lseek(fd, offset, 0)
    try:
        return work()
    finally:
        lseek(fd, place, 0)


def pread(fd, length, offset, /):
    return _at(fd, offset, lambda: read(fd, length))


def pwrite(fd, data, offset, /):
    return _at(fd, offset, lambda: write(fd, data))


def readv(fd, buffers, /):
    views = [memoryview(buffer).cast('B') for buffer in buffers]
    data = read(fd, sum(map(len, views)))
    done = 0
    for view in views:
        part = data[done:done + len(view)]
        view[:len(part)] = part
        done += len(part)
    return done


def writev(fd, buffers, /):
    return write(fd, b''.join(buffers))


def preadv(fd, buffers, offset, flags=0, /):
    return _at(fd, offset, lambda: readv(fd, buffers))


def pwritev(fd, buffers, offset, flags=0, /):
    return _at(fd, offset, lambda: writev(fd, buffers))


def sendfile(out_fd, in_fd, offset, count):
    if offset is None:
        return write(out_fd, read(in_fd, count))
    return write(out_fd, pread(in_fd, count, offset))


def copy_file_range(src, dst, count, offset_src=None, offset_dst=None):
    if count < 0:
        raise ValueError('negative value for \'count\' not allowed')
    data = read(src, count) if offset_src is None else pread(src, count, offset_src)
    return write(dst, data) if offset_dst is None else pwrite(dst, data, offset_dst)


def posix_fadvise(fd, offset, length, advice, /):
    fstat(fd)
    if advice not in range(6):
        raise OSError(22, 'Invalid argument')


def posix_fallocate(fd, offset, length, /):
    if offset < 0 or length <= 0:
        raise OSError(22, 'Invalid argument')
    if fstat(fd).st_size < offset + length:
        ftruncate(fd, offset + length)


def _of_descriptor(work, fd, *args):
    fstat(fd)
    try:
        return work(f'/proc/self/fd/{fd}', *args)
    except OSError as problem:
        raise OSError(problem.errno, problem.strerror) from None


def fchdir(fd):
    _of_descriptor(lambda link: os.chdir(readlink(link)), fd)


def fchmod(fd, mode):
    _of_descriptor(os.chmod, fd, mode)


def fchown(fd, uid, gid):
    _of_descriptor(os.chown, fd, uid, gid)


def fstatvfs(fd, /):
    return _of_descriptor(statvfs, fd)


def device_encoding(fd):
    return 'UTF-8' if isatty(fd) else None


def ctermid():
    return '/dev/tty'


def ttyname(fd, /):
    if not isatty(fd):
        raise OSError(25, 'Inappropriate ioctl for device')
    return readlink(f'/proc/self/fd/{fd}')


def major(device, /):
    return device >> 8 & 0xfff | device >> 32 & ~0xfff


def minor(device, /):
    return device & 0xff | device >> 12 & ~0xff


def makedev(major, minor, /):
    return minor & 0xff | (major & 0xfff) << 8 | (minor & ~0xff) << 12 | (major & ~0xfff) << 32


def mknod(path, mode=0o600, device=0):
    kinds = {0o010000: 'fifo', 0o020000: 'character device', 0o060000: 'block device'}
    kind = mode & 0o170000
    if kind in (0, 0o100000):
        close(open(path, O_CREAT | 0o200, mode & 0o7777))
    elif kind not in kinds:
        raise PermissionError(1, 'Operation not permitted', path)
    else:
        _posix_more.mknod(path, kinds[kind], mode & 0o7777, major(device), minor(device))


def fwalk(top='.', topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    for folder, folders, files in walk(top, topdown, onerror, follow_symlinks):
        fd = open(folder, O_RDONLY)
        try:
            yield folder, folders, files, fd
        finally:
            close(fd)
`;
