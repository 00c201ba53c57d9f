export const characterNamed = (_name: string): string | null => null;
