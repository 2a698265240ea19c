// The decoders write to the console what they make of broken sound; one of them goes on for ever while it does.

/** Runs a step without its complaints. */
export const quietly = <T>(step: () => T): T => withComplaints(() => undefined, step);

/** Runs a step that ends with an error when it complains. */
export const withoutComplaint = <T>(step: () => T): T =>
  withComplaints((complaint) => {
    throw new Error(String(complaint));
  }, step);

function withComplaints<T>(complain: (complaint: unknown) => void, step: () => T): T {
  const { error } = console;
  console.error = complain;
  try {
    return step();
  } finally {
    console.error = error;
  }
}
