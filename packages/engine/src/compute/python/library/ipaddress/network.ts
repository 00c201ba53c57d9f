/** Networks of `ipaddress`, and addresses with the network that they are in, of both versions. */
export const source = `
import functools

from _ipaddress_base import _BaseAddress, _IPAddressBase, _check_versions


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
`;
