/** Something that the user can put right. Its message is a sentence that says how. */
export class UserError extends Error {}
