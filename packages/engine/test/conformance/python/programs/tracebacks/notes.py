e = ValueError('with notes')
e.add_note('one')
e.add_note('two\nlines')
e.add_note('')
raise e
