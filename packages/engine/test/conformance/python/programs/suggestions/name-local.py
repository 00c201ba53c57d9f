def f(counter):
    total_value = counter
    return total_valeu
f(1)
