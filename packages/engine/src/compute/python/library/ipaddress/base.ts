/** What addresses and networks of `ipaddress` have in common. */
export const source = `
import functools

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """What should be an address is none."""


class NetmaskValueError(ValueError):
    """What should be a netmask is none."""


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


class _Special:
    """Networks that the IANA has set apart, by what for; made when they are first asked for."""

    def __init__(self, make, **texts):
        self.make = make
        self.texts = texts
        self.networks = {}

    def __call__(self, what):
        if what not in self.networks:
            self.networks[what] = [self.make(text) for text in self.texts[what].split()]
        return self.networks[what]


def _among(what):
    """An attribute that an address has when it is in a network that was set apart for that."""

    def is_among(self):
        return any(self in network for network in self._special(what))

    return property(is_among)


for _one in (AddressValueError, NetmaskValueError, v4_int_to_packed, v6_int_to_packed):
    _one.__module__ = 'ipaddress'
`;
