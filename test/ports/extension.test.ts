import { afterEach } from "vitest";
import { faultyExtension } from "../../src/node/faulty-extension.ts";
import { createHandlerExtension } from "../../src/node/handler-extension.ts";
import { createHttpExtension } from "../../src/node/http-extension.ts";
import { createSystemClock } from "../../src/node/system-clock.ts";
import { resolveRules } from "../../src/rules/rules.ts";
import { startServer } from "../servers/json-server.ts";
import { describeExtension } from "./extension-contract.ts";
import type { ExtensionSettings } from "./extension-contract.ts";

const started: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of started.splice(0)) await it.close();
});

const options = ({ deadline, maxBytes }: ExtensionSettings) => ({
  deadline,
  rules: resolveRules({ region: "kr", messageFormat: "kr-2019", lang: "ko" }, { "answer.maxBytes": maxBytes }),
});

describeExtension("an extension behind HTTP", async (answer, settings) => {
  const server = await startServer(answer);
  const extension = createHttpExtension(server.url, { ...options(settings), sign: () => ({}) });
  started.push(extension, server);
  return extension;
});

describeExtension("an extension whose answers are slow", async (answer, settings) => {
  const server = await startServer(answer);
  const { deadline, rules } = options(settings);
  const real = createHttpExtension(server.url, { deadline, rules, sign: () => ({}) });
  const faults = [{ type: "slow", ms: 1 }] as const;
  const extension = faultyExtension(real, { faults, deadline, rules, clock: createSystemClock(), chance: () => 0 });
  started.push(extension, server);
  return extension;
});

describeExtension("an extension in this process", (answer, settings) => {
  const extension = createHandlerExtension(answer, options(settings));
  started.push(extension);
  return Promise.resolve(extension);
});
