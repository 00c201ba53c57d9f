/** `fnmatch`. */
export const source = String.raw`
import os
import re


def translate(pat):
    result = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == '*':
            if not result or result[-1] != '.*':
                result.append('.*')
        elif c == '?':
            result.append('.')
        elif c == '[':
            j = i
            if j < n and pat[j] == '!':
                j += 1
            if j < n and pat[j] == ']':
                j += 1
            while j < n and pat[j] != ']':
                j += 1
            if j >= n:
                result.append('\\[')
            else:
                inside = pat[i:j].replace('\\', r'\\')
                i = j + 1
                if inside[0] == '!':
                    inside = '^' + inside[1:]
                elif inside[0] in '^[':
                    inside = '\\' + inside
                result.append(f'[{inside}]')
        else:
            result.append(re.escape(c))
    return '(?s:%s)\\Z' % ''.join(result)


def fnmatchcase(name, pat):
    if isinstance(pat, bytes):
        return re.match(translate(pat.decode('latin-1')).encode('latin-1'), name) is not None
    return re.match(translate(pat), name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    match = re.compile(translate(pat)).match
    return [name for name in names if match(name)]
`;
