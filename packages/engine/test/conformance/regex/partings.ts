/**
 * Random patterns of which bash 5.2 with glibc 2.36 reports something else, and what is found here.
 * glibc loses a match, takes a wrong one or takes other groups where a word anchor or an alternative
 * that may be empty is within a repeated group.
 */
export const PARTINGS: Readonly<Record<string, readonly string[] | null>> = {
  '(\\<(a[[:alpha:]]+){,2}){1,2}': ['acb', 'acb', 'acb'],
  '([^a]{,2}|(.?[^a]+){2,}(c{2}\\>|[[:alpha:]]*\\w[^a]b{1,2}){2,}\\<a*)+|$a[[:alpha:]]': [
    'cb',
    'cb',
    '',
    '',
  ],
  '(b{2,}(b?\\b)(c{1,2}|)[^a])?(((ca{2}.+|[[:alpha:]]b{,2}){,2}b{1,2}|b{2,}(a{2}a{2,}\\w?a{2,}){2}([ab]{2}^\\<b+){,2}){,2}(a+(a[^a]{2}\\bb{2,}){2,}.a*){2}($[^a])|(($){2}b{2,}|[[:alpha:]]{2,}[^a]+(\\<)+)?^(^a[ab]{,2}b*)+)*c*|(b+(.*([[:alpha:]]a{,2}[^a]?b?)a)*(\\wa)|\\w.*){,2}((([ab]c{,2}a*[ab]?|)([^a][ab]{2,}b{,2})?\\>|)+\\w+){2}[^a]{2,}':
    [
      'baab b',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      'ba',
      '',
      '',
      '',
      'b',
      '',
      '',
      '',
    ],
  '\\w{1,2}((b*)?|(\\w*([^a]\\b.{,2})b{,2})?[ab])?\\>|[[:alpha:]].+b{,2}a*': [
    'cab',
    'b',
    'b',
    '',
    '',
  ],
  'b+(((b*c*\\<[^a]{,2}|){2}).a*)+c*|\\w{1,2}(\\ba+a(a?c{1,2})|a.(([ab]{2}|b{2,}[[:alpha:]]){2}([[:alpha:]]*\\w+[ab]{,2}[ab])(ac?ba{,2}|$$\\w+)*|)(b){2})':
    ['bcbbbb', 'b', '', '', '', '', '', '', '', '', ''],
  'a(\\b.+){,2}b': ['a b', ' '],
  '^|(([^a]){,2}[[:alpha:]]){,2}': ['bba', 'bba', 'b'],
  '(([[:alpha:]](.))+a?[ab])a*(c{2}.{2,}|b{1,2}[^a]{2}(.)*((aa*bb+){2}a{,2}a*\\>){2}){,2}($)|\\b.+([ab])+':
    ['aca', 'aca', 'ac', 'c', '', '', '', '', '', ''],
};
