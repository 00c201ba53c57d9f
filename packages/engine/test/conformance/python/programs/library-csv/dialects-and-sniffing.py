import csv, io
for kind in (csv.excel, csv.excel_tab, csv.unix_dialect):
    print(kind.__name__, *(repr(getattr(kind, name)) for name in 'delimiter quotechar escapechar doublequote skipinitialspace lineterminator quoting'.split()))
print(sorted(csv.list_dialects()), csv.get_dialect('excel-tab').delimiter, csv.field_size_limit(), csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONE, csv.QUOTE_NONNUMERIC)
class Semi(csv.Dialect):
    delimiter, quotechar, escapechar, doublequote, skipinitialspace, lineterminator, quoting = ';', "'", '\\', False, True, '\n', csv.QUOTE_MINIMAL
csv.register_dialect('semi', Semi)
out = io.StringIO(); w = csv.writer(out, 'semi'); w.writerow(['a;b', "it's", 1, None]); print(out.getvalue(), list(csv.reader(["'a;b'; x"], 'semi')), w.dialect.delimiter, w.dialect.lineterminator)
csv.unregister_dialect('semi')
s = csv.Sniffer()
d = s.sniff('a;b;c\n1;2;3\n4;5;6\n')
print(d.delimiter, d.quotechar, s.has_header('name,age\nann,3\nbob,4\n'), s.has_header('1,2\n3,4\n'), s.sniff('a\tb\n1\t2\n', delimiters='\t,').delimiter)
r = csv.DictReader(io.StringIO('a,b\n1,2\n3\n4,5,6\n'), restkey='rest', restval='none'); print(r.fieldnames, list(r), r.line_num)
out = io.StringIO(); w = csv.DictWriter(out, ['a', 'b'], restval='-', extrasaction='ignore', dialect='unix'); w.writeheader(); w.writerows([{'a': 1}, {'b': 2, 'c': 3}]); print(out.getvalue())
for work in (lambda: csv.get_dialect('none'), lambda: s.sniff(''), lambda: csv.writer(io.StringIO(), delimiter='ab'), lambda: csv.DictWriter(io.StringIO(), ['a']).writerow({'b': 1}), lambda: csv.DictWriter(io.StringIO(), ['a'], extrasaction='x'), lambda: csv.writer(io.StringIO(), quoting=9), lambda: list(csv.reader(['"a'], strict=True)), lambda: csv.register_dialect(5), lambda: csv.writer(5), lambda: csv.reader(5), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(['a,b'])):
    try: print(work())
    except (csv.Error, TypeError, ValueError) as error: print(type(error).__name__, error)
print(csv.__version__)
