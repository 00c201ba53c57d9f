"""Sources in bytes that name their encoding, and such as are in another one."""


def show(source):
    for run in eval, lambda text: compile(text, "f.py", "exec").co_name:
        try:
            print(source, repr(run(source)))
        except SyntaxError as error:
            print(source, error, error.lineno, error.offset)
        except UnicodeDecodeError as error:
            print(source, repr(error))


show(b"# -*- coding: latin-1 -*-\n'\xe9'")
show(b"#!/usr/bin/python3\n# vim: set fileencoding=latin-1 :\n'\xe4'")
show(b"# coding: utf-8\n'\xc3\xa9'")
show(b"# coding=utf8\n'\xc3\xa9'")
show(b"\n# coding: iso-8859-1\n'\xe9'")
show(b"# coding: ascii\n'a'")
show(b"# coding: ascii\n'\xe9'")
show(b"# coding: xyz\n1")
show(b"\xef\xbb\xbf'\xc3\xa9'")
show(b"\xef\xbb\xbf# coding: utf-8\n'\xc3\xa9'")
show(b"\xef\xbb\xbf# coding: latin-1\n'a'")
show(b"(1 # coding: latin-1\n)")
show("# coding: latin-1\n'é'".encode("latin-1"))
show("# coding: latin-1\n'é'")
show(b"$\xff")
show(b"1 1 \xff\xfe")
show(b"a b\n\xe4\xf6x")
names = {}
exec(b"# coding: latin-1\nname = '\xfc'", names)
print(names["name"])
