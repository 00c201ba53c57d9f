from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def run(self):
        return ["A"]
class B(A):
    def run(self):
        return super().run() + ["B"]
class C(B):
    def run(self):
        return super().run() + ["C"]
print(C().run(), C.__abstractmethods__)
