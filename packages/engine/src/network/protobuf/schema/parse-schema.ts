import { MAX_TEXT } from '../limits.ts';
import type { Schema } from '../schema-data.ts';
import { errorAt, limitText } from '../text-place.ts';
import { declarationsOf } from './declarations.ts';
import { enumOf } from './enums.ts';
import { checkGrammar } from './grammar.ts';
import { messagesOf } from './messages.ts';
import { type Fail, scopesOf, symbolsOf } from './scopes.ts';
import { statementsOf, tokensOf } from './statements.ts';

/**
 * The messages and enums of one `.proto` text in proto2 or proto3, as plain data. Throws
 * `InputError` with line and column for what protoc refuses too, and for `import` and `edition`,
 * which are not supported; services and options without effect on the encoding are passed over.
 * Grammar: protobufjs; further rules: protobuf.dev, language guides, and protoc.
 */
export function parseSchema(text: string): Schema {
  limitText(text, MAX_TEXT);
  const tokens = tokensOf(text);
  const complaint = checkGrammar(text, tokens);
  const fail: Fail = (token, message, expected) => errorAt(text, token.index, message, expected);
  const statements = statementsOf(tokens);
  let syntax = 'proto2';
  let packageName = '';
  for (const { tokens: words } of statements) {
    const [first, second, third] = words;
    if (first === undefined) continue;
    if (first.text === 'import' || first.text === 'edition') {
      throw fail(
        first,
        `"${first.text}" is not supported`,
        'one text with proto2 or proto3 syntax',
      );
    }
    if (first.text === 'package') packageName = second?.text ?? '';
    if (first.text !== 'syntax' || third === undefined) continue;
    syntax = third.text.slice(1, -1);
    if (syntax !== 'proto2' && syntax !== 'proto3') {
      throw fail(third, `there is no syntax "${syntax}"`, '"proto2" or "proto3"');
    }
  }
  const isProto3 = syntax === 'proto3';
  const scopes = scopesOf(declarationsOf(statements), packageName);
  const mixed = scopes
    .flatMap(({ declaration }) => declaration.ranges)
    .find((each) => each.isMixed);
  if (mixed !== undefined) {
    throw fail(
      mixed.token,
      'names and numbers are reserved together',
      'a statement for each of them',
    );
  }
  const symbols = symbolsOf(scopes, packageName, fail);
  const enums = scopes
    .filter(({ declaration }) => declaration.kind === 'enum')
    .map((scope) => enumOf(scope, isProto3, fail));
  const messages = messagesOf(scopes, symbols, enums, isProto3, fail);
  if (complaint !== null) throw errorAt(text, 0, complaint);
  return { syntax: isProto3 ? 'proto3' : 'proto2', package: packageName, messages, enums };
}
