class A:
    class B:
        def f(self):
            return self

    def g(self):
        class C:
            pass

        return C


print(A.B.__qualname__, A().g().__qualname__, A.B.f.__qualname__, A.g.__qualname__, A().g().__name__)
print(repr(A.B), repr(A().g()))
