import type { CekRequest } from "../../src/index.ts";
import { answer } from "./answer.ts";

/** Says whose device it is, who speaks, and whether their accounts are linked. */
export function introducing({ context, session }: CekRequest): object {
  const { user: owner } = context.System;
  return answer({ speech: [`주인 ${who(owner)}`, `지금 ${who(session.user)}`] });
}

const who = ({ userId, accessToken }: { readonly userId: string; readonly accessToken?: string | undefined }): string =>
  `${userId} ${accessToken === undefined ? "연결 안 됨" : `연결됨 ${accessToken.length}`}`;
