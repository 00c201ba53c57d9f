/** `datetime`, over the calendar of the host. */
export const source = String.raw`
from _callers import as_built_in as _as_built_in, kind_of as _kind_of
import _datetime as _c
import time as _time

__all__ = ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC']
MINYEAR, MAXYEAR = 1, 9999
_DAY = 86400 * 10**6


def _fields(moment, dst):
    return _time.struct_time((*moment[:8], dst))


def _round_div(a, b):
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q % 2 == 1:
        q += 1
    return q


_same = object()


def _arguments(called, names, required, args, keywords, positional=None, convert=None):
    """The arguments of a constructor in the order of their names, what was left out as None. Raises TypeError."""
    count = len(args) + len(keywords)
    if count > len(names):
        kind = '' if args else 'keyword '
        raise TypeError(f'{called} takes at most {len(names)} {kind}arguments ({count} given)')
    if positional is not None and len(args) > positional:
        raise TypeError(f'{called} takes at most {positional} positional arguments ({len(args)} given)')
    found = []
    for place, name in enumerate(names):
        if place < len(args):
            value = args[place]
        elif name in keywords:
            value = keywords[name]
        elif place < required:
            raise TypeError(f"{called} missing required argument '{name}' (pos {place + 1})")
        else:
            found.append(None)
            continue
        found.append(value if convert is None else convert(name, value))
    for name in keywords:
        if name not in names:
            where = 'this function' if called == 'function' else called
            raise TypeError(f"'{name}' is an invalid keyword argument for {where}")
        if names.index(name) < len(args):
            raise TypeError(f"argument for {called} given by name ('{name}') and position ({names.index(name) + 1})")
    return found


_PARTS = 'days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks'
# Microseconds, in the order in which fractions are added up.
_UNITS = {
    'microseconds': 1, 'milliseconds': 1000, 'seconds': 10**6, 'minutes': 60 * 10**6, 'hours': 3600 * 10**6,
    'days': _DAY, 'weeks': 7 * _DAY,
}
_MISSING = object()
_DATE = 'year', 'month', 'day'
_TIME = 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'


def _number(name, value):
    return value if name == 'tzinfo' else _int(value)


@_as_built_in
class timedelta:
    __slots__ = '_days', '_seconds', '_microseconds', '_hash'

    def __new__(cls, /, *args, **keywords):
        total = 0
        if not args:
            for name, value in keywords.items():
                if type(value) is not int or name not in _UNITS:
                    break
                total += value * _UNITS[name]
            else:
                return cls._of(total)
        return cls._of(cls._sum(args, keywords))

    @staticmethod
    def _sum(args, keywords):
        given = dict(zip(_PARTS, args))
        if len(args) > 7 or keywords and not (keywords.keys() <= _UNITS.keys() and given.keys().isdisjoint(keywords)):
            _arguments('__new__()', _PARTS, 0, args, keywords)
        given.update(keywords)
        total = 0
        rest = 0.0
        for name, unit in _UNITS.items():
            if name not in given:
                continue
            value = given[name]
            if isinstance(value, int):
                total += int(value) * unit
            elif isinstance(value, float):
                whole = int(value)
                total += whole * unit
                rest += (value - whole) * unit
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {_kind_of(value)}')
        return total + round(rest)

    @classmethod
    def _of(cls, total):
        self = object.__new__(cls)
        days, rest = divmod(total, _DAY)
        if not -2**31 <= days < 2**31:
            raise OverflowError('Python int too large to convert to C int')
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        self._days = days
        self._seconds, self._microseconds = divmod(rest, 10**6)
        return self

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def _total(self):
        return self._days * _DAY + self._seconds * 10**6 + self._microseconds

    def total_seconds(self):
        return self._total() / 10**6

    def __repr__(self):
        args = []
        if self._days:
            args.append('days=%d' % self._days)
        if self._seconds:
            args.append('seconds=%d' % self._seconds)
        if self._microseconds:
            args.append('microseconds=%d' % self._microseconds)
        return '%s.%s(%s)' % (type(self).__module__, type(self).__qualname__, ', '.join(args) or '0')

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = '%d:%02d:%02d' % (hours, minutes, seconds)
        if self._days:
            text = '%d day%s, ' % (self._days, '' if abs(self._days) == 1 else 's') + text
        return text + ('.%06d' % self._microseconds if self._microseconds else '')

    def __add__(self, other):
        return timedelta._of(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return -self + other if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_round_div(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return timedelta._of(self._total() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of(_round_div(self._total(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_round_div(b * self._total(), a))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._total(), other._total())
            return q, timedelta._of(r)
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


@_as_built_in
class tzinfo:
    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
        return dt + dst


@_as_built_in
class timezone(tzinfo):
    def __init__(self, /, *args, **keywords):
        offset, name = _arguments('timezone()', ('offset', 'name'), 1, args, keywords, convert=self._checked)
        if not timedelta(hours=-24) < offset < timedelta(hours=24):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ' + repr(offset) + '.')
        self._offset = offset
        self._name = name

    @staticmethod
    def _checked(name, value):
        place, wanted = (1, timedelta) if name == 'offset' else (2, str)
        if not isinstance(value, wanted):
            shown = 'datetime.timedelta' if place == 1 else 'str'
            raise TypeError(f'timezone() argument {place} must be {shown}, not {_given(value)}')
        return value

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return 'datetime.timezone(%r)' % self._offset
        return 'datetime.timezone(%r, %r)' % (self._offset, self._name)

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        _check_moment('utcoffset', dt)
        return self._offset

    def tzname(self, dt):
        _check_moment('tzname', dt)
        if self._name is not None:
            return self._name
        return 'UTC' if not self._offset else 'UTC' + _c.offset_text(self._offset._total())

    def dst(self, dt):
        _check_moment('dst', dt)
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return 'datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)' % tuple(self)


def _check_moment(name, value):
    if value is not None and not isinstance(value, datetime):
        raise TypeError(f'{name}(dt) argument must be a datetime instance or None, not {_kind_of(value)}')


def _int(value):
    if isinstance(value, int):
        number = int(value)
    elif isinstance(value, float) or not hasattr(type(value), '__index__'):
        raise TypeError(f"'{_kind_of(value)}' object cannot be interpreted as an integer")
    else:
        number = value.__index__()
    if not -2**63 <= number < 2**63:
        raise OverflowError('Python int too large to convert to C long')
    if number >= 2**31:
        raise OverflowError('signed integer is greater than maximum')
    if number < -2**31:
        raise OverflowError('signed integer is less than minimum')
    return number


def _given(value):
    """How messages about arguments name the kind of one that is wrong."""
    return 'None' if value is None else _kind_of(value)


def _checked_text(value, where):
    if not isinstance(value, str):
        raise TypeError(f'{where} must be str, not {_given(value)}')
    return value


def _text_of(value, what='fromisoformat'):
    if not isinstance(value, str):
        raise TypeError(f'{what}: argument must be str')
    return value


@_as_built_in
class date:
    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING, /, *more, **keywords):
        if day is _MISSING or more or keywords:
            args = [one for one in (year, month, day, *more) if one is not _MISSING]
            year, month, day = _arguments('function', _DATE, 3, args, keywords, convert=_number)
        self = object.__new__(cls)
        self._year, self._month, self._day = _c.check_date(_int(year), _int(month), _int(day))
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        t = _time.gmtime(timestamp)
        return cls(t.tm_year, t.tm_mon, t.tm_mday)

    @classmethod
    def fromordinal(cls, ordinal, /):
        return cls(*_c.from_ordinal(_int(ordinal)))

    @classmethod
    def fromisoformat(cls, text, /):
        found = _c.date_from_iso(_text_of(text))
        if found is None:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(*found)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_c.from_iso_calendar(year, week, day))

    def _parts(self):
        return self._year, self._month, self._day

    def toordinal(self):
        return _c.ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        return IsoCalendarDate(_c.iso_calendar(self._year, self._month, self._day))

    def isoformat(self):
        return '%04d-%02d-%02d' % (self._year, self._month, self._day)

    __str__ = isoformat

    def __repr__(self):
        return '%s(%d, %d, %d)' % (_kind_of(self), self._year, self._month, self._day)

    def ctime(self):
        return self.strftime('%a %b %e 00:00:00 %Y')

    def strftime(self, format, /):
        return _c.format(_checked_text(format, 'strftime() argument 1'), self._parts(), None, None)

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError('must be str, not %s' % type(format).__name__)
        return self.strftime(format) if format else str(self)

    def timetuple(self):
        return _fields(_time.gmtime((self.toordinal() - 719163) * 86400), -1)

    def replace(self, year=_same, month=_same, day=_same):
        return type(self)(self._year if year is _same else year, self._month if month is _same else month,
                          self._day if day is _same else day)

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other.days
            if not 0 < n <= 3652059:
                raise OverflowError('date value out of range')
            return type(self).fromordinal(n)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if self._order(other):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _order(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._parts() == other._parts() if self._order(other) else NotImplemented

    def __lt__(self, other):
        return self._parts() < other._parts() if self._order(other) else NotImplemented

    def __le__(self, other):
        return self._parts() <= other._parts() if self._order(other) else NotImplemented

    def __gt__(self, other):
        return self._parts() > other._parts() if self._order(other) else NotImplemented

    def __ge__(self, other):
        return self._parts() >= other._parts() if self._order(other) else NotImplemented

    def __hash__(self):
        return hash(self._parts())

    def __reduce__(self):
        return self.__class__, self._parts()


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_kind_of(tz)}'")


def _zone(offset):
    if offset is None:
        return None
    return timezone.utc if offset == 0 else timezone(timedelta(microseconds=offset))


class _Clock:
    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _set_clock(self, hour=0, minute=0, second=0, microsecond=0, tz=None, fold=None):
        hour, minute, second, microsecond = _int(hour or 0), _int(minute or 0), _int(second or 0), _int(microsecond or 0)
        fold = fold or 0
        _c.check_time(hour, minute, second, microsecond)
        _check_zone(tz)
        if fold not in (0, 1):
            raise ValueError('fold must be either 0 or 1')
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tz, fold

    def _clock(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _for_zone(self):
        return self

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self._for_zone())

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self._for_zone())

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self._for_zone())

    def _offset_text(self):
        offset = self.utcoffset()
        return '' if offset is None else _c.offset_text(offset._total())

    def strftime(self, format, /):
        _checked_text(format, 'strftime() argument 1')
        offset = self.utcoffset()
        return _c.format(format, self._for_format(), None if offset is None else offset._total(), self.tzname())

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError('must be str, not %s' % type(format).__name__)
        return self.strftime(format) if format else str(self)

    def _clock_repr(self):
        args = [self._hour, self._minute]
        if self._second or self._microsecond:
            args.append(self._second)
        if self._microsecond:
            args.append(self._microsecond)
        text = ', '.join(map(str, args))
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return text


@_as_built_in
class time(_Clock):
    def __new__(cls, /, *args, **keywords):
        self = object.__new__(cls)
        clock = _arguments('function', _TIME, 0, args, keywords, convert=_number)
        self._set_clock(*clock)
        return self

    @classmethod
    def fromisoformat(cls, text, /):
        found = _c.time_from_iso(_text_of(text))
        if found is None:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(*found[:4], _zone(found[4]))

    def _for_zone(self):
        return None

    def _for_format(self):
        return 1900, 1, 1, *self._clock()

    def isoformat(self, timespec='auto'):
        _checked_text(timespec, 'isoformat() argument 1')
        return _c.iso_time(*self._clock(), timespec) + self._offset_text()

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return '%s(%s)' % (_kind_of(self), self._clock_repr())

    def replace(self, hour=_same, minute=_same, second=_same, microsecond=_same, tzinfo=True, *, fold=None):
        own = self._clock()
        new = [a if b is _same else b for a, b in zip(own, (hour, minute, second, microsecond))]
        return type(self)(*new, self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def _key(self):
        h, m, s, us = self._clock()
        total = ((h * 60 + m) * 60 + s) * 10**6 + us
        offset = self.utcoffset()
        return total if offset is None else total - offset._total()

    def _other(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return other._key()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    def __lt__(self, other):
        key = self._other(other)
        return key if key is NotImplemented else self._key() < key

    def __le__(self, other):
        key = self._other(other)
        return key if key is NotImplemented else self._key() <= key

    def __gt__(self, other):
        key = self._other(other)
        return key if key is NotImplemented else self._key() > key

    def __ge__(self, other):
        key = self._other(other)
        return key if key is NotImplemented else self._key() >= key

    def __hash__(self):
        return hash(self._key())


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


_date_type, _time_type = date, time


@_as_built_in
class datetime(_Clock, date):
    def __new__(cls, /, *args, **keywords):
        day, clock = args[:3], args[3:]
        if not 3 <= len(args) <= 8 or keywords:
            found = _arguments('function', _DATE + _TIME, 3, args, keywords, 8, _number)
            day, clock = found[:3], found[3:]
        self = date.__new__(cls, *day)
        self._set_clock(*clock)
        return self

    @classmethod
    def _of(cls, total, tz=None):
        days, rest = divmod(total, _DAY)
        if not 0 < days <= 3652059:
            raise OverflowError('date value out of range')
        seconds, microsecond = divmod(rest, 10**6)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*_c.from_ordinal(days), hour, minute, second, microsecond, tz)

    def _total(self):
        h, m, s, us = self._clock()
        return self.toordinal() * _DAY + ((h * 60 + m) * 60 + s) * 10**6 + us

    def _for_format(self):
        return self._year, self._month, self._day, *self._clock()

    @classmethod
    def now(cls, tz=None):
        _check_zone(tz)
        return cls.fromtimestamp(_time.time_ns() / 10**9, tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        if not isinstance(timestamp, (int, float)):
            timestamp = _int(timestamp)
        if not -2**63 <= timestamp < 2**63:
            raise OverflowError('timestamp out of range for platform time_t')
        whole = int(timestamp // 1)
        total = 719163 * _DAY + whole * 10**6 + round((timestamp - whole) * 10**6)
        made = cls._of(total, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls.fromtimestamp(timestamp)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        for place, value, wanted in ((1, date, _date_type), (2, time, _time_type)):
            if not isinstance(value, wanted):
                raise TypeError(f'combine() argument {place} must be datetime.{wanted.__name__}, not {_given(value)}')
        return cls(date.year, date.month, date.day, *time._clock(),
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, text, /):
        found = _c.moment_from_iso(_text_of(text))
        if found is None:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(*found[:7], _zone(found[7]))

    @classmethod
    def strptime(cls, text, format, /):
        _checked_text(text, 'strptime() argument 1')
        _checked_text(format, 'strptime() argument 2')
        found = _c.parse(text, format)
        tz = _zone(found[7])
        if found[8] is not None and tz is not None:
            tz = timezone(tz._offset, found[8])
        return cls(*found[:7], tz)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(*self._clock(), fold=self._fold)

    def timetz(self):
        return time(*self._clock(), self._tzinfo, fold=self._fold)

    def timestamp(self):
        offset = self.utcoffset()
        total = self._total() - 719163 * _DAY - (offset._total() if offset is not None else 0)
        return total / 10**6

    def timetuple(self):
        dst = self.dst()
        return self._timetuple(-1 if dst is None else 1 if dst else 0)

    def _timetuple(self, dst):
        return _fields(_time.gmtime((self._total() - 719163 * _DAY) // 10**6), dst)

    def utctimetuple(self):
        offset = self.utcoffset()
        return (self - offset if offset else self)._timetuple(0)

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone.utc
        _check_zone(tz)
        offset = self.utcoffset()
        if offset is None:
            offset = timedelta(0)
        elif self._tzinfo is tz:
            return self
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def replace(self, year=_same, month=_same, day=_same, hour=_same, minute=_same, second=_same,
                microsecond=_same, tzinfo=True, *, fold=None):
        own = self._for_format()
        new = [a if b is _same else b
               for a, b in zip(own, (year, month, day, hour, minute, second, microsecond))]
        return type(self)(*new, self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def isoformat(self, sep='T', timespec='auto'):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {_given(sep)}')
        _checked_text(timespec, 'isoformat() argument 2')
        return date.isoformat(self) + sep + _c.iso_time(*self._clock(), timespec) + self._offset_text()

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        return '%s(%d, %d, %d, %s)' % (_kind_of(self), self._year,
                                          self._month, self._day, self._clock_repr())

    def ctime(self):
        return self.strftime('%a %b %e %H:%M:%S %Y')

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of(self._total() + other._total(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self.utcoffset(), other.utcoffset()
        if (a is None) != (b is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._key() - other._key())

    def _key(self):
        offset = self.utcoffset()
        return self._total() if offset is None else self._total() - offset._total()

    def _other(self, other, sign):
        if not isinstance(other, datetime):
            if isinstance(other, date):
                raise TypeError(f"can't compare {type(self).__module__}.{type(self).__qualname__} to datetime.date")
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return other._key()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, date) else NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    def __lt__(self, other):
        key = self._other(other, '<')
        return key if key is NotImplemented else self._key() < key

    def __le__(self, other):
        key = self._other(other, '<=')
        return key if key is NotImplemented else self._key() <= key

    def __gt__(self, other):
        key = self._other(other, '>')
        return key if key is NotImplemented else self._key() > key

    def __ge__(self, other):
        key = self._other(other, '>=')
        return key if key is NotImplemented else self._key() >= key

    def __hash__(self):
        return hash(self._key())


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
`;
