import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";

/** Notices when an API ignores the filter by program. Replies hold no SKUs, so it cannot always be seen. */
export interface ProgramFilterCheck {
  see(reply: AdoptionListResponse): void;
  isIgnored(): boolean;
}

/** `asked` is the number of SKUs asked for, or null for all programs. */
export function createProgramFilterCheck(asked: number | null): ProgramFilterCheck {
  const found = new Set<string>();
  let isDenied = false;
  return {
    see({ data, filter }) {
      if (asked === null || data.length === 0) return;
      isDenied ||= echoesNoProgram(filter);
      for (const { progress } of data) {
        for (const { abbreviation, programName } of progress ?? []) {
          const key = keyOf(abbreviation) || keyOf(programName);
          if (key && found.size <= asked) found.add(key);
        }
      }
    },
    isIgnored: () => asked !== null && (isDenied || found.size > asked),
  };
}

function echoesNoProgram(filter: unknown): boolean {
  return typeof filter === "object" && filter !== null && "program" in filter && filter.program === null;
}

function keyOf(text: string | null | undefined): string {
  return text?.trim().toLowerCase() ?? "";
}
