def evaluate(expression):
    stack = []
    for token in expression.split():
        if token in {"+", "-", "*", "/"}:
            b, a = stack.pop(), stack.pop()
            stack.append({"+": a + b, "-": a - b, "*": a * b, "/": a // b if b else 0}[token])
        else:
            stack.append(int(token))
    return stack.pop()


print(evaluate("3 4 + 2 *"), evaluate("5 1 2 + 4 * + 3 -"))
try:
    evaluate("1 +")
except IndexError as e:
    print(e)
