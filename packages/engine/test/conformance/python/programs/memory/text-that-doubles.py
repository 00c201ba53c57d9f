text = 'ab'
try:
    while True:
        text *= 1 << 40
except (MemoryError, OverflowError) as error:
    print('too much')
print(len(text))
