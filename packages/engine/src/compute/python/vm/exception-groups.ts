export const groupMatches = () => {};
export const prepareReraise = () => {};
