def f():
    raise ValueError('ümlaut – “quoted” 日本')

größe = 'ä'; x = größe + 1
