/** Addresses and networks of version 4. */
export const source = `
from _ipaddress_base import _BaseAddress, _Special, _among, AddressValueError, IPV4LENGTH, v4_int_to_packed
from _ipaddress_network import _BaseNetwork, _Interface


class _BaseV4:
    """What everything of version 4 has in common."""

    __slots__ = ()
    _version = 4
    _bits = IPV4LENGTH
    # Sources: the registries of special addresses and of multicast addresses of the IANA; RFC 1112, section 4.
    _special = _Special(
        lambda text: IPv4Network(text),
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

for _class in (IPv4Address, IPv4Interface, IPv4Network):
    _class.__module__ = 'ipaddress'
`;
