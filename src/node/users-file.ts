import type { User } from "../cek/request.ts";
import { ConfigurationError } from "../errors.ts";
import { suggestion } from "../suggestion.ts";
import { readJsonFile } from "./json-file.ts";

/** Reads `{"owner": {"userId", "accessToken"?}, "current"?: {…}}`. Rejects with ConfigurationError. */
export async function readUsers(file: string): Promise<{ readonly owner: User; readonly current?: User | undefined }> {
  const json = object(await readJsonFile(file), file, "", ["owner", "current"]);
  const owner = user(json["owner"], file, "owner");
  const current = json["current"];
  return current === undefined ? { owner } : { owner, current: user(current, file, "current") };
}

function user(value: unknown, file: string, path: string): User {
  const { userId, accessToken } = object(value, file, path, ["userId", "accessToken"]);
  if (typeof userId !== "string" || userId === "") throw wrong(file, `${path}.userId`, "a non-empty text", userId);
  if (accessToken === undefined) return { userId };
  if (typeof accessToken === "string" && accessToken !== "") return { userId, accessToken };
  // A token never stands in a message, not even a wrong one.
  throw new ConfigurationError("must be a non-empty text", { file, path: `${path}.accessToken` });
}

function object(value: unknown, file: string, path: string, keys: readonly string[]): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(file, path, "an object", value);
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown === undefined) return value as Record<string, unknown>;
  const message = `there is no key \`${unknown}\`.${suggestion(unknown, keys)} The keys are ${keys.join(", ")}`;
  throw new ConfigurationError(message, { file, path: path === "" ? undefined : path });
}

function wrong(file: string, path: string, expected: string, value: unknown): ConfigurationError {
  const message =
    value === undefined ? `must be ${expected}, got nothing` : `must be ${expected}, got ${JSON.stringify(value)}`;
  return new ConfigurationError(message, { file, path: path === "" ? undefined : path });
}
