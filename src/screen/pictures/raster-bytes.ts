/** Whether these characters, each a byte, stand at `at`. */
export function startsWith(bytes: Uint8Array, characters: string, at = 0): boolean {
  if (at + characters.length > bytes.length) return false;
  for (let index = 0; index < characters.length; index++) {
    if (bytes[at + index] !== characters.charCodeAt(index)) return false;
  }
  return true;
}

/** For numbers of several bytes; whoever asks has looked that they are there. */
export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
