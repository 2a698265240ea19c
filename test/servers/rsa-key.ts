import { generateKeyPairSync } from "node:crypto";

/** One key for all tests of a file that sign something. */
export const rsaKey = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
