/** Objects that carry a mark, which tells their number in a search: a map of millions of them would be slow. */
interface Marked {
  mark?: number;
}

/** Marks go up to here, and begin anew: the largest small integer of any host is twice as much. */
const LARGEST_MARK = 2 ** 29;

let nextMark = 1;

/** Objects in the order in which they were added, each once. */
export class Numbered {
  readonly objects: object[] = [];
  /** What those that carry no mark have instead. */
  readonly #others = new Map<object, number>();
  #first: number;

  constructor() {
    if (nextMark > LARGEST_MARK) nextMark = 1;
    this.#first = nextMark;
  }

  /**
   * The number of an object; `undefined` when it was not added. One that was added may be missing once it has been
   * added to a later collection as well.
   */
  numberOf(object: object): number | undefined {
    const { mark } = object as Marked;
    if (mark === undefined) return this.#others.get(object);
    const number = mark - this.#first;
    // The mark may be that of another collection.
    if (number < 0 || number >= this.objects.length) return undefined;
    return this.objects[number] === object ? number : undefined;
  }

  /** Adds an object that is not there. */
  add(object: object): void {
    const number = this.objects.length;
    this.objects.push(object);
    if ((object as Marked).mark === undefined) {
      this.#others.set(object, number);
      return;
    }
    const mark = this.#first + number;
    (object as Marked).mark = mark;
    if (mark >= nextMark) nextMark = mark + 1;
  }
}
