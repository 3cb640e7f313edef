/** What every answer says about the figures in it. */
export interface AnswerBasis {
  /** When the figures were true: `as of Nov 23, 2026, 13:00 Europe/Amsterdam`. */
  readonly asOf: string;
  /** Set if the answer is about some of the learners only, such as a team. */
  readonly scope?: string;
  /** Why the figures are not newer or not complete. */
  readonly warning?: string;
}

/** The answer to a question that could mean several things, or nothing in the report. Never a guess. */
export interface UnclearAnswer<Candidate = string> {
  readonly result:
    | "ambiguous learner"
    | "learner not found"
    | "ambiguous program"
    | "program not found"
    | "ambiguous metric"
    | "metric not found";
  /** What to do about it, in a sentence without names of learners. */
  readonly message: string;
  /** How many of the candidates are listed. */
  readonly shown: string;
  /** What may be meant. */
  readonly candidates: readonly Candidate[];
}

/** An answer with what it is based on. */
export type Based<Answer> = Answer & AnswerBasis;
