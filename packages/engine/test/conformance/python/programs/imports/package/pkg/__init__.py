print('init pkg')
name = 'the package'
