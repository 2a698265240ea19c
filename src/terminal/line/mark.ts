/** What stands in front of a line of the user's, in the transcript and where it is typed. */
export const mark = "> ";
