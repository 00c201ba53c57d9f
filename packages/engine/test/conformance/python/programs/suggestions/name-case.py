MyClass = 1
myclass
