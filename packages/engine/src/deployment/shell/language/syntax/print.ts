import type {
  CaseCommand,
  Command,
  CompoundCommand,
  ConditionalExpression,
  FunctionDefinition,
  IfCommand,
  Pipeline,
  Redirection,
  SimpleCommand,
  Word,
} from './tree.ts';

/** Columns that a level is set in by. */
const STEP = 4;

/** A function as `declare -f` and `type` print it. */
export function printFunction(definition: FunctionDefinition): string {
  const printer = new Printer();
  printer.functionBody(`${definition.name} () `, definition);
  return printer.text;
}

/** A command as BASH_COMMAND, `jobs` and traces show it; compound ones take several lines. */
export function printCommand(command: Command): string {
  const printer = new Printer();
  printer.command(command);
  return printer.text;
}

/** A command as BASH_COMMAND tells it: of a loop or `case` what stands before its body. */
export function printHead(command: Command): string {
  switch (command.kind) {
    case 'for':
    case 'select':
      return `${command.kind} ${command.name} in ${wordsText(command.words)}`;
    case 'case':
      return `case ${command.word.source} in `;
    default:
      return printCommand(command);
  }
}

/** The words that a loop goes through. */
function wordsText(words: readonly Word[] | undefined): string {
  return words?.map(({ source }) => source).join(' ') ?? '"$@"';
}

/** The expression of `[[ ]]`, without the brackets. */
function printConditional(expression: ConditionalExpression): string {
  switch (expression.kind) {
    case 'word':
      return `-n ${expression.word.source}`;
    case 'unary':
      return `${expression.operator} ${expression.operand.source}`;
    case 'binary':
      return `${expression.left.source} ${expression.operator} ${expression.right.source}`;
    case 'not':
      return `! ${printConditional(expression.operand)}`;
    case 'parentheses':
      return `( ${printConditional(expression.operand)} )`;
    default: {
      const operator = expression.kind === 'and' ? '&&' : '||';
      return `${printConditional(expression.left)} ${operator} ${printConditional(expression.right)}`;
    }
  }
}

/** Prints as bash does, with its places for line breaks and its way with here-documents. */
class Printer {
  text = '';
  #indentation = 0;
  #skipIndentation = false;
  /** Functions around: lists in them take a line for each command. */
  #functions = 0;
  /** Here-documents whose bodies come after the line. */
  #documents: Redirection[] = [];
  #afterDocument = false;

  functionBody(heading: string, { body }: FunctionDefinition): void {
    this.text += `${heading}\n`;
    this.#indent();
    this.text += '{ \n';
    this.#functions++;
    this.#indentation += STEP;
    if (body.kind === 'group') this.command(body.body);
    else this.command({ ...body, redirections: [] });
    this.#writeDocuments('');
    this.#indentation -= STEP;
    this.#functions--;
    this.#newline('}');
    this.#redirections(body.redirections);
  }

  #indent(): void {
    this.text += ' '.repeat(this.#indentation);
  }

  #newline(text: string): void {
    this.text += '\n';
    this.#indent();
    this.text += text;
  }

  #semicolon(): void {
    if (!/[&\n]$/.test(this.text)) this.text += ';';
  }

  #inline(command: Command): void {
    this.#skipIndentation = true;
    this.command(command);
  }

  command(command: Command): void {
    if (this.#skipIndentation) this.#skipIndentation = false;
    else this.#indent();
    switch (command.kind) {
      case 'simple':
        this.#simple(command);
        return;
      case 'list':
        this.#list(command.items);
        return;
      case 'and-or':
        this.#inline(command.first);
        for (const { operator, command: next } of command.rest) {
          this.#connect(operator);
          this.#inline(next);
        }
        return;
      case 'pipeline':
        this.#pipeline(command);
        return;
      case 'function':
        this.functionBody(`function ${command.name} () `, command);
        return;
      case 'coprocess':
        this.text += `coproc ${command.name} `;
        this.#inline(command.body);
        return;
      default:
        this.#compound(command);
        this.#redirections(command.redirections);
    }
  }

  /** An operator between commands, and the here-documents of the first after it. */
  #connect(operator: string): void {
    const hadDocuments = this.#documents.length > 0;
    this.text += ` ${operator}`;
    if (hadDocuments && operator !== '|') this.text += ' ';
    this.#writeDocuments('');
    this.text += hadDocuments && operator === '|' ? '  ' : ' ';
  }

  #list(items: readonly { readonly command: Command; readonly background: boolean }[]): void {
    for (const [index, { command, background }] of items.entries()) {
      if (index === 0) this.#inline(command);
      else if (items[index - 1]?.background === true) {
        this.text += ' ';
        this.#inline(command);
      } else {
        this.#writeDocuments(';');
        if (this.#functions > 0) {
          this.text += '\n';
          this.command(command);
        } else {
          this.text += ' ';
          this.#inline(command);
        }
      }
      if (background) {
        this.text += ' &';
        this.#writeDocuments('');
      }
    }
  }

  #pipeline(pipeline: Pipeline): void {
    if (pipeline.timed !== 'no') this.text += pipeline.timed === 'posix' ? 'time -p ' : 'time ';
    if (pipeline.negated) this.text += '! ';
    for (const [index, command] of pipeline.commands.entries()) {
      if (index > 0) this.#connect(pipeline.withErrors[index - 1] === true ? '2>&1 |' : '|');
      this.#inline(command);
    }
  }

  #simple({ assignments, words, redirections }: SimpleCommand): void {
    this.text += [...assignments, ...words].map(({ source }) => source).join(' ');
    if (assignments.length + words.length === 0) {
      this.text += redirections.map((redirection) => this.#redirection(redirection)).join(' ');
    } else this.#redirections(redirections);
  }

  #compound(command: CompoundCommand): void {
    switch (command.kind) {
      case 'group':
        this.#group(command.body);
        return;
      case 'subshell':
        this.text += '( ';
        this.#inline(command.body);
        this.#writeDocuments('');
        this.text += ' )';
        return;
      case 'if':
        this.#if(command, 0);
        return;
      case 'loop':
        this.text += command.until ? 'until ' : 'while ';
        this.#inline(command.condition);
        this.#writeDocuments('');
        this.#semicolon();
        this.text += ' do\n';
        this.#body(command.body);
        return;
      case 'for':
      case 'select': {
        this.text += `${command.kind} ${command.name} in ${wordsText(command.words)};`;
        this.#newline('do\n');
        this.#body(command.body);
        return;
      }
      case 'arithmetic-for': {
        const { initial, condition, update } = command;
        const parts = [initial, condition, update].map((part) => part?.source.trimStart() ?? '1');
        this.text += `for ((${parts.join('; ')}))`;
        this.#newline('do\n');
        this.#body(command.body);
        return;
      }
      case 'case':
        this.#case(command);
        return;
      case 'arithmetic':
        this.text += `((${command.expression.source}))`;
        return;
      case 'conditional':
        this.text += `[[ ${printConditional(command.expression)} ]]`;
    }
  }

  /** The commands of a loop and its `done`. */
  #body(command: Command): void {
    this.#deeper(command);
    this.#semicolon();
    this.#newline('done');
  }

  #deeper(command: Command): void {
    this.#indentation += STEP;
    this.command(command);
    this.#writeDocuments('');
    this.#indentation -= STEP;
  }

  #group(body: Command): void {
    this.text += '{ ';
    if (this.#functions > 0) {
      this.text += '\n';
      this.#deeper(body);
      this.#newline('}');
      return;
    }
    this.#inline(body);
    this.#writeDocuments('');
    this.#semicolon();
    this.text += ' }';
  }

  /** An `elif` is shown as an `if` in the `else`. */
  #if(command: IfCommand, from: number): void {
    const branch = command.branches[from];
    if (branch === undefined) return;
    this.text += 'if ';
    this.#inline(branch.condition);
    this.#semicolon();
    this.text += ' then\n';
    this.#deeper(branch.body);
    if (from + 1 < command.branches.length) {
      this.#semicolon();
      this.#newline('else\n');
      this.#indentation += STEP;
      this.#indent();
      this.#if(command, from + 1);
      this.#writeDocuments('');
      this.#indentation -= STEP;
    } else if (command.otherwise !== undefined) {
      this.#semicolon();
      this.#newline('else\n');
      this.#deeper(command.otherwise);
    }
    this.#semicolon();
    this.#newline('fi');
  }

  #case(command: CaseCommand): void {
    this.text += `case ${command.word.source} in `;
    this.#indentation += STEP;
    for (const { patterns, body, end } of command.clauses) {
      this.#newline(`${patterns.map(({ source }) => source).join(' | ')})\n`);
      if (body !== undefined) this.#deeper(body);
      this.#newline(end);
    }
    this.#indentation -= STEP;
    this.#newline('esac');
  }

  #redirections(redirections: readonly Redirection[]): void {
    for (const redirection of redirections) this.text += ` ${this.#redirection(redirection)}`;
  }

  #redirection(redirection: Redirection): string {
    const { operator, descriptor, target, delimiter } = redirection;
    const number =
      descriptor === undefined
        ? ''
        : typeof descriptor === 'number'
          ? String(descriptor)
          : `{${descriptor.variable}}`;
    switch (operator) {
      case '<<':
      case '<<-':
        this.#documents.push(redirection);
        return `${number === '0' ? '' : number}${operator}${delimiter ?? ''}`;
      case '<&':
      case '>&': {
        const own = operator === '<&' ? '0' : '1';
        const isNumber = /^[0-9]+-?$|^-$/.test(target.source);
        if (number === '') return `${isNumber ? own : ''}${operator}${target.source}`;
        return `${number}${operator}${target.source}`;
      }
      case '<>':
        return `${number === '' ? '0' : number}<> ${target.source}`;
      default: {
        const usual =
          (operator === '<' && number === '0') || (/^>/.test(operator) && number === '1');
        return `${usual ? '' : number}${operator} ${target.source}`;
      }
    }
  }

  /** Writes the bodies of here-documents that wait, or what stands between commands when there are none. */
  #writeDocuments(between: string): void {
    if (this.#documents.length === 0) {
      if (!this.#afterDocument) this.text += between;
      if (between !== '') this.#afterDocument = false;
      return;
    }
    this.text += '\n';
    for (const { target, delimiter } of this.#documents) {
      const body = target.source;
      const word = (delimiter ?? '').replace(/["'\\]/g, '');
      this.text += `${body}${body === '' || body.endsWith('\n') ? '' : '\n'}${word}\n`;
    }
    this.#documents = [];
    this.#afterDocument = between === '';
  }
}
