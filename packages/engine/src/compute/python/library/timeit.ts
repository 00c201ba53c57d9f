/** `timeit`: how long statements take, by the virtual clock. */
export const source = String.raw`
import sys
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

dummy_src_name = '<timeit-src>'
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals

_template = '''
def inner(_it, _timer{arguments}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
'''


def reindent(src, indent):
    return src.replace('\n', '\n' + ' ' * indent)


class Timer:
    """Measures a statement, after another that prepares it."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        names = {}
        outer = _globals() if globals is None else globals
        arguments = ''
        prefix = ''
        if isinstance(setup, str):
            compile(setup, dummy_src_name, 'exec')
            prefix = setup + '\n'
            setup = reindent(setup, 4)
        elif callable(setup):
            names['_setup'] = setup
            arguments += ', _setup=_setup'
            setup = '_setup()'
        else:
            raise ValueError('setup is neither a string nor callable')
        if isinstance(stmt, str):
            compile(prefix + stmt, dummy_src_name, 'exec')
            stmt = reindent(stmt, 8)
        elif callable(stmt):
            names['_stmt'] = stmt
            arguments += ', _stmt=_stmt'
            stmt = '_stmt()'
        else:
            raise ValueError('stmt is neither a string nor callable')
        self.src = _template.format(stmt=stmt, setup=setup, arguments=arguments)
        exec(compile(self.src, dummy_src_name, 'exec'), outer, names)
        self.inner = names['inner']

    def print_exc(self, file=None):
        import linecache
        import traceback
        linecache.cache[dummy_src_name] = len(self.src), None, self.src.split('\n'), dummy_src_name
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        from itertools import repeat
        return self.inner(repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """How often it has to run to take a fifth of a second, and how long that took."""
        scale = 1
        while True:
            for step in 1, 2, 5:
                number = scale * step
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


_units = {'nsec': 1e-9, 'usec': 1e-6, 'msec': 1e-3, 'sec': 1.0}


def _options(words):
    """Options and statements of a command line."""
    found = {'n': 0, 'r': default_repeat, 's': [], 'u': None, 'v': 0, 'p': False}
    names = {'number': 'n', 'repeat': 'r', 'setup': 's', 'unit': 'u', 'process': 'p', 'verbose': 'v'}
    while words and words[0].startswith('-') and words[0] != '-':
        word = words.pop(0)
        if word == '--':
            break
        if word in ('-h', '--help'):
            return None
        if word.startswith('--'):
            name, _, value = word[2:].partition('=')
            letter = names.get(name)
        else:
            letter, value = word[1], word[2:]
        if letter == 'p':
            found['p'] = True
        elif letter == 'v':
            found['v'] += 1
        elif letter in ('n', 'r', 's', 'u'):
            value = value or (words.pop(0) if words else '')
            if letter == 's':
                found['s'].append(value)
            else:
                found[letter] = value if letter == 'u' else int(value)
        else:
            print(f'option {word} not recognized\nuse -h/--help for command line help')
            sys.exit(2)
    return found, words


def main(args=None, *, _wrap_timer=None):
    read = _options(list(sys.argv[1:] if args is None else args))
    if read is None:
        print('python3 -m timeit [-n N] [-r N] [-s S] [-p] [-u unit] [-v] [statement ...]')
        return None
    options, words = read
    timer = time.process_time if options['p'] else default_timer
    number, count, unit = options['n'], max(options['r'], 1), options['u']
    if unit is not None and unit not in _units:
        print('Unrecognized unit. Please select nsec, usec, msec, or sec.', file=sys.stderr)
        return 2
    t = Timer('\n'.join(words) or 'pass', '\n'.join(options['s']) or 'pass', timer)
    try:
        if number == 0:
            number, _ = t.autorange()
        taken = t.repeat(count, number)
    except BaseException:
        t.print_exc()
        return 1
    precision = 3 + max(options['v'] - 1, 0)

    def shown(seconds):
        kind = unit
        if kind is None:
            kind = next((one for one in reversed(_units) if seconds >= _units[one]), 'nsec')
        return f'{seconds / _units[kind]:.{precision}g} {kind}'

    if options['v']:
        print(f"raw times: {', '.join(map(shown, taken))}\n")
    best, worst = (one(taken) / number for one in (min, max))
    print(f"{number} loop{'' if number == 1 else 's'}, best of {count}: {shown(best)} per loop")
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit(
            'The test results are likely unreliable. '
            f'The worst time ({shown(worst)}) was more than four times slower than the best time ({shown(best)}).',
            UserWarning, '', 0,
        )
    return None


if __name__ == '__main__':
    sys.exit(main())
`;
