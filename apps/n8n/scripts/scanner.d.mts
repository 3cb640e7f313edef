declare module "@n8n/scan-community-package/scanner/scanner.mjs" {
  export const SOURCE_FILE_PATTERNS: readonly string[];
  /** Lints a package's files with the rules of n8n's verification; `details` is ESLint's report. */
  export function analyzePackage(
    folder: string,
    patterns: readonly string[],
  ): Promise<{ readonly passed: boolean; readonly message?: string; readonly details?: string }>;
}
