/** sysexits.h EX_UNAVAILABLE: something this needs is not there, and a person has to provide it. */
export const EXIT_UNAVAILABLE = 69;

/** A reason to stop that a person can act on; it is printed as it is, without a stack. */
export class Unavailable extends Error {}

/** Runs a script's main function: `Unavailable` ends it with its sentence and exit 69, any other error is a bug and is thrown. */
export async function stopWithSentence(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT_UNAVAILABLE;
  }
}
