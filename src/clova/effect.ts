import type { CekRequest } from "../cek/request.ts";
import type { Directive } from "../cic/directives.ts";
import type { Problem } from "../errors.ts";
import type { Recognition } from "../nlu/interaction-model.ts";

/** Why a session is over. */
export type SessionEnd = "user" | "extension" | "silence" | "error" | "launch" | "off";

/** Something a developer wants to know. */
export interface Notice {
  /** Stable; listed in docs/trace.md. */
  readonly code: string;
  readonly message: string;
  /** Field path in the answer, where there is one. */
  readonly path?: string | undefined;
  /** 1-based place in the body of the answer. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** What stood there, shortened. */
  readonly received?: string | undefined;
  /** What to do instead. */
  readonly remedy?: string | undefined;
  /** Everything that is wrong, where there is more than one thing. */
  readonly problems?: readonly Problem[] | undefined;
  /** The HTTP status of an answer that was refused for it. */
  readonly status?: number | undefined;
  /** The request it is about: `r1`, `r2`, … */
  readonly id?: string | undefined;
  /** The faults asked for that brought it about. */
  readonly fault?: string | undefined;
  /** The guide page that says so. */
  readonly source?: string | undefined;
}

/** What Clova wants done, and what it wants known. */
export type ClovaEffect =
  | { readonly type: "callExtension"; readonly id: string; readonly extensionId: string; readonly request: CekRequest }
  | {
      readonly type: "deliverDirectives";
      readonly dialogRequestId: string | null;
      readonly directives: readonly Directive[];
    }
  | { readonly type: "noteRecognition"; readonly utterance: string; readonly recognition: Recognition }
  | { readonly type: "noteSession"; readonly state: "started"; readonly id: string }
  | { readonly type: "noteSession"; readonly state: "ended"; readonly id: string; readonly reason: SessionEnd }
  | {
      readonly type: "noteReply";
      readonly id: string;
      readonly status: number;
      readonly response: unknown;
      readonly fault?: string;
    }
  | ({ readonly type: "report"; readonly severity: "failure" | "warning" | "note" } & Notice);
