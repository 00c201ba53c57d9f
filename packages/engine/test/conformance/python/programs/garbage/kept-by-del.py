# What a __del__ keeps, in whatever way it gets at it, goes on living.
import weakref


class Child:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('child', self.name)


class Base:
    def __init__(self, name):
        self.name = name
        self.child = Child(name)

    def keep(self):
        kept.append(self)


kept = []


class ByAttribute(Base):
    def __del__(self):
        kept.append(self.child)


class ByLocals(Base):
    def __del__(self):
        kept.append(locals()['self'])


class BySuper(Base):
    def __del__(self):
        super().keep()


class ByProperty(Base):
    @property
    def title(self):
        kept.append(self)
        return self.name

    def __del__(self):
        print('title', self.title)


class ByLookUp(Base):
    def __getattribute__(self, name):
        if name == 'name':
            kept.append(self)
        return object.__getattribute__(self, name)

    def __del__(self):
        print('name', self.name)


class ByClosure(Base):
    def __del__(self):
        kept.append(lambda: self)


class ByReference(Base):
    def __init__(self, name):
        super().__init__(name)
        children[name] = weakref.ref(self.child)

    def __del__(self):
        kept.append(children[self.name]())


class Harmless(Base):
    def __del__(self):
        print('harmless', self.name)


children = {}
for made in ByAttribute, ByLocals, BySuper, ByProperty, ByLookUp, ByClosure, ByReference, Harmless:
    made(made.__name__)
    print(made.__name__, len(kept))
    kept.clear()
    print('cleared')
