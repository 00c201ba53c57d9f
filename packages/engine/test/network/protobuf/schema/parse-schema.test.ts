import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseSchema } from '../../../../src/network/protobuf/schema/index.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const field = {
  typeName: null,
  packed: false,
  oneof: null,
  defaultValue: null,
};

test('proto3: labels, packing, maps, oneofs, enums and nested types', () => {
  const schema = parseSchema(`
    syntax = "proto3"; // proto3
    package shop.v1;
    message Order {
      message Line { string title = 1; }
      repeated Line lines = 2;
      int32 order_id = 1 [json_name = "id"];
      optional bool paid = 3;
      repeated sint64 marks = 4;
      repeated float loose = 5 [packed = false];
      map<string, .shop.v1.State> state_of = 6;
      oneof way { string by_post = 7; v1.Order after = 8; }
    }
    enum State { OPEN = 0; DONE = -1; }
    service Desk { rpc Get(Order) returns (Order); }`);
  expect(schema).toEqual({
    syntax: 'proto3',
    package: 'shop.v1',
    messages: [
      {
        name: 'shop.v1.Order',
        mapEntry: false,
        fields: [
          {
            ...field,
            name: 'order_id',
            jsonName: 'id',
            number: 1,
            type: 'int32',
            label: 'implicit',
          },
          {
            ...field,
            name: 'lines',
            jsonName: 'lines',
            number: 2,
            type: 'message',
            typeName: 'shop.v1.Order.Line',
            label: 'repeated',
          },
          { ...field, name: 'paid', jsonName: 'paid', number: 3, type: 'bool', label: 'optional' },
          {
            ...field,
            name: 'marks',
            jsonName: 'marks',
            number: 4,
            type: 'sint64',
            label: 'repeated',
            packed: true,
          },
          {
            ...field,
            name: 'loose',
            jsonName: 'loose',
            number: 5,
            type: 'float',
            label: 'repeated',
          },
          {
            ...field,
            name: 'state_of',
            jsonName: 'stateOf',
            number: 6,
            type: 'message',
            typeName: 'shop.v1.Order.StateOfEntry',
            label: 'repeated',
          },
          {
            ...field,
            name: 'by_post',
            jsonName: 'byPost',
            number: 7,
            type: 'string',
            label: 'optional',
            oneof: 'way',
          },
          {
            ...field,
            name: 'after',
            jsonName: 'after',
            number: 8,
            type: 'message',
            typeName: 'shop.v1.Order',
            label: 'optional',
            oneof: 'way',
          },
        ],
      },
      {
        name: 'shop.v1.Order.Line',
        mapEntry: false,
        fields: [
          {
            ...field,
            name: 'title',
            jsonName: 'title',
            number: 1,
            type: 'string',
            label: 'implicit',
          },
        ],
      },
      {
        name: 'shop.v1.Order.StateOfEntry',
        mapEntry: true,
        fields: [
          { ...field, name: 'key', jsonName: 'key', number: 1, type: 'string', label: 'optional' },
          {
            ...field,
            name: 'value',
            jsonName: 'value',
            number: 2,
            type: 'enum',
            typeName: 'shop.v1.State',
            label: 'optional',
          },
        ],
      },
    ],
    enums: [
      {
        name: 'shop.v1.State',
        values: [
          { name: 'OPEN', number: 0 },
          { name: 'DONE', number: -1 },
        ],
      },
    ],
  });
});

test('proto2: labels, defaults, packing on request, groups and extensions', () => {
  const schema = parseSchema(`
    message A {
      required int64 r = 1;
      optional string s = 2 [default = "x y"];
      repeated int32 p = 3 [packed = true];
      repeated int32 u = 4;
      optional group Part = 5 { optional int32 a = 1; }
      extensions 100 to max;
    }
    message B { extend A { optional B more = 100; } }`);
  expect(schema.syntax).toBe('proto2');
  expect(schema.messages.map(({ name }) => name)).toEqual(['A', 'B', 'A.Part']);
  expect(schema.messages[0]?.fields).toEqual([
    { ...field, name: 'r', jsonName: 'r', number: 1, type: 'int64', label: 'required' },
    {
      ...field,
      name: 's',
      jsonName: 's',
      number: 2,
      type: 'string',
      label: 'optional',
      defaultValue: 'x y',
    },
    {
      ...field,
      name: 'p',
      jsonName: 'p',
      number: 3,
      type: 'int32',
      label: 'repeated',
      packed: true,
    },
    { ...field, name: 'u', jsonName: 'u', number: 4, type: 'int32', label: 'repeated' },
    {
      ...field,
      name: 'part',
      jsonName: 'part',
      number: 5,
      type: 'group',
      typeName: 'A.Part',
      label: 'optional',
    },
    {
      ...field,
      name: '[B.more]',
      jsonName: '[B.more]',
      number: 100,
      type: 'message',
      typeName: 'B',
      label: 'optional',
    },
  ]);
});

describe('what is not supported says so', () => {
  test.each([
    ['syntax = "proto3";\nimport "a.proto";', 2, 1, '"import" is not supported'],
    ['edition = "2023";', 1, 1, '"edition" is not supported'],
    ['syntax = "proto4";', 1, 10, 'there is no syntax "proto4"'],
  ])('%s', (text, line, column, message) => {
    expect(() => parseSchema(text)).toThrow(
      expect.objectContaining({ name: 'InputError', message, place: { line, column } }),
    );
  });

  test('long texts and deep nesting', () => {
    expect(() => parseSchema(' '.repeat(65_537))).toThrow('the text has 65537 characters');
    const deep = 'message A {'.repeat(2000) + '}'.repeat(2000);
    expect(() => parseSchema(`syntax = "proto3"; ${deep}`)).toThrow(
      expect.objectContaining({ message: 'the braces nest too deep' }),
    );
    // 65536 characters that hold many openings of a comment that never ends.
    expect(() => parseSchema('/* '.repeat(21_845))).toThrow('the comment has no end');
  });
});

test('generates no code', () => {
  vi.stubGlobal('Function', () => {
    throw new Error('code from a string');
  });
  expect(parseSchema('message A { optional A a = 1; }').messages).toHaveLength(1);
});
