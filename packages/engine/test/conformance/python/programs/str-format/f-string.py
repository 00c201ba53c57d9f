def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
name, n, x = 'World', 42, 2.5
print(f'Hello {name}!', f'{n + 1}', f'{n!r}', f'{x:.3f}', f'{{}}', f'{{{n}}}', f'{name[0]}', f'{name.upper()}', f"{'nested'}", f'{n:>{n - 35}}', f'{n=}', f'{x=:.2f}', f'{n:#x}', f'{(lambda y: y * 2)(3)}', f'{[i for i in range(3)]}', f'{n if n else 0}', f'' f'a' 'b')
show(lambda: f'{undefined}')
show(lambda: f'{n:q}')
show(lambda: f'{name:d}')
