import { setMaxListeners } from "node:events";
import { ExtensionConnectionError, ExtensionStatusError, ExtensionTimeoutError } from "../errors.ts";
import { writeFaults } from "../rules/read-faults.ts";
import { abortedBefore, closedBefore, noAnswerWithin } from "./in-flight.ts";
import type { ExtensionError } from "../errors.ts";
import type { Clock, Extension, ExtensionReply } from "../ports.ts";
import type { Fault } from "../rules/fault.ts";
import type { Rules } from "../rules/rules.ts";

export interface FaultyExtensionOptions {
  readonly faults: readonly Fault[];
  readonly clock: Clock;
  /** In ms. An answer that comes later by a fault is late by the time of the clock. */
  readonly deadline: number;
  /** From 0 to below 1: the same for the same request and fault whenever it is asked for. */
  readonly chance: (request: number, fault: number) => number;
  readonly rules: Pick<Rules, "answer.otherSuccess">;
}

/**
 * An extension whose answers come to grief on their way. It gets every request and does its work; its own failures are
 * passed on as they are. To be put around what holds the clock, so that virtual time runs while an answer is slow.
 */
export function faultyExtension(
  extension: Extension,
  { faults, clock, deadline, chance, rules }: FaultyExtensionOptions,
): Extension {
  const waiting = new Set<{ readonly letGo: () => void; readonly close: () => void }>();
  let requests = 0;
  let isHastened = false;
  let isClosed = false;

  /** Until this time of the clock, or until nobody waits for the answer any more. */
  const until = (time: number, where: string, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (isClosed) return reject(closedBefore(where));
      if (signal.aborted) return reject(abortedBefore(where));
      if (isHastened || time <= clock.now()) return resolve();
      const over = (): void => {
        cancel();
        waiting.delete(one);
        signal.removeEventListener("abort", abort);
      };
      const letGo = (): void => {
        over();
        resolve();
      };
      const stop = (reason: ExtensionError): void => {
        over();
        reject(reason);
      };
      const abort = (): void => stop(abortedBefore(where));
      const one = { letGo, close: (): void => stop(closedBefore(where)) };
      const cancel = clock.wakeAt(time, letGo);
      waiting.add(one);
      setMaxListeners(0, signal); // many requests may be slow at once
      signal.addEventListener("abort", abort);
    });

  return {
    ...extension,
    async send(request, signal, number = requests + 1) {
      requests = number;
      const struck = faults.filter(({ when }, index) => {
        if (when === undefined) return true;
        return "request" in when ? when.request === number : chance(number, index) < when.chance;
      });
      if (struck.length === 0) return extension.send(request, signal);
      const where = `${extension.address.replace(/^POST https?:\/\//, "POST ")} (${request.summary})`;
      const begin = clock.now();
      const reply = await extension.send(request, signal);
      const slow = struck.filter((fault) => fault.type === "slow");
      const due = clock.now() + slow.reduce((sum, fault) => sum + fault.ms, 0);
      const last = begin + deadline;
      if (slow.length > 0) await until(Math.min(due, last), where, signal);
      if (slow.length > 0 && due >= last) {
        const message = `${noAnswerWithin(deadline, where)}. ${blame(slow)}`;
        throw because(slow, new ExtensionTimeoutError(message));
      }
      const other = struck.find(({ type }) => type !== "slow");
      const all = other === undefined ? slow : [...slow, other];
      return arrived(reply, other, { all, where, rules });
    },
    hasten() {
      isHastened = true;
      for (const { letGo } of waiting) letGo();
      extension.hasten?.();
    },
    close() {
      isClosed = true;
      for (const { close } of waiting) close();
      return extension.close();
    },
  };
}

interface Blame {
  readonly all: readonly Fault[];
  readonly where: string;
  readonly rules: FaultyExtensionOptions["rules"];
}

/** What is left of an answer after its way. Throws where nothing is. */
function arrived(reply: ExtensionReply, fault: Fault | undefined, { all, where, rules }: Blame): ExtensionReply {
  switch (fault?.type) {
    case undefined:
    case "slow":
      return { ...reply, fault: writeFaults(all) };
    case "status": {
      const { status } = fault;
      const isSuccess = rules["answer.otherSuccess"] === "accept" && status >= 200 && status <= 299;
      if (isSuccess) return { ...reply, status, fault: writeFaults(all) };
      const message = `Extension request failed with status code ${status}: ${where}. ${blame([fault])}`;
      throw because(all, new ExtensionStatusError(message, status));
    }
    case "drop": {
      const message = `Extension request failed, the connection broke before the answer came: ${where}. ${blame([fault])}`;
      throw because(all, new ExtensionConnectionError(message));
    }
    case "truncate": {
      const bytes = Buffer.from(reply.body);
      const length = fault.bytes ?? Math.floor(bytes.length / 2);
      if (length >= bytes.length) return all.length === 1 ? reply : { ...reply, fault: writeFaults(all.slice(0, -1)) };
      return { ...reply, body: beginning(bytes, length), fault: writeFaults(all), isCut: true };
    }
  }
}

/** A character that is cut through is left out: what is made of half a one would be found fault with by itself. */
const beginning = (bytes: Uint8Array, length: number): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, length), { stream: true });

const because = (faults: readonly Fault[], error: ExtensionError): ExtensionError =>
  Object.assign(error, { fault: writeFaults(faults) });

/** Nobody is to look for the reason in the extension. */
const blame = (faults: readonly Fault[]): string =>
  `That is the fault \`${writeFaults(faults)}\`, as asked for, and none of the extension.`;
