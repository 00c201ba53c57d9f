base = 'base'
