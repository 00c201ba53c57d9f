export const importInstructions = {};
