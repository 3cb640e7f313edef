/**
 * An example formula as the spreadsheet's locale writes it: with semicolons where the comma is the decimal sign. A locale
 * that is not known gets semicolons, which work in all of them.
 */
export function localizedExample(formula: string, locale: string): string {
  // A comma outside of quotes.
  return hasDecimalPoint(locale) ? formula : formula.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ";");
}

function hasDecimalPoint(locale: string): boolean {
  try {
    return new Intl.NumberFormat(locale.replace(/_/g, "-")).format(0.5).includes(".");
  } catch {
    return false;
  }
}
