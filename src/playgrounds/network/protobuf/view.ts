/** What a byte can be; `payload` is what is neither tag nor length. */
export const parts = ['tag', 'length', 'payload'] as const;

export type Part = (typeof parts)[number];

/** A run of bytes with one meaning. */
export interface WireSpan {
  /** Offset of the first byte. */
  readonly start: number;
  readonly part: Part;
  /** The bytes as pairs of digits with a space between them. */
  readonly cells: string;
  /** `tag`, `length 4`, or what the payload stands for. */
  readonly label: string;
}

/** One record: a tag and what follows it. */
export interface WireRecord {
  /** Name of the field, or its number after a hash when the schema does not have it. */
  readonly name: string;
  /** Type and number as the schema writes them: `int32 = 1`. */
  readonly about: string;
  readonly unknown: boolean;
  /** Tag, length and payload; of a message or group only what comes before its fields. */
  readonly spans: readonly WireSpan[];
  /** The records of the message inside, if there is one with fields. */
  readonly inner?: readonly WireRecord[];
  /** The end tag of a group. */
  readonly close?: readonly WireSpan[];
}

/** What the wire playground draws. */
export interface WireView {
  readonly message: string;
  /** Full names of the types that can be chosen. */
  readonly messages: readonly string[];
  /** All bytes, as pairs of digits with a space between them. */
  readonly hex: string;
  /** The value as the bytes give it. */
  readonly json: string;
  readonly size: number;
  /** Bytes of the same value as JSON without white space. */
  readonly jsonSize: number;
  /** How many times as large the JSON is, to one decimal; 0 when there is no byte. */
  readonly ratio: number;
  /** How many bytes are what. */
  readonly shares: Readonly<Record<Part, number>>;
  /** Whether there are fields that the schema does not have. */
  readonly unknown: boolean;
  /** The records that are drawn. */
  readonly records: readonly WireRecord[];
  /** Bytes at the end that are not drawn. */
  readonly hidden: number;
  /** The picture in words. */
  readonly words: string;
  /** What is explained. */
  readonly detail: {
    /** Offset of its first byte. */
    readonly start: number;
    readonly title: string;
    readonly facts: readonly (readonly [term: string, fact: string])[];
    /** How the value follows from the bytes. */
    readonly steps: readonly string[];
  };
}
