/** A next step's sentence without the backticks that mark code on screen: no markup of a report comes from a text. */
export const stepWords = (text: string): string => text.replace(/`([^`]+)`/g, '$1');
