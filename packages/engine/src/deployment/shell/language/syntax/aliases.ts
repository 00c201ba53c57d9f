import type * as unbash from 'unbash';
import { parse } from 'unbash';
import { forEachPart } from './nodes.ts';
import { RESERVED_WORDS } from './tree.ts';

const LONGEST_RESERVED_WORD = 'function'.length;

/** Commands that begin with a reserved word. */
const BEGIN_WITH_A_WORD: ReadonlySet<unbash.SyntaxNode['type']> = new Set([
  'ArithmeticFor',
  'Case',
  'Coproc',
  'For',
  'Function',
  'If',
  'Select',
  'While',
]);

/** Substitutions after which a text is given up: aliases that produce each other without end do not exist. */
const MOST_SUBSTITUTIONS = 1000;

/** A word that may be an alias; one with parts is quoted or expanded, and is none. */
type AliasWord = Pick<unbash.Word, 'text' | 'pos' | 'end' | 'parts'>;

/** A stretch of the text that came from an alias, in which it is not expanded again. */
interface Expansion {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The text from `start` on with the aliases of its first line expanded, or `undefined` when it has none.
 * Source: bash(1), "ALIASES": the first word of a simple command, when it is not quoted; and the word
 * after an alias whose value ends with a blank.
 */
export function expandAliases(
  source: string,
  start: number,
  endOf: (script: unbash.ParsedScript, text: string) => number,
  aliases: ReadonlyMap<string, string>,
): string | undefined {
  let text = source.slice(start);
  let expansions: readonly Expansion[] = [];
  for (let count = 0; count < MOST_SUBSTITUTIONS; count++) {
    const script = parse(text);
    const found = findAlias(script, text, endOf(script, text), aliases, expansions);
    if (found === undefined) return count === 0 ? undefined : text;
    const value = aliases.get(found.text) ?? '';
    text = text.slice(0, found.pos) + value + text.slice(found.end);
    expansions = [
      ...expansions.map((expansion) => shifted(expansion, found, value.length)),
      { name: found.text, start: found.pos, end: found.pos + value.length },
    ];
  }
  return text;
}

function shifted(expansion: Expansion, word: AliasWord, length: number): Expansion {
  const difference = length - (word.end - word.pos);
  return {
    name: expansion.name,
    start: expansion.start > word.pos ? expansion.start + difference : expansion.start,
    end: expansion.end >= word.end ? expansion.end + difference : expansion.end,
  };
}

/** The first word before `end` that is an alias. */
function findAlias(
  script: unbash.ParsedScript,
  text: string,
  end: number,
  aliases: ReadonlyMap<string, string>,
  expansions: readonly Expansion[],
): AliasWord | undefined {
  let found: AliasWord | undefined;
  const consider = (word: AliasWord | undefined): boolean => {
    if (word === undefined || word.parts !== undefined || !aliases.has(word.text)) return false;
    const isOwn = expansions.some(
      ({ name, start, end: stop }) => name === word.text && word.pos >= start && word.pos < stop,
    );
    if (!isOwn && (found === undefined || word.pos < found.pos)) found = word;
    return true;
  };
  const visit = (node: unbash.SyntaxNode): void => {
    if (node.pos >= end) return;
    if (node.type === 'Command') {
      consider(node.name);
      for (const word of wordsAfterBlank(node, expansions, aliases)) consider(word);
    } else if (node.type === 'Function' && node.name.pos === node.pos) consider(node.name);
    else if (BEGIN_WITH_A_WORD.has(node.type)) consider(reservedWordAt(text, node.pos));
    forEachPart(node, visit);
  };
  forEachPart(script, visit);
  return found;
}

/** A reserved word at a place: as aliases are looked for first, it can be one. */
function reservedWordAt(text: string, pos: number): AliasWord | undefined {
  const word = /^[a-z]+/.exec(text.slice(pos, pos + LONGEST_RESERVED_WORD))?.[0] ?? '';
  return RESERVED_WORDS.has(word) ? { text: word, pos, end: pos + word.length } : undefined;
}

/** The words of a command that come right after an alias whose value ends with a blank. */
function wordsAfterBlank(
  command: unbash.Command,
  expansions: readonly Expansion[],
  aliases: ReadonlyMap<string, string>,
): readonly unbash.Word[] {
  return command.suffix.filter(
    (item): item is unbash.Word =>
      item.type === 'Word' &&
      expansions.some(
        ({ name, end }) =>
          /[ \t]$/.test(aliases.get(name) ?? '') && item.pos >= end && item.pos <= end + 1,
      ),
  );
}
