// Base64 → bytes, in Node and in a browser.

interface NodeBuffer {
  from(text: string, encoding: 'base64'): Uint8Array;
}

/** White space between the characters does not count. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const { Buffer } = globalThis as { readonly Buffer?: NodeBuffer };
  // a copy begins at the start of its own memory, which Node shares out
  if (Buffer !== undefined) return new Uint8Array(Buffer.from(base64, 'base64'));
  const text = atob(base64.replaceAll('\n', ''));
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
