import { expect, test } from 'vitest';
import {
  parseCommands,
  printCommand,
  printFunction,
} from '../../../../../src/deployment/shell/language/syntax/index.ts';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the braces are those of bash
test.each<[string, string]>([
  ['f1() { echo a; echo "b $x" \'c\'; }\n', 'f1 () \n{ \n    echo a;\n    echo "b $x" \'c\'\n}'],
  [
    'f2() { if a; then b; elif c; then d; else e; fi; while x; do y; done >o 2>&1; until q; do z; done; for i in 1 2 "3 4"; do echo $i; done; for j; do k; done; }\n',
    'f2 () \n{ \n    if a; then\n        b;\n    else\n        if c; then\n            d;\n        else\n            e;\n        fi;\n    fi;\n    while x; do\n        y;\n    done > o 2>&1;\n    until q; do\n        z;\n    done;\n    for i in 1 2 "3 4";\n    do\n        echo $i;\n    done;\n    for j in "$@";\n    do\n        k;\n    done\n}',
  ],
  [
    'f3() { case $x in a|b) c;; d) e; f;& *) ;; esac; case x in (y) ;; esac; }\n',
    'f3 () \n{ \n    case $x in \n        a | b)\n            c\n        ;;\n        d)\n            e;\n            f\n        ;&\n        *)\n\n        ;;\n    esac;\n    case x in \n        y)\n\n        ;;\n    esac\n}',
  ],
  [
    'f4() { ( a; b ) | c && d || e; ! f; a & b; time g; time -p h | i; { x; } 2>/dev/null; }\n',
    'f4 () \n{ \n    ( a;\n    b ) | c && d || e;\n    ! f;\n    a & b;\n    time g;\n    time -p h | i;\n    { \n        x\n    } 2> /dev/null\n}',
  ],
  [
    'f5() { for ((i=0;i<3;i++)); do a; done; ((x++)); [[ a == b* && ( -f x || ! y =~ ^z ) ]]; select s in a b; do c; done; for ((;;)); do b; done; }\n',
    'f5 () \n{ \n    for ((i=0; i<3; i++))\n    do\n        a;\n    done;\n    ((x++));\n    [[ a == b* && ( -f x || ! y =~ ^z ) ]];\n    select s in a b;\n    do\n        c;\n    done;\n    for ((1; 1; 1))\n    do\n        b;\n    done\n}',
  ],
  [
    "f6() { cat <<E <<-'F'; echo x\na $b\nE\n\tc\n\tF\n}\n",
    "f6 () \n{ \n    cat <<E <<-'F'\na $b\nE\nc\nF\n\n    echo x\n}",
  ],
  ['f7() (a; b)\n', 'f7 () \n{ \n    ( a;\n    b )\n}'],
  [
    'f8() { a=1 b=(1 "2 3") c[1]=x d+=y cmd >x <y >>z <<<w 2>&1 3>&- {fd}<f &>q >|r <>s; }\n',
    'f8 () \n{ \n    a=1 b=(1 "2 3") c[1]=x d+=y cmd > x < y >> z <<< w 2>&1 3>&- {fd}< f &> q >| r 0<> s\n}',
  ],
  [
    'function f9 { g() { a; }; g; h() if x; then y; fi; }\n',
    'f9 () \n{ \n    function g () \n    { \n        a\n    };\n    g;\n    function h () \n    { \n        if x; then\n            y;\n        fi\n    }\n}',
  ],
  [
    'f10() { a && { b; c; } || ( d ); a | { b; }; a |& b; coproc X { y; }; coproc a b; }\n',
    'f10 () \n{ \n    a && { \n        b;\n        c\n    } || ( d );\n    a | { \n        b\n    };\n    a 2>&1 | b;\n    coproc X { \n        y\n    };\n    coproc COPROC a b\n}',
  ],
  [
    'f11() { echo "a\nb"; if a\nthen\nb\nfi; }\n',
    'f11 () \n{ \n    echo "a\nb";\n    if a; then\n        b;\n    fi\n}',
  ],
  ['f12() { a; } >x 2>&1\n', 'f12 () \n{ \n    a\n} > x 2>&1'],
  ['f13() { a & }\n', 'f13 () \n{ \n    a &\n}'],
  [
    'f14() { a & b; if x & then y; fi; }\n',
    'f14 () \n{ \n    a & b;\n    if x & then\n        y;\n    fi\n}',
  ],
  [
    'f15() { while a; b; do c & done; if a; then if b; then c; fi; fi; }\n',
    'f15 () \n{ \n    while a;\n    b; do\n        c &\n    done;\n    if a; then\n        if b; then\n            c;\n        fi;\n    fi\n}',
  ],
  [
    'f16() { a; b | c; a && b; ! { x; }; ! ! y; }\n',
    'f16 () \n{ \n    a;\n    b | c;\n    a && b;\n    ! { \n        x\n    };\n    y\n}',
  ],
  [
    'f17() { cat <<E | sort\nx\nE\necho done; }\n',
    'f17 () \n{ \n    cat <<E |\nx\nE\n  sort\n    echo done\n}',
  ],
  [
    'f18() { [[ $x ]]; [[ ! a ]]; [[ a < b ]]; (( a = 1, b )); let x=1; case $a in x) y ;; esac; [[ a && b || c ]]; [[ (a && b) || ! (c) ]]; }\n',
    'f18 () \n{ \n    [[ -n $x ]];\n    [[ ! -n a ]];\n    [[ a < b ]];\n    (( a = 1, b ));\n    let x=1;\n    case $a in \n        x)\n            y\n        ;;\n    esac;\n    [[ -n a && -n b || -n c ]];\n    [[ ( -n a && -n b ) || ! ( -n c ) ]]\n}',
  ],
  [
    'f19() { for i in; do x; done; for i in a; do { x; }; done; }\n',
    'f19 () \n{ \n    for i in ;\n    do\n        x;\n    done;\n    for i in a;\n    do\n        { \n            x\n        };\n    done\n}',
  ],
  [
    'f20() { x=$(a; b) y=`c` echo "${z:-d}" $((1+2)) <(a); }\n',
    'f20 () \n{ \n    x=$(a; b) y=`c` echo "${z:-d}" $((1+2)) <(a)\n}',
  ],
  ['f21() { a; } \n', 'f21 () \n{ \n    a\n}'],
  [
    'f22() { { a; }; ( b ); { c; } & ( d ) & }\n',
    'f22 () \n{ \n    { \n        a\n    };\n    ( b );\n    { \n        c\n    } & ( d ) &\n}',
  ],
  [
    'f23() { case x in a) if b; then c; fi ;; b) d & ;; c) { e; } ;; esac; }\n',
    'f23 () \n{ \n    case x in \n        a)\n            if b; then\n                c;\n            fi\n        ;;\n        b)\n            d &\n        ;;\n        c)\n            { \n                e\n            }\n        ;;\n    esac\n}',
  ],
  [
    'f24() { cat <<E && echo y\nq\nE\nif cat <<E; then x; fi\nr\nE\n}\n',
    'f24 () \n{ \n    cat <<E && \nq\nE\n echo y\n    if cat <<E; then\n        x\nr\nE\n\n    fi\n}',
  ],
  [
    'f25() { if a; then b; fi | c; while a; do b; done & x; }\n',
    'f25 () \n{ \n    if a; then\n        b;\n    fi | c;\n    while a; do\n        b;\n    done & x\n}',
  ],
  [
    'f26() { a || b && c; (a); { b; } ; a; }\n',
    'f26 () \n{ \n    a || b && c;\n    ( a );\n    { \n        b\n    };\n    a\n}',
  ],
  [
    'f27() { time { a; b; }; if ! a; then b; fi; if a | b; then c; fi; if a && b; then c; fi; }\n',
    'f27 () \n{ \n    time { \n        a;\n        b\n    };\n    if ! a; then\n        b;\n    fi;\n    if a | b; then\n        c;\n    fi;\n    if a && b; then\n        c;\n    fi\n}',
  ],
  [
    'f28() { for i in a b; do if x; then y; fi; case q in r) s;; esac; done; }\n',
    'f28 () \n{ \n    for i in a b;\n    do\n        if x; then\n            y;\n        fi;\n        case q in \n            r)\n                s\n            ;;\n        esac;\n    done\n}',
  ],
  [
    'f29() { x() { y; }; z; }\n',
    'f29 () \n{ \n    function x () \n    { \n        y\n    };\n    z\n}',
  ],
  [
    'f30() { a; (b; c) & d; while :; do (a; b); done; }\n',
    'f30 () \n{ \n    a;\n    ( b;\n    c ) & d;\n    while :; do\n        ( a;\n        b );\n    done\n}',
  ],
])('%s is shown by `declare -f` of bash 5.2.15', (script, shown) => {
  const [command] = parseCommands(script, 1).commands;
  if (command?.kind !== 'function') throw new Error('no function');
  expect(printFunction(command)).toBe(shown);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: end

test.each<[string, string]>([
  ['sleep 5 | cat -n', 'sleep 5 | cat -n'],
  ['{ a; b; }', '{ a; b; }'],
  ['( a; b )', '( a; b )'],
  ['while a; do b; done', 'while a; do\n    b;\ndone'],
  ['x=1 cmd >f 2>&1', 'x=1 cmd > f 2>&1'],
])('%s is shown by `jobs` of bash 5.2.15', (script, shown) => {
  const [command] = parseCommands(script, 1).commands;
  if (command === undefined) throw new Error('no command');
  expect(printCommand(command)).toBe(shown);
});
