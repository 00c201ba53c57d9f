/** `signal`. */
export const source = String.raw`
import _signal


class _Named(int):
    """A number with a name; as those of enum, without what it takes to load that."""

    def __new__(cls, value):
        try:
            return cls._members[int(value)]
        except KeyError:
            raise ValueError(f'{value!r} is not a valid {cls.__name__}') from None

    @classmethod
    def _add(cls, name, value):
        made = int.__new__(cls, value)
        made.name = name
        made.value = value
        cls._members[value] = made
        setattr(cls, name, made)
        globals()[name] = made

    def __repr__(self):
        return f'<{type(self).__name__}.{self.name}: {self.value}>'

    def __str__(self):
        return str(self.value)


class Signals(_Named):
    _members = {}


class Handlers(_Named):
    _members = {}


for _name in _signal.names():
    Signals._add(_name, _signal.number(_name))
Handlers._add('SIG_DFL', 0)
Handlers._add('SIG_IGN', 1)
SIGCLD = SIGCHLD
SIGPOLL = SIGIO
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
default_int_handler = _signal.default_int_handler
alarm = _signal.alarm
setitimer = _signal.setitimer
pause = _signal.pause
raise_signal = _signal.raise_signal


def _named(value, names):
    try:
        return names(value)
    except (ValueError, TypeError):
        return value


def signal(signalnum, handler):
    if isinstance(handler, Handlers):
        handler = int(handler)
    return _named(_signal.signal(int(signalnum), handler), Handlers)


def getsignal(signalnum):
    return _named(_signal.getsignal(int(signalnum)), Handlers)


def strsignal(signalnum):
    return {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 6: 'Aborted', 8: 'Floating point exception',
            9: 'Killed', 10: 'User defined signal 1', 11: 'Segmentation fault',
            12: 'User defined signal 2', 13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated',
            17: 'Child exited'}.get(int(signalnum))


def valid_signals():
    return set(Signals._members.values())
`;
