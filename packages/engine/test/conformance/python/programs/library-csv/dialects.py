import csv, io
csv.register_dialect('pipes', delimiter='|', lineterminator='\n')
print(csv.list_dialects(), list(csv.reader(['a|b'], dialect='pipes')), csv.get_dialect('excel').delimiter, csv.excel.quotechar)
csv.unregister_dialect('pipes')
for work in (lambda: csv.get_dialect('pipes'), lambda: csv.reader([], delimiter='ab'), lambda: csv.reader([], quoting=9), lambda: csv.writer(3), lambda: list(csv.reader([1]))):
    try:
        work()
    except (csv.Error, TypeError) as error:
        print(type(error).__name__, error)
print(csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE, csv.field_size_limit())
