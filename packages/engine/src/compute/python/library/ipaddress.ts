/** `ipaddress`. */
export const source = String.raw`
import functools

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """What should be an address is none."""


class NetmaskValueError(ValueError):
    """What should be a netmask is none."""


def ip_address(address):
    return _first_that_fits(address, 'address', IPv4Address, IPv6Address)


def ip_network(address, strict=True):
    return _first_that_fits(address, 'network', IPv4Network, IPv6Network, strict)


def ip_interface(address):
    return _first_that_fits(address, 'interface', IPv4Interface, IPv6Interface)


def _first_that_fits(address, what, *makers_and_arguments):
    makers, arguments = makers_and_arguments[:2], makers_and_arguments[2:]
    for maker in makers:
        try:
            return maker(address, *arguments)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 {what}')


def v4_int_to_packed(address):
    try:
        return address.to_bytes(4, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4')


def v6_int_to_packed(address):
    try:
        return address.to_bytes(16, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6')


def _check_versions(one, other):
    if one.version != other.version:
        raise TypeError(f'{one} and {other} are not of the same version')


def _blocks(first, last, bits):
    """The fewest blocks of addresses from first to last, both included: number and length of prefix of each."""
    while first <= last:
        # As large as its beginning and its end allow.
        zeros = (first & -first).bit_length() - 1 if first else bits
        size = min(zeros, (last - first + 1).bit_length() - 1)
        yield first, bits - size
        first += 1 << size


def summarize_address_range(first, last):
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError('first and last must be IP addresses, not networks')
    _check_versions(first, last)
    if first > last:
        raise ValueError('last IP address must be greater than first')
    if first.version not in (4, 6):
        raise ValueError('unknown IP version')
    network = IPv4Network if first.version == 4 else IPv6Network
    for block in _blocks(first._ip, last._ip, first.max_prefixlen):
        yield network(block)


def collapse_addresses(addresses):
    single, networks = [], []
    for one in addresses:
        if isinstance(one, _BaseAddress) or one.prefixlen == one.max_prefixlen:
            if single:
                _check_versions(one, single[-1])
            if not isinstance(one, _BaseAddress):
                one = one.network_address
            elif hasattr(one, 'ip') and one._prefixlen == one.max_prefixlen:
                one = one.ip
            single.append(one)
        else:
            if networks:
                _check_versions(one, networks[-1])
            networks.append(one)
    ranges = [(address._ip, address._ip) for address in single]
    ranges += [(network.network_address._ip, network.broadcast_address._ip) for network in networks]
    if not ranges:
        return iter(())
    example = (single or networks)[0]
    for other in (single[:1] + networks[:1]):
        _check_versions(other, example)
    network = IPv4Network if example.version == 4 else IPv6Network
    joined = []
    for first, last in sorted(ranges):
        if joined and first <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], last)
        else:
            joined.append([first, last])
    return (
        network(block)
        for first, last in joined
        for block in _blocks(first, last, example.max_prefixlen)
    )


def get_mixed_type_key(obj):
    if isinstance(obj, _BaseNetwork):
        return obj._get_networks_key()
    if isinstance(obj, _BaseAddress):
        return obj._get_address_key()
    return NotImplemented


class _IPAddressBase:
    """What addresses and networks have in common."""

    __slots__ = ()

    @property
    def exploded(self):
        return self._explode_shorthand_ip_string()

    @property
    def compressed(self):
        return str(self)

    @property
    def reverse_pointer(self):
        return self._reverse_pointer()

    @property
    def version(self):
        raise NotImplementedError(f'{type(self)!s} has no version specified')

    @classmethod
    def _number_of(cls, address):
        """The number that an address is given as, as an int or as packed bytes; None for text."""
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f'{address} (< 0) is not permitted as an IPv{cls._version} address')
            if address >> cls._bits:
                raise AddressValueError(
                    f'{address} (>= 2**{cls._bits}) is not permitted as an IPv{cls._version} address'
                )
            return address
        if isinstance(address, bytes):
            if len(address) != cls._bits // 8:
                raise AddressValueError(
                    f'{address!r} (len {len(address)} != {cls._bits // 8}) '
                    f'is not permitted as an IPv{cls._version} address'
                )
            return int.from_bytes(address, 'big')
        return None

    @classmethod
    def _with_mask(cls, address):
        """An address and what stands behind its slash."""
        if isinstance(address, (bytes, int)):
            return address, cls._bits
        if not isinstance(address, tuple):
            parts = str(address).split('/')
            if len(parts) > 2:
                raise AddressValueError(f"Only one '/' permitted in {address!r}")
            address = parts
        if len(address) > 1:
            return address
        return address[0], cls._bits

    @classmethod
    def _prefix_of(cls, mask):
        """The length of the prefix that a mask stands for."""
        if isinstance(mask, int):
            if not 0 <= mask <= cls._bits:
                raise NetmaskValueError(f'{mask} is not a valid netmask')
            return mask
        if mask.isascii() and mask.isdigit() and int(mask) <= cls._bits:
            return int(mask)
        prefix = cls._prefix_of_address(mask)
        if prefix is None:
            raise NetmaskValueError(f'{mask!r} is not a valid netmask')
        return prefix

    @classmethod
    def _mask_bits(cls, prefix):
        return (1 << cls._bits) - (1 << (cls._bits - prefix))

    def __reduce__(self):
        return self.__class__, (str(self),)


@functools.total_ordering
class _BaseAddress(_IPAddressBase):
    """What addresses of both versions have in common."""

    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self._version == other._version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        _check_versions(self, other)
        return self._ip < other._ip

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) - other)

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        return self._text_of(self._ip)

    def __hash__(self):
        return hash(hex(self._ip))

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def _get_address_key(self):
        return self._version, self

    def __format__(self, fmt):
        if not fmt or fmt[-1] == 's':
            return format(str(self), fmt)
        kind, rest = fmt[-1], fmt[:-1]
        if kind not in 'bnxX' or rest not in ('', '#', '_', '#_'):
            return super().__format__(fmt)
        if kind == 'n':
            kind = 'b' if self._version == 4 else 'x'
        width = self._bits if kind == 'b' else self._bits // 4
        if '_' in rest:
            width += width // 4 - 1
        if '#' in rest:
            width += 2
        alternate, grouping = '#' * ('#' in rest), '_' * ('_' in rest)
        return format(self._ip, f'{alternate}0{width}{grouping}{kind}')


@functools.total_ordering
class _BaseNetwork(_IPAddressBase):
    """What networks of both versions have in common."""

    def __init__(self, address, strict=True):
        address, mask = self._with_mask(address)
        self.network_address = self._address_class(address)
        self._prefixlen = self._prefix_of(mask)
        bits = self._mask_bits(self._prefixlen)
        self.netmask = self._address_class(bits)
        number = self.network_address._ip
        if number & bits != number:
            if strict:
                raise ValueError(f'{self} has host bits set')
            self.network_address = self._address_class(number & bits)

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        return f'{self.network_address}/{self.prefixlen}'

    @property
    def prefixlen(self):
        return self._prefixlen

    @functools.cached_property
    def broadcast_address(self):
        return self._address_class(self.network_address._ip | self.hostmask._ip)

    @functools.cached_property
    def hostmask(self):
        return self._address_class(self.netmask._ip ^ ((1 << self._bits) - 1))

    @property
    def with_prefixlen(self):
        return f'{self.network_address}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self.network_address}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.network_address}/{self.hostmask}'

    @property
    def num_addresses(self):
        return 1 << (self._bits - self._prefixlen)

    def _addresses(self, first, last):
        for number in range(first, last + 1):
            yield self._address_class(number)

    def __iter__(self):
        return self._addresses(self.network_address._ip, self.broadcast_address._ip)

    def hosts(self):
        """All addresses that a host can have: not the first, and in version 4 not the last."""
        if self._prefixlen == self._bits:
            return [self._address_class(self.network_address._ip)]
        if self._prefixlen == self._bits - 1:
            return iter(self)
        return self._addresses(
            self.network_address._ip + 1, self.broadcast_address._ip - (self._version == 4)
        )

    def __getitem__(self, n):
        first, last = self.network_address._ip, self.broadcast_address._ip
        number = first + n if n >= 0 else last + n + 1
        if not first <= number <= last:
            raise IndexError('address out of range')
        return self._address_class(number)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        _check_versions(self, other)
        if self.network_address != other.network_address:
            return self.network_address < other.network_address
        return self.netmask < other.netmask

    def __eq__(self, other):
        try:
            return (
                self._version == other._version
                and self.network_address == other.network_address
                and int(self.netmask) == int(other.netmask)
            )
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def overlaps(self, other):
        return (
            other.network_address in self
            or other.broadcast_address in self
            or self.network_address in other
            or self.broadcast_address in other
        )

    def address_exclude(self, other):
        """The networks that are left of this one without another one that is in it."""
        _check_versions(self, other)
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f'{other} is not a network object')
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        rest = self
        while rest.prefixlen < other.prefixlen:
            # The half that the other one is in goes on being halved.
            low, high = rest.subnets()
            inside, outside = (low, high) if other.subnet_of(low) else (high, low)
            yield outside
            rest = inside

    def compare_networks(self, other):
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same type')
        mine = self.network_address, self.netmask
        others = other.network_address, other.netmask
        return (mine > others) - (mine < others)

    def _get_networks_key(self):
        return self._version, self.network_address, self.netmask

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self._bits:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self._bits:
            raise ValueError(f'prefix length diff {prefix} is invalid for netblock {self}')
        first, last = int(self.network_address), int(self.broadcast_address)
        for number in range(first, last + 1, 1 << (self._bits - prefix)):
            yield self.__class__((number, prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self.prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError(
                f'current prefixlen is {self.prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}'
            )
        return self.__class__((int(self.network_address) & self._mask_bits(prefix), prefix))

    @staticmethod
    def _is_within(inner, outer):
        try:
            if inner._version != outer._version:
                raise TypeError(f'{inner} and {outer} are not of the same version')
            return (
                outer.network_address <= inner.network_address
                and outer.broadcast_address >= inner.broadcast_address
            )
        except AttributeError:
            raise TypeError(f'Unable to test subnet containment between {inner} and {outer}')

    def subnet_of(self, other):
        return self._is_within(self, other)

    def supernet_of(self, other):
        return self._is_within(other, self)

    @property
    def is_private(self):
        return any(
            self.network_address in network and self.broadcast_address in network
            for network in self._special('private')
        )

    @property
    def is_global(self):
        return not self.is_private


def _of_both_ends(name):
    """An attribute that a network has when its first and its last address have it."""

    def both(self):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    return property(both)


for _name in ('is_multicast', 'is_reserved', 'is_link_local', 'is_unspecified', 'is_loopback'):
    setattr(_BaseNetwork, _name, _of_both_ends(_name))


class _Special:
    """Networks that the IANA has set apart, by what for; made when they are first asked for."""

    def __init__(self, **texts):
        self.texts = texts
        self.networks = {}

    def __call__(self, what):
        if what not in self.networks:
            self.networks[what] = [ip_network(text) for text in self.texts[what].split()]
        return self.networks[what]


def _among(what):
    """An attribute that an address has when it is in a network that was set apart for that."""

    def is_among(self):
        return any(self in network for network in self._special(what))

    return property(is_among)


class _BaseV4:
    """What everything of version 4 has in common."""

    __slots__ = ()
    _version = 4
    _bits = IPV4LENGTH
    # Sources: the registries of special addresses and of multicast addresses of the IANA; RFC 1112, section 4.
    _special = _Special(
        private='0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/29 192.0.0.170/31'
        ' 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32',
        shared='100.64.0.0/10',
        multicast='224.0.0.0/4',
        reserved='240.0.0.0/4',
        loopback='127.0.0.0/8',
        link_local='169.254.0.0/16',
    )

    @property
    def version(self):
        return 4

    @property
    def max_prefixlen(self):
        return IPV4LENGTH

    @classmethod
    def _number_from(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        octets = text.split('.')
        if len(octets) != 4:
            raise AddressValueError(f'Expected 4 octets in {text!r}')
        number = 0
        for octet in octets:
            problem = cls._problem_of(octet)
            if problem is not None:
                raise AddressValueError(f'{problem} in {text!r}')
            number = number << 8 | int(octet)
        return number

    @staticmethod
    def _problem_of(octet):
        if not octet:
            return 'Empty octet not permitted'
        if not (octet.isascii() and octet.isdigit()):
            return f'Only decimal digits permitted in {octet!r}'
        if len(octet) > 3:
            return f'At most 3 characters permitted in {octet!r}'
        if octet != '0' and octet[0] == '0':
            return f'Leading zeros are not permitted in {octet!r}'
        if int(octet) > 255:
            return f'Octet {int(octet)} (> 255) not permitted'
        return None

    @classmethod
    def _prefix_of_address(cls, text):
        """The length of the prefix of a mask written as an address, which may also be the part for hosts."""
        try:
            number = cls._number_from(text)
        except AddressValueError:
            return None
        for bits in (number, number ^ 0xFFFFFFFF):
            prefix = bits.bit_count()
            if bits == cls._mask_bits(prefix):
                return prefix
        return None

    @staticmethod
    def _text_of(number):
        return '.'.join(map(str, number.to_bytes(4, 'big')))

    def _explode_shorthand_ip_string(self):
        return str(self)

    def _reverse_pointer(self):
        return '.'.join(reversed(str(self).split('.'))) + '.in-addr.arpa'


class IPv4Address(_BaseV4, _BaseAddress):
    __slots__ = ('_ip', '__weakref__')

    def __init__(self, address):
        number = self._number_of(address)
        if number is None:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            number = self._number_from(text)
        self._ip = number

    @property
    def packed(self):
        return v4_int_to_packed(self._ip)

    is_private = _among('private')
    is_multicast = _among('multicast')
    is_reserved = _among('reserved')
    is_loopback = _among('loopback')
    is_link_local = _among('link_local')

    @property
    def is_global(self):
        return not any(self in network for network in self._special('shared')) and not self.is_private

    @property
    def is_unspecified(self):
        # With a network it is another thing.
        return self == IPv4Address(0)


class _Interface:
    """An address with the network that it is in."""

    def __init__(self, address):
        address, mask = self._with_mask(address)
        super().__init__(address)
        self.network = self._network_class((address, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @functools.cached_property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return f'{super().__str__()}/{self._prefixlen}'

    def __eq__(self, other):
        same = super().__eq__(other)
        if same is NotImplemented or not same:
            return same
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = super().__lt__(other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            # An address without a network comes before all that have one.
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    __reduce__ = _IPAddressBase.__reduce__

    @property
    def ip(self):
        return self._address_class(self._ip)

    @property
    def with_prefixlen(self):
        return f'{self._text_of(self._ip)}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self._text_of(self._ip)}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self._text_of(self._ip)}/{self.hostmask}'


class IPv4Interface(_Interface, IPv4Address):
    _address_class = IPv4Address


class IPv4Network(_BaseV4, _BaseNetwork):
    _address_class = IPv4Address

    @property
    def is_global(self):
        shared = self._special('shared')[0]
        is_shared = self.network_address in shared and self.broadcast_address in shared
        return not is_shared and not self.is_private


IPv4Interface._network_class = IPv4Network


class _BaseV6:
    """What everything of version 6 has in common."""

    __slots__ = ()
    _version = 6
    _bits = IPV6LENGTH
    # Sources: the registry of special addresses of the IANA; RFC 4291 and RFC 3513.
    _special = _Special(
        private='::1/128 ::/128 ::ffff:0:0/96 100::/64 2001::/23 2001:2::/48 2001:db8::/32 2001:10::/28 fc00::/7 fe80::/10',
        multicast='ff00::/8',
        reserved='::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3'
        ' e000::/4 f000::/5 f800::/6 fe00::/9',
        link_local='fe80::/10',
        site_local='fec0::/10',
    )

    @property
    def version(self):
        return 6

    @property
    def max_prefixlen(self):
        return IPV6LENGTH

    @classmethod
    def _number_from(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        parts = text.split(':')
        if len(parts) < 3:
            raise AddressValueError(f'At least 3 parts expected in {text!r}')
        if '.' in parts[-1]:
            try:
                number = IPv4Address(parts.pop())._ip
            except AddressValueError as error:
                raise AddressValueError(f'{error} in {text!r}') from None
            parts += [f'{number >> 16:x}', f'{number & 0xFFFF:x}']
        if len(parts) > 9:
            raise AddressValueError(f'At most 8 colons permitted in {text!r}')
        head, tail = cls._both_sides(parts, text)
        number = 0
        for part in head + ['0'] * (8 - len(head) - len(tail)) + tail:
            if not part or part.strip('0123456789abcdefABCDEF'):
                raise AddressValueError(f'Only hex digits permitted in {part!r} in {text!r}')
            if len(part) > 4:
                raise AddressValueError(f'At most 4 characters permitted in {part!r} in {text!r}')
            number = number << 16 | int(part, 16)
        return number

    @staticmethod
    def _both_sides(parts, text):
        """The parts before and behind the place that stands for zeros."""
        gaps = [place for place in range(1, len(parts) - 1) if not parts[place]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        if not gaps and len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        head, tail = (parts[: gaps[0]], parts[gaps[0] + 1 :]) if gaps else (parts, [])
        if not head[0]:
            if len(head) > 1 or not gaps:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
            head = []
        last = tail if gaps else head
        if not last[-1]:
            if len(last) > 1 or not gaps:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
            tail = []
        if gaps and len(head) + len(tail) > 7:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        return head, tail

    @classmethod
    def _prefix_of_address(cls, text):
        return None

    @staticmethod
    def _text_of(number):
        parts = [f'{number >> shift & 0xFFFF:x}' for shift in range(112, -1, -16)]
        best, length, start = 0, 1, 0
        for place in range(9):
            if place < 8 and parts[place] == '0':
                continue
            if place - start > length:
                best, length = start, place - start
            start = place + 1
        if length < 2:
            return ':'.join(parts)
        return ':'.join(parts[:best]) + '::' + ':'.join(parts[best + length :])

    def _explode_shorthand_ip_string(self):
        if isinstance(self, _BaseNetwork):
            text = str(self.network_address)
        elif isinstance(self, IPv6Interface):
            text = str(self.ip)
        else:
            text = str(self)
        digits = f'{self._number_from(text):032x}'
        full = ':'.join(digits[place : place + 4] for place in range(0, 32, 4))
        if isinstance(self, (_BaseNetwork, IPv6Interface)):
            return f'{full}/{self._prefixlen}'
        return full

    def _reverse_pointer(self):
        return '.'.join(self.exploded[::-1].replace(':', '')) + '.ip6.arpa'


class IPv6Address(_BaseV6, _BaseAddress):
    __slots__ = ('_ip', '_scope_id', '__weakref__')

    def __init__(self, address):
        number = self._number_of(address)
        self._scope_id = None
        if number is None:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, percent, scope = text.partition('%')
            if percent:
                if not scope or '%' in scope:
                    raise AddressValueError(f'Invalid IPv6 address: "{str(address)!r}"')
                self._scope_id = scope
            number = self._number_from(text)
        self._ip = number

    def __str__(self):
        text = super().__str__()
        return f'{text}%{self._scope_id}' if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        same = super().__eq__(other)
        if same is NotImplemented or not same:
            return same
        return self._scope_id == getattr(other, '_scope_id', None)

    __reduce__ = _IPAddressBase.__reduce__

    @property
    def scope_id(self):
        return self._scope_id

    @property
    def packed(self):
        return v6_int_to_packed(self._ip)

    is_multicast = _among('multicast')
    is_reserved = _among('reserved')
    is_link_local = _among('link_local')
    is_site_local = _among('site_local')

    @property
    def is_private(self):
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return any(self in network for network in self._special('private'))

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self._ip == 1

    @property
    def ipv4_mapped(self):
        """The address of version 4 that it stands for (RFC 4291, 2.5.5.2)."""
        if self._ip >> 32 != 0xFFFF:
            return None
        return IPv4Address(self._ip & 0xFFFFFFFF)

    @property
    def teredo(self):
        """Server and client of a tunnel through NAT (RFC 4380, section 4)."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        """The router's address of version 4 (RFC 3056, section 2)."""
        if self._ip >> 112 != 0x2002:
            return None
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF)


class IPv6Interface(_Interface, IPv6Address):
    _address_class = IPv6Address

    @property
    def is_unspecified(self):
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        return super().is_loopback and self.network.is_loopback


class IPv6Network(_BaseV6, _BaseNetwork):
    _address_class = IPv6Address

    @property
    def is_site_local(self):
        return self.network_address.is_site_local and self.broadcast_address.is_site_local


IPv6Interface._network_class = IPv6Network
`;
