/** An arithmetic expression. Source: bash(1), "ARITHMETIC EVALUATION". */
export type ArithmeticExpression =
  | { readonly kind: 'number'; readonly value: number | bigint }
  | ArithmeticVariable
  | {
      readonly kind: 'unary';
      readonly operator: '+' | '-' | '!' | '~';
      readonly operand: ArithmeticExpression;
    }
  | {
      readonly kind: 'step';
      readonly operator: '++' | '--';
      readonly prefix: boolean;
      readonly target: ArithmeticVariable;
    }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: ArithmeticExpression;
      readonly right: ArithmeticExpression;
      /** The text from the right operand on, for "division by 0". */
      readonly rest: string;
    }
  | {
      readonly kind: 'logical';
      readonly operator: '&&' | '||';
      readonly left: ArithmeticExpression;
      readonly right: ArithmeticExpression;
    }
  | {
      readonly kind: 'conditional';
      readonly test: ArithmeticExpression;
      readonly yes: ArithmeticExpression;
      readonly no: ArithmeticExpression;
    }
  | {
      readonly kind: 'assign';
      readonly operator: BinaryOperator | undefined;
      readonly target: ArithmeticVariable;
      readonly value: ArithmeticExpression;
      readonly rest: string;
    }
  | {
      readonly kind: 'comma';
      readonly left: ArithmeticExpression;
      readonly right: ArithmeticExpression;
    };

/** A variable, or an element of an array. */
export interface ArithmeticVariable {
  readonly kind: 'variable';
  readonly name: string;
  /** The text between brackets, evaluated or taken as a key by the kind of array. */
  readonly subscript: string | undefined;
  /** That text parsed, when it could be. */
  readonly index: ArithmeticExpression | undefined;
}

export type BinaryOperator =
  | '**'
  | '*'
  | '/'
  | '%'
  | '+'
  | '-'
  | '<<'
  | '>>'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | '&'
  | '^'
  | '|';
