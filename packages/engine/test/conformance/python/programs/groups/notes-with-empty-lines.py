error = ValueError('x')
for note in ('', '\n', 'a\n', '\nb', 'a\n\nb', 'c'):
    error.add_note(note)
group = ExceptionGroup('g', [error, ValueError(1)])
for note in ('', 'x\n', 'last'):
    group.add_note(note)
raise group
