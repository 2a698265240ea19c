import type { DeviceState } from "./state.ts";

// Client guide, Light: colours and effects of 2021.

export interface Light {
  readonly colour: "none" | "green" | "warm white" | "red";
  readonly effect: "off" | "steady" | "slow pulse" | "fade out";
}

const lights = {
  off: { colour: "none", effect: "off" },
  hearing: { colour: "green", effect: "steady" },
  heardNothing: { colour: "green", effect: "fade out" },
  working: { colour: "warm white", effect: "slow pulse" },
  done: { colour: "warm white", effect: "fade out" },
  error: { colour: "red", effect: "slow pulse" },
  deaf: { colour: "red", effect: "steady" },
  hearsAgain: { colour: "red", effect: "fade out" },
} as const satisfies Record<string, Light>;

const whenIdle = {
  powerOn: lights.off,
  reporting: lights.done,
  timeout: lights.heardNothing,
  micOn: lights.hearsAgain,
} as const;

/** The light as it shines in this state; the same object for the same light. */
export function light({ dialogue, isMicOff }: DeviceState): Light {
  switch (dialogue.status) {
    case "idle":
      return isMicOff ? lights.deaf : whenIdle[dialogue.after];
    case "attending":
    case "listening":
      return lights.hearing;
    case "processing":
      return lights.working;
    case "reporting":
      return dialogue.failed ? lights.error : lights.working;
  }
}
