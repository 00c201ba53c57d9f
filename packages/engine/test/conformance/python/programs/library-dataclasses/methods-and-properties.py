from dataclasses import dataclass, field
@dataclass
class Account:
    owner: str
    entries: list[int] = field(default_factory=list)
    @property
    def balance(self):
        return sum(self.entries)
    @classmethod
    def opened(cls, owner, amount):
        return cls(owner, [amount])
a = Account.opened("ann", 5)
a.entries.append(-2)
print(a, a.balance)
