from dataclasses import dataclass
@dataclass(frozen=True, order=True)
class Card:
    rank: int
    suit: str
hand = {Card(3, "h"), Card(3, "h"), Card(1, "s"), Card(3, "c")}
print(sorted(hand), len(hand), max(hand))
