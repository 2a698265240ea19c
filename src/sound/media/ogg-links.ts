import type { Body } from "./body.ts";
import { latin1, type ByteReader } from "./byte-reader.ts";

/**
 * Whether another sound follows the first one of an Ogg file (RFC 3533, section 4: chaining), asked at the end of the
 * first, to which `reader` has come. Of a long file of which parts were loaded it is not known, and false.
 */
export async function isChained(body: Body, reader: ByteReader): Promise<boolean> {
  if ((await body.extent()) !== "kept") return !body.hasParts && (await reader.fill(1));
  const again = await body.again();
  return again !== null && hasTwoBeginnings(again);
}

async function hasTwoBeginnings(reader: ByteReader): Promise<boolean> {
  let isAtBeginning = true;
  while ((await reader.fill(pageHeader)) && latin1(reader.bytes, 0, 4) === "OggS") {
    const begins = ((reader.bytes[5] as number) & 2) !== 0;
    if (begins && !isAtBeginning) return true;
    isAtBeginning = begins;
    const header = pageHeader + (reader.bytes[26] as number);
    if (!(await reader.fill(header))) return false;
    const length = reader.bytes.subarray(pageHeader, header).reduce((sum, segment) => sum + segment, 0);
    await reader.skip(header + length);
  }
  return false;
}

/** Of a page; behind it stands a byte for each segment, its length. */
const pageHeader = 27;
