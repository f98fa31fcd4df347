/** Closes a `switch`: a new member of the union fails to compile here. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected ${JSON.stringify(value)}`);
}
