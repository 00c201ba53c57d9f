export class OperationError {
  readonly kind: string;
  readonly message: string;
  constructor(kind: string, message: string) {
    this.kind = kind;
    this.message = message;
  }
}
