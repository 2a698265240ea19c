import { randomBytes, timingSafeEqual } from "node:crypto";

/** 128 random bits. Whoever has it may look on and talk. */
export const createToken = (): string => randomBytes(16).toString("base64url");

/** Takes the same time however much of it is right. */
export function isToken(token: string, given: string): boolean {
  const [right, other] = [Buffer.from(token), Buffer.from(given)];
  return right.length === other.length && timingSafeEqual(right, other);
}
