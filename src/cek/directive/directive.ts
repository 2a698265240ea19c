import type { MessageFormat } from "../../axes.ts";
import type { AudioItem } from "../../cic/audio-stream.ts";
import type { PlayBehavior, Target } from "../../cic/directives.ts";
import type { Json, JsonObject } from "../../cic/json.ts";
import type { Rules } from "../../rules/rules.ts";

// Extension guide and LINE guide, Provide audio content: the directives an extension may send.

/** An entry of `response.directives` that has the form of a directive. */
export interface SentDirective {
  readonly namespace: string;
  readonly name: string;
  /** Null or undefined as it was sent. */
  readonly payload: JsonObject | null | undefined;
  /** Where it stands in the answer. */
  readonly path: string;
  readonly messageId: Json | undefined;
}

/** A directive that can be carried out. */
export type ReadDirective =
  | {
      readonly type: "AudioPlayer.Play";
      readonly payload: {
        readonly audioItem: AudioItem;
        readonly playBehavior: PlayBehavior;
        readonly source?: JsonObject;
      };
    }
  | {
      readonly type: "AudioPlayer.StreamDeliver";
      readonly payload: { readonly audioItemId: string; readonly audioStream: JsonObject };
    }
  | {
      readonly type: "PlaybackController.Pause" | "PlaybackController.Resume" | "PlaybackController.Stop";
      readonly payload: Target;
    }
  | { readonly type: "TemplateRuntime.RenderPlayerInfo" | "Clova.RenderTemplate"; readonly payload: JsonObject }
  | { readonly type: "Clova.ExpectLogin"; readonly payload: JsonObject };

/** What decides whether a directive can be carried out. */
export interface DirectiveContext {
  readonly messageFormat: MessageFormat;
  /** The event it is the answer to, the item whose stream that asks for, and whether a session is open then. */
  readonly event: { readonly type: string; readonly audioItemId?: string; readonly isSessionOpen: boolean } | null;
  readonly rules: Pick<Rules, "player.shortestInterval" | "player.severalPlays">;
}
