export const asyncInstructions = {};
