/** A kind of question, for the platform that offers it to a language model. `Inputs` says what each tool takes. */
export interface Tool<Inputs, Name extends keyof Inputs> {
  readonly name: Name;
  readonly title: string;
  readonly description: string;
  readonly inputs: { readonly [Key in keyof Inputs[Name]]-?: AnswerInput };
}

/** One input of a tool. */
export interface AnswerInput {
  readonly type: "text" | "number" | "boolean" | "choice";
  readonly description: string;
  readonly isRequired?: true;
  /** The values of a choice. */
  readonly choices?: readonly string[];
}

/** The input of tools whose answer can be about one program. */
export const programInput: AnswerInput = { type: "text", description: "Only this program: its name or abbreviation." };
