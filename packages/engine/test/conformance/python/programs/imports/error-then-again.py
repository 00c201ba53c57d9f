import sys
for i in range(2):
    try:
        import broken
    except ValueError as e:
        print(e, 'broken' in sys.modules)
