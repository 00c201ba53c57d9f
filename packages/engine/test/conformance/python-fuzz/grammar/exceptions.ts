import type { Grammar } from '../grammar.ts';

/** Exceptions and their groups: raising, handling, notes, causes, tracebacks. */
export const exceptions: Grammar = {
  excname: ['ValueError', 'TypeError', 'KeyError', 'IndexError', 'ZeroDivisionError', 'AttributeError', 'RuntimeError', 'LookupError', 'E0', 'E1', 'StopIteration', 'OSError', 'NameError', 'ArithmeticError', 'Exception'],
  exc: ['<excname>(<any>)', '<excname>()', '<excname>(<int>, <str>)', '<excname>', '<errorname>(<str>)', 'OSError(<small>, "text", "file")', 'ImportError("m", name="n")', 'StopIteration(<any>)', 'SystemExit(<any>)', 'ExceptionGroup("g", [<excname>(<int>), <excname>()])', 'UnicodeDecodeError("utf-8", b"a\\xff", 1, 2, "why")', 'SyntaxError("bad", ("f", 1, 2, "text"))', { text: '<any>', weight: 0.3 }],
  group: ['ExceptionGroup("g", [<leaf>, <leaf>])', 'ExceptionGroup("g", [<leaf>, <group>])', 'ExceptionGroup(<str>, [<leaf>])', 'BaseExceptionGroup("b", [<leaf>, KeyboardInterrupt()])'],
  leaf: ['ValueError(<int>)', 'TypeError(<str>)', 'KeyError(<any>)', 'E0(<int>)', 'OSError(<small>, "no")', 'E1()'],
  raising: [
    'raise <exc>', 'raise <exc> from <exc>', 'raise <exc> from None', 'raise', 'raise <group>', 'raise <excname>', 'assert <bool>', 'assert <bool>, <any>', 'assert not <any>, f"{n0!r}"', '[][<int>]', 'undefined', '<int> / 0', '<obj>.missing', 'None + <any>', '{}[<any>]', 'fail(<small>)', 'import nothing_of_it', 'from math import nothing', 'int(<str>)', 'next(iter(()))', '<func>(<args>)',
    'error = <exc>\nif isinstance(error, BaseException):\n    error.add_note(<str>)\n    error.add_note("second\\nline")\nraise error', 'a, b = <list>', 'n0.size = 1', 'del d0[<any>]', 'del missing', 'eval(<code>)', 'C0()', '<wrong>',
  ],
  matching: ['<excname>', '(<excname>, <excname>)', 'Exception', { text: '<any>', weight: 0.1 }],
  report: [
    { text: 'print(type(error).__name__, error)', weight: 3 }, { text: 'traceback.print_exc(file=sys.stdout)', weight: 3 }, 'print(repr(error), error.args)', 'print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)', 'print("".join(traceback.format_exception_only(type(error), error)))', 'print(getattr(error, "__notes__", None))', 'print(traceback.format_exc(limit=1))', 'print([line.lineno for line in traceback.extract_tb(error.__traceback__) if line.filename == __file__])', 'print(sys.exc_info()[0])', 'print(error.__traceback__.tb_lineno)',
  ],
  try: [
    'try:\n    <block>\nexcept <matching> as error:\n    <report>', 'try:\n    <block>\nexcept <matching>:\n    <block>', 'try:\n    <block>\nexcept <matching> as error:\n    <report>\nexcept Exception as error:\n    <report>\nelse:\n    <block>\nfinally:\n    <block>', 'try:\n    <block>\nfinally:\n    <block>', 'try:\n    <raising>\nexcept Exception as error:\n    <report>', 'try:\n    <raising>\nexcept:\n    print("bare")\n    <block>',
    'try:\n    <raising>\nexcept Exception as error:\n    <raising>', 'try:\n    try:\n        <raising>\n    except <excname> as error:\n        <raising>\n    finally:\n        print("inner")\nexcept Exception as error:\n    <report>', 'try:\n    try:\n        <raising>\n    finally:\n        <raising>\nexcept Exception as error:\n    traceback.print_exc(file=sys.stdout)', 'try:\n    <raising>\nexcept (<excname>, <excname>) as error:\n    raise RuntimeError(<str>) from error',
  ],
  trystar: [
    'try:\n    raise <group>\nexcept* ValueError as error:\n    print("values", error.exceptions)\nexcept* (TypeError, KeyError) as error:\n    print("types", error)', 'try:\n    raise <group>\nexcept* <excname> as error:\n    <report>', 'try:\n    <raising>\nexcept* Exception as error:\n    <report>\nelse:\n    print("else")\nfinally:\n    print("finally")', 'try:\n    try:\n        raise <group>\n    except* ValueError as error:\n        raise <leaf>\n    except* E0:\n        raise\nexcept BaseException as error:\n    <report>', 'try:\n    raise <group>\nexcept* OSError:\n    pass',
    'try:\n    raise <group>\nexcept ExceptionGroup as error:\n    print(error.split(<splitter>), error.subgroup(<splitter>), error.derive([ValueError(1)]))',
  ],
  splitter: ['ValueError', '(TypeError, KeyError)', 'lambda e: isinstance(e, E0)', 'ExceptionGroup', { text: '<any>', weight: 0.2 }],
  with: [
    'with Manager(<str>, <bool>) as m:\n    <block>', 'with Manager("a", <bool>), Manager("b", <bool>) as m:\n    <block>', 'with (Manager("a", <bool>) as m, Manager(<any>, False)):\n    <block>', 'with Manager("r", <bool>) as m:\n    <raising>', 'with Manager((1, 2), True) as (u, v):\n    print(u, v)\n    <block>', 'with <any> as m:\n    <block>', 'with managed(<any>) as m:\n    <block>', 'with managed(<any>) as xs[0]:\n    <raising>', 'with memoryview(<bytes>) as m:\n    print(m[<index>])',
  ],
};
