import re
pats=['x*','','a?','(?=b)','b*|c','\\b','^','$','(a)|b*','(?:)','a*?','(a|)','(?m)^','(?m)$','\\Z','\\A','(?<=a)','.*','.*?','[^b]*','(x)*','(?!a)','b??', 'd*$', '(?P<n>a*)b*']
texts=['abxd','','aaa','xx','a\nb\n','bab','é😀x','  a b ']
for p in pats:
    for t in texts:
        r=re.compile(p)
        print(repr(p),repr(t),r.sub('-',t),r.subn('[\\g<0>]',t,2),r.findall(t),[(m.start(),m.end(),m.groups()) for m in r.finditer(t)],r.split(t),r.split(t,2), r.split(t,1), [m and m.span() for m in (r.search(t),r.match(t),r.fullmatch(t),r.search(t,1),r.match(t,1),r.fullmatch(t,1),r.search(t,1,2))])
        try: print(r.sub(lambda m:'<%s>'%m.group(),t), re.sub(p.encode(), b'-', t.encode()) if t.isascii() else '')
        except Exception as e: print(type(e),e)
