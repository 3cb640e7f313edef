/** The status of an enrollment that the report no longer has. */
export const departed = "No longer in the report";
