from types import DynamicClassAttribute
class Meta(type):
    @property
    def name(cls):
        return 'from the class'
class C(metaclass=Meta):
    @DynamicClassAttribute
    def name(self):
        return 'from the instance'
print(C().name, C.name)
