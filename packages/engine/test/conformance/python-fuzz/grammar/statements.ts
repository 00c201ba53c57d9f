import type { Grammar } from '../grammar.ts';

const whenLoop = ['loop'];
const whenFunction = ['function'];

/** Statements. What a loop does is bounded by `tick`. */
export const statements: Grammar = {
  block: ['<statement>', '<statement>\n<statement>', '<statement>\n<statement>\n<statement>', 'pass'],
  statement: [
    { text: '<show>', weight: 8 },
    { text: '<assignment>', weight: 5 },
    { text: '<loop>', weight: 2 },
    { text: '<conditional>', weight: 2 },
    { text: '<try>', weight: 2 },
    { text: '<trystar>', weight: 0.4 },
    { text: '<with>', weight: 1 },
    { text: '<match>', weight: 1 },
    { text: '<deletion>', weight: 0.6 },
    { text: '<mutation>', weight: 2 },
    { text: '<raising>', weight: 0.3 },
    { text: '<definition>', weight: 1.5 },
    { text: '<library>', weight: 1.5 },
    { text: '<any+statement>', weight: 0.5 },
    'pass',
    { text: 'break', when: whenLoop, weight: 1 },
    { text: 'continue', when: whenLoop, weight: 1 },
    { text: 'if <bool>:\n    break', when: whenLoop, weight: 2 },
    { text: 'if <bool>:\n    continue', when: whenLoop, weight: 2 },
    { text: 'return <any>', when: whenFunction, weight: 1.5 },
    { text: 'if <bool>:\n    return <any>, *<list>', when: whenFunction, weight: 1.5 },
    { text: 'return', when: whenFunction, weight: 0.3 },
    { text: '<yielding>', when: ['generator'], weight: 8 },
    { text: '<awaiting>', when: ['coroutine'], weight: 6 },
    { text: 'global <variable:>, s1', weight: 0.05, when: whenFunction },
  ],
  guarded: ['try:\n    <statement+statement>\nexcept Exception as error:\n    <report>', 'try:\n    <statement+statement>\nexcept Exception as error:\n    traceback.print_exc(file=sys.stdout)', 'try:\n    <show>\n    <statement+statement>\nexcept Exception as error:\n    print(type(error).__name__, error)'],
  show: [
    { text: 'show(lambda: <any>)', weight: 6 }, { text: 'print(<any+statement>)', weight: 2 }, 'print(<any>, <any>, sep=<strlit>)', 'show(lambda: <int>)', 'show(lambda: <str>)', 'show(lambda: <list>)', 'show(lambda: <dict>)', 'show(lambda: <float>)', 'show(lambda: <bool>)', 'show(lambda: <builtin>)', 'show(lambda: <method>)', 'show(lambda: <fstring>)', 'show(lambda: <str>.split(<args>))', 'print(f"{<fvalue0>=}")', 'show(lambda: <set>)', 'show(lambda: <wrong>)', 'show(lambda: <comparison>)',
    'show(lambda: <special>)', 'show(lambda: <unusual>)', 'show(lambda: <attributed>)', 'show(lambda: <subscript>)', 'show(lambda: <tuple>)', 'show(lambda: <bytes>)', 'show(lambda: <complex>)', 'show(lambda: list(<gen>))', 'show(<func>, <args>)', 'show(lambda: format(<float>, <floatspec>))', 'show(lambda: format(<int>, <intspec>))',
  ],
  fvalue0: ['n0', 'x0 + 1', 'xs', 's0', 'd0'],
  comparison: ['<any> <order> <any>', '<number> <order> <number> <order> <number>', '<any> in <iterable>', '<any> is <none>', '<str> <order> <str> != <str>', '<list> <order> <list>', '<tuple> <order> <tuple>', '<set> <order> <set>', '<dict> == <dict>', '<bytes> <order> <bytearray>', '<range> == <range>', '<complex> == <number>', '<float> <order> <int>'].map((text) => ({ text, loose: 'operand' as const })),
  target: ['n0', 'n1', 'n2', 'xs[<index>]', 'd0[<key>]', '<obj>.size', 'ys[<slicing>]'],
  assignment: [
    { text: 'n0 = <int+statement>', weight: 2 }, 'n1 = n2 = <int>', 'x0 = <float>', 's0 = <str>[:40]', 's1 = <strlit>', 'xs = <list>[:6]', 'ys = [<int>, <int>, *<list>[:3]]', 't0 = (<any>, <int>)', 'd0 = {"a": <int>, <key>: <int>}', 'q0 = {<int>, <int>}', 'b0 = <bytes>[:20]', 'z0 = <complex>', 'ws = <strs>[:5]', 'o0 = <obj>', 'r0 = <range>',
    'n0, n1 = n1, n0', 'n0, *ys = <iterable>', '*ys, n1 = <list>', '(n0, n1), n2 = <any>, <int>', '[n0, n1] = <list>', 'n0, n1, n2 = <iterable>', '<target> = <any>', '<target> = <target> = <int>', '<target>, <target> = <int>, <int>', 'for n0, xs[0] in [(<int>, <int>)]: pass',
    'n0: int = <int>', 'x0: "float"', 'o0.size: int = <int>', 'n2: <type> = <int>',
    'n0 += <intlit>', 'n1 -= <int>', 'n0 *= <small>', 'n1 //= <int>', 'n2 %= <int>', 'x0 /= <number>', 'n0 **= <small>', 'n0 %= 1000', 'n0 &= <int>', 'n1 |= <int>', 'n2 ^= <int>', 'n0 <<= <small>', 'n1 >>= <small>', 'xs += <listlit>', 's0 += <strlit>', 'xs[<index>] += <int>', 'd0[<key>] += <int>', 'q0 |= {<int>}', 'q0 &= <set>', 'q0 -= <set>', 'd0 |= {<key>: <int>}', 't0 += (<intlit>,)', '<obj>.size += <int>', 'b0 += <byteslit>', 'o0 += <int>', 'n0 @= <int>', 'xs[<slicing>] = <list>', 'xs[::2] = <listlit>', 'ba0[<slicing>] = <bytes>', 'ba0[<index>] = <int>', 'm0[<index>] = <int>', 't0[0] = <int>', 's0[<index>] = "x"',
    'l0 = [<any>, <any>]', 'l0.append(l0)', 'd1 = {"l": [<int>], "d": {}}', 'd1["d"]["me"] = d1',
  ],
  deletion: ['del xs[<index>]', 'del xs[<slicing>]', 'del d0[<key>]', 'del <obj>.size', 'del n2\nn2 = <int>', 'del xs[0], ys[0]', 'del (x0, [x1])\nx0, x1 = <float>, <float>', 'del o0[<any>]', 'del ba0[<slicing>]', 'del m0[0]', 'del t0[0]', 'del <obj>.area'],
  mutation: ['xs.append(<int>)', 'xs.insert(<index>, <int>)', 'xs.pop(<index>)', 'xs.remove(<int>)', 'xs.sort(key=<keyfunc>)', 'xs.sort()', 'xs.reverse()', 'xs.extend(<listlit>)', 'd0[<key>] = <int>', 'd0.pop(<key>, None)', 'd0.popitem()', 'd0.update(a=<int>)', 'd0.setdefault(<key>, <int>)', 'q0.add(<int>)', 'q0.discard(<int>)', 'q0.update(<listlit>)', 'q0.pop()', 'ba0.extend(<byteslit>)', 'ba0.append(<int>)', 'ws.append(<strlit>)', 'ws.sort(key=<keyfunc>, reverse=<bool>)', 'o0.size = <int>', 'setattr(o0, <attribute>, <int>)', 'C0.kind = <any>'].map((text) => `${text}\nprint(xs, d0, sorted(q0, key=repr), ba0, ws)`),
  loop: [
    'for n0 in <list>:\n    tick()\n    <block+loop>', 'for n1 in <range>:\n    tick()\n    <block+loop>\nelse:\n    <block>', 'for s1 in <strs>:\n    tick()\n    <block+loop>', 'for n0, s1 in <pairs>:\n    tick()\n    <block+loop>', 'for xs[0] in <list>:\n    tick()\n    <block+loop>', 'for n0, *ys in [<tuple>, <tuple>]:\n    tick()\n    print(n0, ys)', 'for n0 in <iterable>:\n    tick()\n    print(n0)', 'for _ in range(<small>):\n    tick()\n    <block+loop>', 'for n0 in <int>, *<list>:\n    tick()\n    <block+loop>',
    'k0 = <small>\nwhile k0 > 0:\n    tick()\n    k0 -= 1\n    <block+loop>', 'k0 = <small>\nwhile k0:\n    tick()\n    k0 -= 1\n    try:\n        <block+loop>\n    finally:\n        print("round", k0)\nelse:\n    <block>', 'while True:\n    tick()\n    if n0 := <int>:\n        break', 'for v in <gen>:\n    tick()\n    print(v, end=" ")\nprint()', 'for n0 in range(3):\n    tick()\n    for n1 in range(n0):\n        tick()\n        <block+loop>\n    else:\n        continue\n    break', 'for n0 in <list>:\n    tick()\n    with Manager("loop", <bool>):\n        <block+loop>',
  ],
  conditional: ['if <bool>:\n    <block>', 'if <any>:\n    <block>\nelse:\n    <block>', 'if <bool>:\n    <block>\nelif <bool>:\n    <block>\nelse:\n    <block>', 'if (n0 := <int>) > <int>:\n    <block>', 'if <bool> and (<bool> or not <bool>):\n    <block>'],
};
