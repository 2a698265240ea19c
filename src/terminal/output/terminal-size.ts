/** How many columns a terminal has. One that nobody gave a size tells of 0. */
export const columnsOf = ({ columns }: { readonly columns?: number }): number => columns || 80;

/** The same for its rows. */
export const rowsOf = ({ rows }: { readonly rows?: number }): number => rows || 24;
