/** What went wrong, or `null`. */
export function buildIfStale(): Promise<string | null>;
export function build(): Promise<string | null>;
