/**
 * The one door to localStorage: what a person chose about the look of things. What is stored may be old, edited or
 * missing, so the reader passes `check`, which gives `null` for anything it does not know.
 */
export function readPreference<Value>(name: string, check: (stored: unknown) => Value | null): Value | null {
  try {
    const text = localStorage.getItem(`routelight.${name}`);
    return text === null ? null : check(JSON.parse(text));
  } catch {
    // Storage is off, or holds no JSON: the same as nothing stored.
    return null;
  }
}

export function writePreference(name: string, value: unknown): void {
  try {
    localStorage.setItem(`routelight.${name}`, JSON.stringify(value));
  } catch {
    // Storage is off or full: the choice holds until the window closes.
  }
}
