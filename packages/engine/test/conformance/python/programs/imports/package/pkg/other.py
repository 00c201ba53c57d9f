print('init other')
y = 7
