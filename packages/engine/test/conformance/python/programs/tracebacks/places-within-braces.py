for s in ("{x y z: 1}", "{x = 1: 2}", "{x for: 1}", "{1 if 2: 3}", "{lambda: }", "{x.: 1}", "{x[1: 2}", "{x(: 2)}", "{x + : 2}", "{x not: 2}", "{*x: 2}", "{**x y: 2}", "{x; y: 2}", "{x = y}", "{x == : y}", "{1, x y: 2}", "{x: y z: w}", "{def: 1}", "{x y, z}", "{x await: 3}", "{x \n y: 3}", "{. : 3}", "{x -> y: 3}", "{x @: 3}", "{x := 1: 3}", "{(x := 1): 3 4}", "{x import: 3}", "{x: import}", "{x 'a': 2}", "{x if y: 2}", "{x ... : 2}", "{x while: 2}", "{in: 3}", "{x in : 3}", "{x , : 3}", "{, x: 3}", "{x as y: 3}", "{x print: 2}", "{None = 3: 2}"):
    try: eval(s)
    except SyntaxError as e: print(repr(s), e.msg, e.offset, e.end_offset)

for s in ("{x!r:>{w}}", "{x!r}", "x!r", "x ! r", "{x!", "!", "f(x!r)", "[x!r:3]", "{x!r:3}", "{x:!r}", "{x!r:>3}", "{x r:>{w}}", "{x?r:>{w}}", "{x$r:>{w}}", "{x$r:1}", "{x r: 1}", "{x!r,1}", "{x!=r!s}", "{1:2!r}"):
    try: eval(s)
    except SyntaxError as e: print(repr(s), e.msg, e.offset, e.end_offset)

try: eval('{'*60 + 'x y' + '}'*60)
except SyntaxError as e: print(e.msg, e.offset)
try: eval('{'*60 + '1' + '}'*59)
except SyntaxError as e: print(e.msg, e.offset)
try: eval('{'*60 + 'x ! r' + '}'*60)
except SyntaxError as e: print(e.msg, e.offset)
