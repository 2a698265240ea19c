import { diagnoseKey } from "../index.ts";
import type { Arguments } from "./command-line/arguments.ts";
import { complain, print } from "./output/output.ts";

/** Prints the public half of the key that signs requests, and nothing else on stdout. Resolves with the exit code. */
export function key({ choices }: Arguments): number {
  const { publicKey, notices } = diagnoseKey(choices.key);
  for (const notice of notices) complain(notice);
  for (const line of publicKey.trimEnd().split("\n")) print(line);
  return 0;
}
