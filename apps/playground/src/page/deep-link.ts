/** Returns the formula of an address's part after `#`, or undefined if it is none. */
export function formulaOfHash(hash: string): string | undefined {
  try {
    const text = decodeURIComponent(hash.replace(/^#/, ""));
    return text.startsWith("=") ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the part of an address that opens the page with a formula. */
export function hashOfFormula(formula: string): string {
  return `#${encodeURIComponent(formula).replace(/^%3D/, "=")}`;
}

/** Returns the ID of the tab that an address's part after `#` opens: that of the sheet where it says nothing else. */
export function tabOfHash(hash: string): string {
  return hash === "#dashboard" || hash === "#api" ? `${hash.slice(1)}-tab` : "sheet-tab";
}
