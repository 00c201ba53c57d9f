/** `signal`. */
export const source = String.raw`
import _signal
from enum import IntEnum as _IntEnum

Signals = _IntEnum('Signals', {name: _signal.number(name) for name in _signal.names()})
Handlers = _IntEnum('Handlers', {'SIG_DFL': 0, 'SIG_IGN': 1})
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
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
    return set(Signals)
`;
