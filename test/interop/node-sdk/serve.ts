import type { AddressInfo } from "node:net";
import { join } from "node:path";
import express from "express";
import type { Express, RequestHandler } from "express";
import { afterEach } from "vitest";
import { createTestEmulator } from "../../../src/testing/index.ts";
import { key, type Sdk } from "./versions.ts";

// What a test opens here is closed after it, last first.
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

export const closeAfterwards = (close: () => unknown): void => void closing.push(close);

/** The URL of an extension that listens on a free port. */
export async function serve(app: Express): Promise<string> {
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closeAfterwards(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/clova`;
}

export const applicationId = "com.example.extension.pizzabot";

/** The skill behind the SDK's own check, as its README shows it. */
export const serveChecked = (sdk: Sdk, skill: RequestHandler, id = applicationId): Promise<string> =>
  serve(express().post("/clova", sdk.Middleware({ applicationId: id }) as RequestHandler, skill));

type Options = NonNullable<Parameters<typeof createTestEmulator>[0]>;

/** A device that signs with the key the copies of the SDK trust. */
export async function deviceFor(extension: string, options: Options = {}) {
  const model = join(import.meta.dirname, "../../models/pizza");
  const clova = await createTestEmulator({ extension, model, key, ...options });
  closeAfterwards(() => clova.close());
  return clova;
}
