import dns from "node:dns";
import { readPieces } from "./body.ts";
import { createExchanges } from "./exchange.ts";
import { firstHop, locationOf, nextHop } from "./hop.ts";
import { refusal } from "./policy.ts";
import { createTransfer } from "./transfer.ts";
import type { LookupFunction } from "node:net";
import type { Web, WebRequest } from "../../ports.ts";
import type { Exchange } from "./exchange.ts";
import type { Hop } from "./hop.ts";
import type { Transfer } from "./transfer.ts";

export interface WebLimits {
  readonly maxRedirects: number;
  /** Real time in which something must come: the headers of each answer, every piece of a body that is waited for. */
  readonly stallMilliseconds: number;
  /** Real time after which a connection that nobody uses is closed. */
  readonly idleMilliseconds: number;
  /** Bytes of a body, decompressed, that are read when a request names no limit of its own. */
  readonly maxBytes: number;
}

const defaultLimits: WebLimits = {
  maxRedirects: 5,
  stallMilliseconds: 10_000,
  idleMilliseconds: 2_000,
  maxBytes: 512 * 1024 * 1024,
};

export interface WebOptions {
  /** Whether private and loopback hosts may be asked; see `isPrivateHost`. */
  readonly allowPrivate: boolean;
  readonly limits?: Partial<WebLimits>;
  /** Resolves names; the system's own by default. */
  readonly lookup?: LookupFunction;
}

/**
 * The web of sounds and pictures, over http and https. Names are checked where they lead when the connection is made;
 * behind a proxy of the environment, only hosts that are private as written can be refused. An answer whose body is
 * not wanted keeps its connection until the signal aborts or the web is closed.
 */
export function createWeb({ allowPrivate, limits, lookup = dns.lookup }: WebOptions): Web {
  const { maxRedirects, stallMilliseconds, idleMilliseconds, maxBytes } = { ...defaultLimits, ...limits };
  const exchanges = createExchanges({ allowPrivate, lookup, idle: idleMilliseconds });
  const underWay = new Set<Transfer>();
  let isClosed = false;

  function begin(url: string, { signal }: WebRequest): Transfer {
    const transfer = createTransfer(url, { signal, stall: stallMilliseconds });
    if (isClosed) cutOff(transfer);
    if (transfer.signal.aborted) return transfer;
    underWay.add(transfer);
    transfer.signal.addEventListener("abort", () => underWay.delete(transfer));
    return transfer;
  }

  async function follow(first: Hop, transfer: Transfer): Promise<{ readonly hop: Hop; readonly exchange: Exchange }> {
    let hop = first;
    for (let redirects = 0; ; redirects++) {
      const refused = refusal(hop.url, allowPrivate);
      if (refused !== null) throw transfer.failure("media-refused", refused);
      const exchange = await exchanges.ask(hop, transfer);
      const location = locationOf(exchange.status, exchange.header("location"));
      if (location === null) return { hop, exchange };
      exchange.stream.destroy();
      if (redirects === maxRedirects) {
        throw transfer.failure("media-refused", `it redirects more than ${maxRedirects} times`);
      }
      if (!URL.canParse(location, hop.url.href))
        throw transfer.failure("media-refused", "it redirects to no valid URL");
      hop = nextHop(hop, location);
      transfer.redirectTo(hop.url);
    }
  }

  return {
    async get(url, request) {
      const transfer = begin(url, request);
      try {
        if (!URL.canParse(url)) throw transfer.failure("media-refused", "it is no valid URL");
        const { hop, exchange } = await follow(firstHop(url, request.headers), transfer);
        const body = readPieces(exchange, transfer, request.maxBytes ?? maxBytes);
        return { url: hop.url.href, status: exchange.status, header: exchange.header, body };
      } catch (error) {
        transfer.end();
        throw error;
      }
    },
    close() {
      isClosed = true;
      for (const transfer of underWay) cutOff(transfer);
      exchanges.close();
    },
  };
}

const cutOff = (transfer: Transfer): void =>
  transfer.end(transfer.failure("media-unreachable", "the emulator was closed"));
