/** A parameter that cannot be worked with. It becomes n8n's own kind of error where the node is known. */
export class UserInputProblem extends Error {}
