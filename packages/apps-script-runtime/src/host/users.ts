import { ServiceError } from "../link/question.ts";

/** What a user may do with the spreadsheet. */
export type Role = "owner" | "editor" | "viewer";

/** The people who can open the spreadsheet. Who is not named is an editor. */
export interface Users {
  readonly owner: string;
  roleOf(user: string): Role;
  withRole(role: Role): readonly string[];
  /** @throws ServiceError if the user may only look */
  checkEditor(user: string): void;
}

export function createUsers(owner: string, roles: Readonly<Record<string, Exclude<Role, "owner">>>): Users {
  const roleOf = (user: string): Role => (user === owner ? "owner" : (roles[user] ?? "editor"));
  return {
    owner,
    roleOf,
    withRole: (role) => [owner, ...Object.keys(roles)].filter((user) => roleOf(user) === role),
    checkEditor(user) {
      if (roleOf(user) !== "viewer") return;
      throw new ServiceError("You do not have permission to edit this spreadsheet.");
    },
  };
}
