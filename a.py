print('first')
1/0
