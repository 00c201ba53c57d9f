// cspell:ignore abca abcab abcabc acac bcabc cabc ello oney Xbcabc Xcabc
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../small-shell.ts';

/** Scripts, and the fields that bash 5.2.15 gave each of their commands named `fields`. */
const CASES: Readonly<
  Record<string, readonly (readonly [string, readonly (readonly string[])[]])[]>
> = {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the braces are those of bash
  words: [
    ['fields a "b c d" \'e f\' g\\ h', [['a', 'b c d', 'e f', 'g h']]],
    ['fields "a\\$b\\"c\\\\d\\q" a\\*b', [['a$b"c\\d\\q', 'a*b']]],
    ['fields $\'a\\tb\\x41\\101\\u00e9\' $"loc" \'a\'"b"c', [['a\tbAAé', 'loc', 'abc']]],
    ['fields "" \'\'', [['', '']]],
    ['fields a\\\nb "c\\\nd"', [['ab', 'cd']]],
  ],
  parameters: [
    ['x="a b  c"; fields $x "$x" x$x"y"', [['a', 'b', 'c', 'a b  c', 'xa', 'b', 'cy']]],
    [
      'set -- 1 "2 3" ""; fields "$@"; fields "$*"; fields $@; fields $*; fields a"$@"b; fields $#',
      [['1', '2 3', ''], ['1 2 3 '], ['1', '2', '3'], ['1', '2', '3'], ['a1', '2 3', 'b'], ['3']],
    ],
    ['set --; fields "$@"; fields ""$@; x=; fields "$x$@"; fields $x', [[], [''], [], []]],
    [
      'set -- a b; fields ${#} ${##} ${#@} ${@:1:1} "${@:2}" ${*:1:1}',
      [['2', '1', '2', 'a', 'b', 'a']],
    ],
    [
      'x=1; fields ${x:+yes} ${y:+no} ${y+no}; fields ${y:=def} $y; fields ${x:-a} ${z-b}',
      [['yes'], ['def', 'def'], ['1', 'b']],
    ],
    [
      'fields ${x:-a "b c" d}; fields "${x:-a "b c" $HOME}"; fields ${x-} "${x-}"',
      [['a', 'b c', 'd'], ['a b c /root'], ['']],
    ],
    ['fields ${x:-~} "${x:-~}" ${x:-$HOME/a}', [['/root', '~', '/root/a']]],
    [
      'set -- "a b" c; fields ${x:-"$@"}; fields "${x:-$@}"; fields "${@-none}" "${@:+some}"',
      [
        ['a b', 'c'],
        ['a b', 'c'],
        ['a b', 'c', 'some'],
      ],
    ],
  ],
  'prefixes, suffixes and replacement': [
    [
      'x=abcabc; fields ${x#a} ${x#*b} ${x##*b} ${x%c} ${x%b*} ${x%%b*}',
      [['bcabc', 'cabc', 'c', 'abcab', 'abca', 'a']],
    ],
    [
      'x=abcabc; fields ${x/b/X} ${x//b/X} ${x/#a/X} ${x/%c/X} ${x//b} ${x/b/[&]} ${x/b/\\&} "${x/b/"&"}"',
      [['aXcabc', 'aXcaXc', 'Xbcabc', 'abcabX', 'acac', 'a[b]cabc', 'a&cabc', 'a&cabc']],
    ],
    [
      'x=abc y="<&>"; fields ${x/b/$y} "${x/b/$y}" ${x/b/"$y"} "${x/b/\\\\&}"',
      [['a<b>c', 'a<b>c', 'a<&>c', 'a\\bc']],
    ],
    ['shopt -u patsub_replacement; x=abc; fields ${x/b/[&]} ${x/b/\\&}', [['a[&]c', 'a&c']]],
    [
      'x=a.b.c; fields ${x%.*} ${x##*.} ${x//./ }; fields "${x//./ }"',
      [['a.b', 'c', 'a', 'b', 'c'], ['a b c']],
    ],
    ['x=a/b/c; fields ${x//\\//-} ${x##*/} ${x%/*}', [['a-b-c', 'c', 'a/b']]],
    ['x="a*b"; fields "${x#a\\*}" "${x#"a*"}" "${x//"*"/+}"', [['b', 'b', 'a+b']]],
  ],
  substrings: [
    [
      'x=hello; fields ${x:1} ${x:1:2} ${x: -2} ${x:0:-1} ${x:5} ${#x} "${x:(-1)}" ${x:1+1}',
      [['ello', 'el', 'lo', 'hell', '5', 'o', 'llo']],
    ],
    ['x=äöü; fields ${#x} ${x:1:1} ${x^^}', [['3', 'ö', 'ÄÖÜ']]],
    ['x=𝒳y; fields ${#x} "${x:0:1}" "${x:1}"', [['2', '𝒳', 'y']]],
  ],
  case: [
    [
      'x=hello; fields ${x^} ${x^^} ${x^^[el]} ${x~~}; y=HELLO; fields ${y,} ${y,,} ${y,,[EL]}',
      [
        ['Hello', 'HELLO', 'hELLo', 'HELLO'],
        ['hELLO', 'hello', 'HellO'],
      ],
    ],
  ],
  transformations: [
    [
      'x=abc; fields "${x@Q}" ${x@U} ${x@u} "${x@A}"; y="a\'b"; fields "${y@Q}"; z=$\'a\\nb\'; fields "${z@Q}"',
      [["'abc'", 'ABC', 'Abc', "x='abc'"], ["'a'\\''b'"], ["$'a\\nb'"]],
    ],
    [
      'a=([3]=x y [1]=z); fields "${a[@]@K}" "${a[@]@k}"',
      [['1 "z" 3 "x" 4 "y"', '1', 'z', '3', 'x', '4', 'y']],
    ],
    ['x="a\\tb"; fields "${x@E}"', [['a\tb']]],
  ],
  arrays: [
    [
      'a=(x y "z w" q); fields ${a[0]} "${a[@]}" ${a[*]} "${a[*]}" ${#a[@]} ${#a[2]}',
      [['x', 'x', 'y', 'z w', 'q', 'x', 'y', 'z', 'w', 'q', 'x y z w q', '4', '3']],
    ],
    [
      'a=(x y "z w" q); fields "${a[@]:1:2}" "${a[@]/z/Q}" ${!a[@]} "${a[@]: -2}" ${a[-1]}',
      [['y', 'z w', 'x', 'y', 'Q w', 'q', '0', '1', '2', '3', 'z w', 'q', 'q']],
    ],
    [
      'a=(x y); a[5]=five; fields ${!a[@]} "${a[@]:3}" "${a[@]@Q}"; a+=(six); fields "${a[@]}" ${!a[@]}',
      [
        ['0', '1', '5', 'five', "'x'", "'y'", "'five'"],
        ['x', 'y', 'five', 'six', '0', '1', '5', '6'],
      ],
    ],
    [
      'declare -A m=([one]=1 [two]=2 [three]=3); fields ${!m[@]}; fields "${m[@]}" ${m[two]} ${#m[@]}; m[x y]=7; fields "${m[x y]}" "${!m[@]}"',
      [
        ['two', 'three', 'one'],
        ['2', '3', '1', '2', '3'],
        ['7', 'two', 'x y', 'three', 'one'],
      ],
    ],
    ['a=([3]=x y [1]=z); fields "${a[@]}" "${!a[@]}"', [['z', 'x', 'y', '1', '3', '4']]],
    [
      'a=(1 2 3); fields "${a[@]/#/x}" "${a[@]/%/y}" ${a[@]#1}; unset a; fields "${a[@]}" "${a[*]}"',
      [['x1', 'x2', 'x3', '1y', '2y', '3y', '2', '3'], ['']],
    ],
    [
      'i=2; a=(p q r); fields ${a[i]} ${a[i-1]} ${a[$i]}; a[i+1]=s; fields "${a[@]}"',
      [
        ['r', 'q', 'r'],
        ['p', 'q', 'r', 's'],
      ],
    ],
  ],
  indirection: [
    [
      'foo1=a foo2=b; fields ${!foo*} "${!foo@}"; r=foo1; fields ${!r} ${!r:-x}',
      [
        ['foo1', 'foo2', 'foo1', 'foo2'],
        ['a', 'a'],
      ],
    ],
    ['a=(x y); r="a[1]"; fields ${!r}; r="a[@]"; fields "${!r}"', [['y'], ['x', 'y']]],
    ['set -- p q; n=2; fields ${!n} ${!#}', [['q', 'q']]],
  ],
  'word splitting': [
    [
      'x=" a :b "; IFS=" :"; fields q${x}r; x=":a::b:"; fields $x; fields $x""',
      [
        ['q', 'a', 'b', 'r'],
        ['', 'a', '', 'b'],
        ['', 'a', '', 'b', ''],
      ],
    ],
    [
      'set -- a "" b; IFS=:; fields $@; fields $*; IFS=; fields $*; fields "$*"',
      [['a', '', 'b'], ['a', '', 'b'], ['a', 'b'], ['ab']],
    ],
    ['x=aXbXc; IFS=X; fields $x "$x" ${x/X/-}', [['a', 'b', 'c', 'aXbXc', 'a-b', 'c']]],
    [
      'x="  a  b  "; fields $x; fields a$x; fields ${x}c; fields "$x"',
      [['a', 'b'], ['a', 'a', 'b'], ['a', 'b', 'c'], ['  a  b  ']],
    ],
    ["unset IFS; x=$'a b\\tc\\nd'; fields $x", [['a', 'b', 'c', 'd']]],
    [
      'IFS=,; x="a b,c"; fields $x "${x}"; set -- 1 2; fields "$*"',
      [['a b', 'c', 'a b,c'], ['1,2']],
    ],
    ['x=; fields $x; fields "$x"; fields $x""; fields ""$x', [[], [''], [''], ['']]],
  ],
  braces: [
    [
      'fields {a,b,c}x{1..3}; fields {01..10..3}; fields {a..e..2} {z..w} {5..1}',
      [
        ['ax1', 'ax2', 'ax3', 'bx1', 'bx2', 'bx3', 'cx1', 'cx2', 'cx3'],
        ['01', '04', '07', '10'],
        ['a', 'c', 'e', 'z', 'y', 'x', 'w', '5', '4', '3', '2', '1'],
      ],
    ],
    [
      'fields a{b,{c,d}}e {x} {} {a,b {1..}; fields {a,}x {,}',
      [
        ['abe', 'ace', 'ade', '{x}', '{}', '{a,b', '{1..}'],
        ['ax', 'x'],
      ],
    ],
    [
      'x=2; fields {1..$x} {$x,3} "a"{b,c}"d" {"a b",c} \\{a,b} {a\\,b,c}',
      [['{1..2}', '2', '3', 'abd', 'acd', 'a b', 'c', '{a,b}', 'a,b', 'c']],
    ],
    ['a1=one a2=two; fields $a{1,2} ${a1}{x,y}', [['one', 'two', 'onex', 'oney']]],
    [
      'fields {-2..2} {3..-3..3} {1..3}{x,y}',
      [['-2', '-1', '0', '1', '2', '3', '0', '-3', '1x', '1y', '2x', '2y', '3x', '3y']],
    ],
    [
      'fields {9223372036854775806..9223372036854775807} {a,b}{c,d}',
      [['9223372036854775806', '9223372036854775807', 'ac', 'ad', 'bc', 'bd']],
    ],
  ],
  tildes: [
    [
      'fields ~ ~/x a~ "~" x=~; y=~/a:~/b; fields $y',
      [['/root', '/root/x', 'a~', '~', 'x=/root'], ['/root/a:/root/b']],
    ],
    ['fields --dir=~/y y:~ \\~ ~"x"', [['--dir=~/y', 'y:~', '~', '~x']]],
  ],
  'command substitution': [
    [
      'fields $(echo hi) "$(echo "a  b")" $(echo "a  b") x$(echo y)z',
      [['hi', 'a  b', 'a', 'b', 'xyz']],
    ],
    ['x=ab; fields ${x:+"$(echo "c d")"}; fields $(echo $((1+$(echo 2))))', [['c d'], ['3']]],
    ['fields `echo a \\`echo b\\`` "`echo "c  d"`"', [['a', 'b', 'c  d']]],
    ['fields "${x:-$(echo "in q")}" ${x:-$(echo a b)}', [['in q', 'a', 'b']]],
    ['i=1; fields $((i++))$(echo $i)$((i++)); fields $i', [['122'], ['3']]],
  ],
  arithmetic: [
    [
      'x=5; fields $((x+1)) $((x*2,x-1)) $((x++)) $x $((++x)) $((x>5?1:2)) $((2**10)) $((1<<4|3)) $((~0)) $(( (1+2)*3 ))',
      [['6', '4', '5', '6', '7', '1', '1024', '19', '-1', '9']],
    ],
    [
      'x=5; ((x+=3)); fields $x; ((y=x*2)); fields $y; a=(1 2); ((a[1]+=5)); fields ${a[1]}',
      [['8'], ['16'], ['7']],
    ],
    ['fields "$((1+1))" $[1+2] $((0x1F+010+2#11))', [['2', '3', '42']]],
    ['x=3; y=x+1; fields $((y*2)) $(($y*2))', [['8', '5']]],
  ],
  'special parameters': [
    ['RANDOM=42; fields $RANDOM $RANDOM $RANDOM', [['17772', '26794', '1435']]],
  ],
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: end
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (script, fields) => {
    expect(fieldsOf(script)).toEqual(fields);
  });
});
