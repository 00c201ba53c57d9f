# The truth of NotImplemented is warned of once for each line.
def ask():
    if NotImplemented:
        return "true"


for _ in range(3):
    print(ask())
print(bool(NotImplemented), not NotImplemented)
