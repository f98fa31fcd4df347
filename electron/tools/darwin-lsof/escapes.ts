const ESCAPED_BYTES = /(?:\\x[0-9a-f]{2})+/gi;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * Undoes the `\x20` that lsof writes for blanks and for every byte outside ASCII (lsof(8), OUTPUT; facts E6). Bytes that
 * are no UTF-8 (a name cut inside a letter) or would be control characters stay as printed.
 */
export function decodeEscapes(text: string): string {
  return text.replace(ESCAPED_BYTES, (escaped) => {
    const bytes = Uint8Array.from(escaped.slice(2).split(/\\x/i), (hex) => Number.parseInt(hex, 16));
    const decoded = decodeUtf8(bytes);
    return decoded === null || CONTROL.test(decoded) ? escaped : decoded;
  });
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // half a letter: shown as lsof printed it
  }
}
