import { verify, type KeyObject } from "node:crypto";
import type { CekRequest } from "../../../src/index.ts";
import { startHttpServer, type ReceivedRequest, type TestServer } from "../../servers/json-server.ts";

// What the imitations share. None of them is the stack it is called after: each was written here from facts about it.

/** How a developer set the stack up. */
export interface Installed {
  readonly applicationId: string;
  /** In place of the platform's key, which the stack has built in. */
  readonly publicKey: KeyObject;
  /** What the stack offers for trying things out: no check of the signature, or of less than all. */
  readonly isDebugging?: boolean;
  /** Where sounds and music are. */
  readonly origin?: string;
}

export interface Reply {
  readonly status: number;
  readonly contentType?: string;
  /** None is an empty body. */
  readonly body?: string;
}

/** A stack with its extension: bytes in, bytes out. */
export type Stack = (received: ReceivedRequest, installed: Installed) => Reply;

/** The stack gives the request up, and answers with this status. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** What is thrown and not a Refusal is what the web framework around the stack makes of it: an error 500. */
export function serve(stack: Stack, installed: Installed): Promise<TestServer> {
  return startHttpServer((response, received) => {
    const { status, contentType, body } = replyTo(stack, received, installed);
    response.writeHead(status, contentType === undefined ? {} : { "Content-Type": contentType }).end(body);
  });
}

function replyTo(stack: Stack, received: ReceivedRequest, installed: Installed): Reply {
  try {
    return stack(received, installed);
  } catch (error) {
    const status = error instanceof Refusal ? error.status : 500;
    return { status, contentType: "text/plain", body: (error as Error).message };
  }
}

export const messageOf = ({ body }: ReceivedRequest): CekRequest => JSON.parse(body.toString("utf8")) as CekRequest;

export const signatureOf = ({ headers }: ReceivedRequest): string | undefined =>
  headers["signaturecek"] as string | undefined;

/** Over the bytes as they came: SHA256withRSA, base64. */
export function isSigned(received: ReceivedRequest, { publicKey }: Installed): boolean {
  const signature = signatureOf(received);
  return signature !== undefined && verify("sha256", received.body, publicKey, Buffer.from(signature, "base64"));
}

export const isMeantFor = ({ context }: CekRequest, { applicationId }: Installed): boolean =>
  context?.System?.application?.applicationId === applicationId;

/** The value at a path of member names; undefined where one is missing. */
export function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((inside, name) => (inside as Record<string, unknown> | null)?.[name], value);
}

/** The first of the paths that is not there. A member that is null is there. */
export const missing = (value: unknown, paths: readonly string[]): string | undefined =>
  paths.find((path) => at(value, path) === undefined);

export const isStringToString = (value: unknown): boolean =>
  value === undefined || value === null || Object.values(value).every((entry) => typeof entry === "string");
