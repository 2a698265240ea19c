/** What is wrong and what to do, as one text: two sentences, whichever of them has its full stop. */
export const withRemedy = (message: string, remedy: string | undefined): string =>
  remedy === undefined ? message : `${message.replace(/\.$/, "")}. ${remedy}`;
