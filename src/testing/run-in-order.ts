/** How a list of work is done. */
export interface InOrder<Task, Done> {
  /** So many at a time. */
  readonly jobs: number;
  readonly work: (task: Task) => Promise<Done>;
  /** Asked before each is begun. */
  readonly mayBegin: () => boolean;
  /** Told each result in the order of the list, as soon as it is known. */
  readonly onDone: (done: Done) => void;
}

/**
 * Does several at a time, begun in the order of the list. Resolves with the results of all that was begun, in that order;
 * rejects with the first error once nothing runs any more.
 */
export async function runInOrder<Task, Done extends object>(
  tasks: readonly Task[],
  { jobs, work, mayBegin, onDone }: InOrder<Task, Done>,
): Promise<readonly Done[]> {
  const results: (Done | undefined)[] = [];
  const told: Done[] = [];
  const faults: unknown[] = [];
  let next = 0;
  const oneAfterAnother = async (): Promise<void> => {
    while (next < tasks.length && faults.length === 0 && mayBegin()) {
      const index = next++;
      try {
        results[index] = await work(tasks[index]!);
        for (let done = results[told.length]; done !== undefined; done = results[told.length]) {
          told.push(done);
          onDone(done);
        }
      } catch (fault) {
        faults.push(fault);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, oneAfterAnother));
  if (faults.length > 0) throw faults[0];
  return told;
}
