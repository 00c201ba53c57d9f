from functools import partialmethod
class Cell:
    alive = False
    def set_state(self, state, note=''):
        self.alive = state
        return note
    set_alive = partialmethod(set_state, True, note='up')
    set_dead = partialmethod(set_state, False)
c = Cell()
print(c.set_alive(), c.alive, c.set_dead(note='down'), c.alive)
