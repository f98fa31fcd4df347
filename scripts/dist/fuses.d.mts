/** One sentence for each fuse of a packaged executable that stands otherwise than it has to; none is the good case. */
export function wrongFuses(executable: string, exceptions?: Readonly<Record<string, boolean>>): Promise<string[]>;
