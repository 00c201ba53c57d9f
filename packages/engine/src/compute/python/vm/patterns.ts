export const patternInstructions = {};
