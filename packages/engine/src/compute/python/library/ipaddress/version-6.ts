/** Addresses and networks of version 6. */
export const source = `
from _ipaddress_base import _BaseAddress, _IPAddressBase, _Special, _among, AddressValueError, IPV6LENGTH, v6_int_to_packed
from _ipaddress_network import _BaseNetwork, _Interface
from _ipaddress_4 import IPv4Address


class _BaseV6:
    """What everything of version 6 has in common."""

    __slots__ = ()
    _version = 6
    _bits = IPV6LENGTH
    # Sources: the registry of special addresses of the IANA; RFC 4291 and RFC 3513.
    _special = _Special(
        lambda text: IPv6Network(text),
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

for _class in (IPv6Address, IPv6Interface, IPv6Network):
    _class.__module__ = 'ipaddress'
`;
