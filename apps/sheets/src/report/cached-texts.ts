/** Texts by name. */
export type CachedTexts = Readonly<Record<string, string>>;

/** Six hours, the longest that Google keeps. */
const keepSeconds = 21_600;
/** The most bytes of a value: Google takes 102,400. */
const mostBytes = 100_000;
/** Characters in one call to the cache, so that none is too large. */
const charactersAtOnce = 1_000_000;

/** Reads texts of the document's cache, by one call. Google may have forgotten any of them. */
export function readTexts(prefix: string, names: readonly string[]): CachedTexts {
  const found: CachedTexts = CacheService.getDocumentCache()?.getAll(names.map((name) => `${prefix}.${name}`)) ?? {};
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = found[`${prefix}.${name}`];
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** Keeps texts in the document's cache. One that is too long for a value is left out, as if it had been forgotten. */
export function putTexts(prefix: string, texts: readonly (readonly [name: string, text: string])[]): void {
  const cache = CacheService.getDocumentCache();
  let waiting: Record<string, string> = {};
  let length = 0;
  for (const [name, text] of texts) {
    if (mostBytesOf(text) > mostBytes) continue;
    if (length > 0 && length + text.length > charactersAtOnce) {
      cache?.putAll(waiting, keepSeconds);
      [waiting, length] = [{}, 0];
    }
    waiting[`${prefix}.${name}`] = text;
    length += text.length;
  }
  if (length > 0) cache?.putAll(waiting, keepSeconds);
}

export function removeTexts(prefix: string, names: readonly string[]): void {
  CacheService.getDocumentCache()?.removeAll(names.map((name) => `${prefix}.${name}`));
}

/** At most so many bytes in UTF-8. */
function mostBytesOf(text: string): number {
  return text.length + (text.match(/[^\0-\x7f]/g)?.length ?? 0) + (text.match(/[^\0-\u07ff]/g)?.length ?? 0);
}
