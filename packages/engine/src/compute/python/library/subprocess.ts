/** `subprocess`, on the programs of the machine. */
export const source = String.raw`
import io
import os
import signal
import sys
import time as _time
import _posix

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            try:
                return "Command '%s' died with %r." % (self.cmd, signal.Signals(-self.returncode))
            except ValueError:
                return "Command '%s' died with unknown signal %d." % (self.cmd, -self.returncode)
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    @property
    def stdout(self):
        return self.output


class CompletedProcess:
    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        args = ['args={!r}'.format(self.args), 'returncode={!r}'.format(self.returncode)]
        if self.stdout is not None:
            args.append('stdout={!r}'.format(self.stdout))
        if self.stderr is not None:
            args.append('stderr={!r}'.format(self.stderr))
        return '{}({})'.format(type(self).__name__, ', '.join(args))

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None,
                 preexec_fn=None, close_fds=True, shell=False, cwd=None, env=None,
                 universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True,
                 start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None,
                 encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        if not isinstance(bufsize, int):
            raise TypeError('bufsize must be an integer')
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = None
        self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.text_mode = encoding or errors or text or universal_newlines
        mine, given = [], []

        def stream(value, writes, name):
            if value is None:
                return {'stdin': 0, 'stdout': 1, 'stderr': 2}[name]
            if value == PIPE:
                reader, writer = os.pipe()
                ours, theirs = (writer, reader) if writes else (reader, writer)
                given.append(theirs)
                mode = 'wb' if writes else 'rb'
                file = io.open(ours, mode, bufsize)
                if self.text_mode:
                    file = io.TextIOWrapper(file, encoding=encoding, errors=errors,
                                            write_through=writes, line_buffering=bufsize == 1)
                setattr(self, name, file)
                return theirs
            if value == DEVNULL:
                fd = os.open('/dev/null', os.O_RDWR)
                given.append(fd)
                return fd
            if isinstance(value, int):
                return value
            return value.fileno()

        fds = [stream(stdin, True, 'stdin'), stream(stdout, False, 'stdout')]
        fds.append(fds[1] if stderr == STDOUT else stream(stderr, False, 'stderr'))
        if isinstance(args, (str, bytes)) or hasattr(args, '__fspath__'):
            words = [os.fsdecode(args)]
        else:
            words = [os.fsdecode(word) for word in args]
        if shell:
            words = ['/bin/sh', '-c', *words]
        program = os.fsdecode(executable) if executable is not None else words[0]
        try:
            found = _find(program, os.environ if env is None else env, cwd)
            self.pid = _posix.spawn(found, words, None if env is None else dict(env),
                                    None if cwd is None else os.fspath(cwd), tuple(fds),
                                    close_fds, start_new_session)
        except BaseException:
            for file in (self.stdin, self.stdout, self.stderr):
                if file is not None:
                    file.close()
            raise
        finally:
            for fd in given:
                os.close(fd)

    @property
    def universal_newlines(self):
        return self.text_mode

    def __repr__(self):
        return f'<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        if self.stdout:
            self.stdout.close()
        if self.stderr:
            self.stderr.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def poll(self):
        if self.returncode is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid == self.pid:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            if timeout is None:
                self.returncode = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
            else:
                end = _time.monotonic() + timeout
                delay = 0.0005
                while self.poll() is None:
                    rest = end - _time.monotonic()
                    if rest <= 0:
                        raise TimeoutExpired(self.args, timeout)
                    delay = min(delay * 2, rest, 0.05)
                    _time.sleep(delay)
        return self.returncode

    def communicate(self, input=None, timeout=None):
        data = None
        if self.stdin is not None:
            data = b'' if input is None else input
            if isinstance(data, str) and self.text_mode:
                data = data.encode(self.encoding or 'utf-8', self.errors or 'strict')
            try:
                self.stdin.flush()
            except BrokenPipeError:
                pass
        end = None if timeout is None else _time.monotonic() + timeout
        streams = [stream for stream in (self.stdout, self.stderr) if stream is not None]
        writer = None
        if self.stdin is not None:
            writer = os.dup(self.stdin.fileno())
            self.stdin.close()
        found = _posix.exchange(writer, data, tuple(stream.fileno() for stream in streams), timeout)
        if found is None:
            raise TimeoutExpired(self.args, timeout)
        for stream in streams:
            stream.close()
        if self.text_mode:
            found = [_text(one, self.encoding, self.errors) for one in found]
        output = found.pop(0) if self.stdout is not None else None
        error = found.pop(0) if self.stderr is not None else None
        self.wait(None if end is None else max(0, end - _time.monotonic()))
        return output, error

    def send_signal(self, sig):
        self.poll()
        if self.returncode is None:
            os.kill(self.pid, sig)

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    def kill(self):
        self.send_signal(signal.SIGKILL)


def _text(data, encoding, errors):
    text = data.decode(encoding or 'utf-8', errors or 'strict')
    return text.replace('\r\n', '\n').replace('\r', '\n')


def _find(program, env, cwd):
    if '/' in program:
        whole = program if cwd is None else os.path.join(os.fspath(cwd), program)
        if cwd is not None and not os.path.isdir(cwd):
            raise FileNotFoundError(2, 'No such file or directory', os.fspath(cwd))
        if os.path.isdir(whole) or not os.access(whole, os.F_OK | os.X_OK):
            if not os.path.exists(whole):
                raise FileNotFoundError(2, 'No such file or directory', program)
            raise PermissionError(13, 'Permission denied', program)
        return program
    if cwd is not None and not os.path.isdir(cwd):
        raise FileNotFoundError(2, 'No such file or directory', os.fspath(cwd))
    denied = False
    for folder in os.get_exec_path(env):
        whole = os.path.join(folder, program)
        if os.path.isfile(whole):
            if os.access(whole, os.X_OK):
                return whole
            denied = True
    if denied:
        raise PermissionError(13, 'Permission denied', program)
    raise FileNotFoundError(2, 'No such file or directory', program)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    if input is not None:
        if kwargs.get('stdin') is not None:
            raise ValueError('stdin and input arguments may not both be used.')
        kwargs['stdin'] = PIPE
    if capture_output:
        if kwargs.get('stdout') is not None or kwargs.get('stderr') is not None:
            raise ValueError('stdout and stderr arguments may not be used with capture_output.')
        kwargs['stdout'] = PIPE
        kwargs['stderr'] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except BaseException:
            process.kill()
            raise
        code = process.poll()
        if check and code:
            raise CalledProcessError(code, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, code, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    with Popen(*popenargs, **kwargs) as process:
        return process.wait(timeout=timeout)


def check_call(*popenargs, **kwargs):
    code = call(*popenargs, **kwargs)
    if code:
        cmd = kwargs.get('args')
        raise CalledProcessError(code, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    if 'stdout' in kwargs:
        raise ValueError('stdout argument not allowed, it will be overridden.')
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT)
        code = 0
    except CalledProcessError as error:
        data = error.output
        code = error.returncode
    if data[-1:] == '\n':
        data = data[:-1]
    return code, data


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd)[1]


def list2cmdline(seq):
    import shlex
    return ' '.join(map(shlex.quote, seq))
`;
