/** Whether an address (its part from `?`) leads to "Values" where all pages are in one file. */
export const isValues = (search: string): boolean => search === '?values'
