import typing as t
for name in sorted(t.__all__):
    value = getattr(t, name)
    shown = repr(value)
    print(name, shown.split(' at 0x')[0] if not shown.startswith('<function') else 'function')
