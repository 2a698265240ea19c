/** What an expectation that is not met says. */
export function failureOf(expectation: () => unknown): string {
  try {
    expectation();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("The expectation was met.");
}
