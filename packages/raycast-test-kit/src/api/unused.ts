/** Named by @raycast/utils when it is loaded; a command that really uses these needs more than this stub. */
export const AI = { ask: async () => "", Creativity: {}, Model: {} };

export const OAuth = {
  PKCEClient: class {},
  RedirectMethod: { Web: "web", App: "app", AppURI: "appURI" },
};
