raise NameError('text', name='prin')
