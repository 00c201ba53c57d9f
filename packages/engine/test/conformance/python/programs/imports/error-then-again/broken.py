print('runs')
raise ValueError('not today')
