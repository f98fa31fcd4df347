/** The fields of a JSON object that a tool printed; nothing about their types is believed before it is checked. */
export type Fields = Readonly<Record<string, unknown>>;

export const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
export const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);
export const asBoolean = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
export const asTexts = (value: unknown): string[] =>
  Array.isArray(value) && value.length > 0 ? value.filter((each) => typeof each === 'string') : NO_TEXTS;
/** One for all: most of 100k routes have no flags. */
const NO_TEXTS: string[] = [];
export const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
export const asList = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(asFields) : []);
