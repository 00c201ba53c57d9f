/**
 * Splits at white space outside quotes. Quotes and escape characters stay in the words; what they
 * mean is settled when variables are expanded.
 */
export function splitWords(text: string, escapeCharacter: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let quote = '';
  for (let position = 0; position < text.length; position++) {
    const character = text.charAt(position);
    if (quote === '' && (character === ' ' || character === '\t')) {
      if (word !== '') words.push(word);
      word = '';
      continue;
    }
    word += character;
    if (character === escapeCharacter && quote !== "'") word += text.charAt(++position);
    else if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
  }
  if (word !== '') words.push(word);
  return words;
}
