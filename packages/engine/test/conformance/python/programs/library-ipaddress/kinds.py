"""What special addresses and networks are for."""
from ipaddress import ip_address, ip_interface, ip_network

NAMES = ["is_private", "is_global", "is_multicast", "is_reserved", "is_loopback", "is_link_local", "is_unspecified"]


def show(thing):
    print(thing, *(name.removeprefix("is_") for name in NAMES + ["is_site_local"] if getattr(thing, name, False)))


for text in (
    "0.0.0.0", "0.1.2.3", "8.8.8.8", "10.1.2.3", "100.64.0.1", "100.128.0.1", "127.0.0.1", "169.254.1.1", "172.16.0.1", "172.32.0.1",
    "192.0.0.1", "192.0.0.8", "192.0.0.170", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "100::1", "2001::1", "2001:2::1", "2001:db8::1", "2001:10::1", "2002::1",
    "fc00::1", "fe80::1", "fec0::1", "ff02::1", "2606:4700::1111", "4000::1", "fe80::1%eth0",
):
    show(ip_address(text))
    show(ip_interface(text))
for text in (
    "0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/7", "100.64.0.0/10", "100.0.0.0/9", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4", "8.8.8.0/24",
    "0.0.0.0/32", "::/0", "::/128", "::1/128", "fe80::/10", "fe80::/9", "ff00::/8", "fec0::/10", "2001:db8::/32", "fc00::/7", "4000::/3", "::ffff:0:0/96",
):
    show(ip_network(text))
show(ip_interface("::1/64"))
show(ip_interface("::/64"))
for text in "::ffff:1.2.3.4", "::1.2.3.4", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2002:102:304::1", "::1":
    address = ip_address(text)
    print(address, address.ipv4_mapped, address.teredo, address.sixtofour)
