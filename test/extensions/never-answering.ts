import type { CekRequest } from "../../src/index.ts";
import { answer } from "./answer.ts";

/** Answers a launch, and leaves every other request unanswered. */
export const neverAnswering = ({ request }: CekRequest): object | Promise<never> =>
  request.type === "LaunchRequest" ? answer({ speech: "기다려 보세요." }) : new Promise<never>(() => undefined);
