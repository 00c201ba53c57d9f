import traceback
for src in ('def f():\n    global x\n    x = 1\n    nonlocal y\n', 'def f(a, a): pass', 'x = 1\nreturn x', 'def f():\n    x = 1\n    global x\n', 'class A:\n    nonlocal z\n', 'def f(x):\n    global x\n', 'a = 1\nbreak\n', 'for x in y:\n    pass\nelse:\n    continue', 'yield 1', 'await x', '[x async for x in y]', 'f(a=1, a=2)', 'from __future__ import braces', 'x = 1\nfrom __future__ import division', 'def f():\n    from x import *\n', '*a', '*a = 1', 'del f()', 'nonlocal x', 'x: int = (yield)', '(x := 1) = 2', '[i := 0 for i in x]', 'class C:\n    [y := 1 for x in z]', 'def f(*, a): pass\nlambda *: 1', 'try:\n    pass\nexcept:\n    pass\nexcept ValueError:\n    pass', 'def f():\n    yield\n    return 1\nasync def g():\n    yield\n    return 1', 'a, *b, *c = d', 'match x:\n    case a | b: pass', 'match x:\n    case a, a: pass', 'match x:\n    case _:\n        pass\n    case 1:\n        pass', '"é" = 1', 'x = é + $', 'f"{a b}"', 'f"{}"', '1__0', '0777', "'abc", 'x = (1,\n', 'if x:\npass', '  x = 1', '\tif x:\n        y', 'print "a"', 'exec "a"', 'def', 'a = 5 5', 'x ='):
    try:
        compile(src, '<string>', 'exec')
        print(repr(src), 'fine')
    except SyntaxError as e:
        print(repr(src), type(e).__name__, e.args)
        print('  ', e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset, e.msg, e.print_file_and_line)
        print(*traceback.format_exception_only(type(e), e))
