/** `json.tool`: checks JSON and lays it out, by `python3 -m json.tool`. */
export const source = String.raw`
import json
import sys

_usage = '''usage: python -m json.tool [-h] [--sort-keys] [--no-ensure-ascii]
                           [--json-lines]
                           [--indent INDENT | --tab | --no-indent | --compact]
                           [infile] [outfile]
'''
_help = '''
A simple command line interface for json module to validate and pretty-print
JSON objects.

positional arguments:
  infile             a JSON file to be validated or pretty-printed
  outfile            write the output of infile to outfile

options:
  -h, --help         show this help message and exit
  --sort-keys        sort the output of dictionaries alphabetically by key
  --no-ensure-ascii  disable escaping of non-ASCII characters
  --json-lines       parse input using the JSON Lines format. Use with --no-
                     indent or --compact to produce valid JSON Lines output.
  --indent INDENT    separate items with newlines and use this number of
                     spaces for indentation
  --tab              separate items with newlines and use tabs for indentation
  --no-indent        separate items with spaces rather than newlines
  --compact          suppress all whitespace separation (most compact)
'''


def _wrong(message):
    sys.stderr.write(f'{_usage}python -m json.tool: error: {message}\n')
    sys.exit(2)


def _arguments(words):
    options = {'sort_keys': False, 'ensure_ascii': True, 'indent': 4}
    lines, layout, files = False, None, []
    words = list(words)
    while words:
        word = words.pop(0)
        if word in ('-h', '--help'):
            print(_usage + _help, end='')
            sys.exit()
        if word == '--sort-keys':
            options['sort_keys'] = True
        elif word == '--no-ensure-ascii':
            options['ensure_ascii'] = False
        elif word == '--json-lines':
            lines = True
        elif word.startswith('--indent') or word in ('--tab', '--no-indent', '--compact'):
            name, equals, value = word.partition('=')
            if layout not in (None, name):
                _wrong(f'argument {name}: not allowed with argument {layout}')
            layout = name
            if name == '--indent':
                if not equals:
                    if not words:
                        _wrong('argument --indent: expected one argument')
                    value = words.pop(0)
                try:
                    options['indent'] = int(value)
                except ValueError:
                    _wrong(f'argument --indent: invalid int value: {value!r}')
            elif name == '--tab':
                options['indent'] = '\t'
            else:
                options['indent'] = None
                if name == '--compact':
                    options['separators'] = ',', ':'
        elif word.startswith('-') and word != '-' or len(files) == 2:
            _wrong(f'unrecognized arguments: {word}')
        else:
            files.append(word)
    return options, lines, files


def main():
    options, lines, files = _arguments(sys.argv[1:])
    infile, outfile = sys.stdin, sys.stdout
    if files and files[0] != '-':
        try:
            infile = open(files[0], encoding='utf-8')
        except OSError as problem:
            _wrong(f"argument infile: can't open {files[0]!r}: {problem}")
    try:
        with infile:
            if lines:
                values = [json.loads(line) for line in infile]
            else:
                values = [json.load(infile)]
        if len(files) == 2:
            outfile = open(files[1], 'w', encoding='utf-8')
        for value in values:
            json.dump(value, outfile, **options)
            outfile.write('\n')
        if outfile is not sys.stdout:
            outfile.close()
    except ValueError as problem:
        raise SystemExit(problem)


if __name__ == '__main__':
    main()
`;
