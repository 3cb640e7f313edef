/** The report could not be read in the time that a poll has. */
export class TooSlow extends Error {
  constructor(budgetMs: number) {
    super(
      `The report could not be read within ${Math.round(budgetMs / 1000)} seconds. Nothing is lost: the next poll tries again. A larger 'Page Size' or a filter by 'Program SKUs' makes it faster.`,
    );
  }
}
