from dataclasses import dataclass, field, InitVar
@dataclass
class Rect:
    w: float
    h: float
    scale: InitVar[float] = 1.0
    area: float = field(init=False)
    def __post_init__(self, scale):
        self.area = self.w * self.h * scale
print(Rect(2, 3), Rect(2, 3, 10), Rect(2, 3, scale=2).area, InitVar[int])
