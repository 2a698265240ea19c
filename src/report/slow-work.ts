import { shownTime } from "./shown-text.ts";

/** So many ms are not noticed. */
const unnoticed = 2000;

/** Does something, and says so and how long it took where somebody would wonder. */
export async function toldIfSlow<Result>(
  work: Promise<Result>,
  {
    what,
    tell,
    after = unnoticed,
  }: { readonly what: string; readonly tell: (line: string) => void; readonly after?: number },
): Promise<Result> {
  const began = performance.now();
  let isTold = false;
  const late = setTimeout(() => {
    isTold = true;
    tell(`${what} …`);
  }, after);
  try {
    return await work;
  } finally {
    clearTimeout(late);
    if (isTold) tell(`That took ${shownTime(performance.now() - began)}.`);
  }
}
