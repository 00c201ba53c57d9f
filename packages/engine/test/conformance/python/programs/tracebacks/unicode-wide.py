日本 = None
print('日本語', 日本.foo, 'ü')
