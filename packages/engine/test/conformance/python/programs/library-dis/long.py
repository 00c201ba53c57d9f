import dis, io, re


def shown(text):
    print(re.sub(r'0x[0-9a-f]{6,}', '0x', text))


def listing(thing, **options):
    out = io.StringIO()
    dis.dis(thing, file=out, **options)
    shown(out.getvalue())


text = 'x = 0\n' + '\n'.join(f'n{i} = x + {i}' for i in range(300)) + '\nwhile x:\n' + '\n'.join(f'    m{i} = x' for i in range(300))
out = io.StringIO()
dis.dis(text, file=out)
lines = out.getvalue().splitlines()
print(len(lines))
for line in lines:
    if 'EXTENDED' in line or '255' in line or 'to ' in line:
        print(line)
listing('\n' * 998 + 'a\nb\nc')
