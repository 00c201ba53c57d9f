x = 'deep x'
