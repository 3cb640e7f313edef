/** What `aihr-mcp --help` prints. */
export const helpText = `aihr-mcp: AIHR learning data for AI assistants, over the Model Context Protocol

An assistant (Claude, VS Code, Cursor) starts this program and asks it questions about your learning report. Names and
progress of learners go to the assistant's provider, unless you add --without-names.

Options:
  --without-names      show and find learners by ID only
  --time-zone <zone>   time zone in which days are counted, such as Europe/Amsterdam (default: this computer's)
  --history <place>    the history that aihr record keeps, for questions about time: a file, or postgres://…
  --sandbox            answer from made-up learners, without an account
  --learners <number>  how many made-up learners there are (default: 250)
  --version            print the version
  --help               print this help

Settings, in the environment or saved by aihr login:
  AIHR_BASE_URL        the server that AIHR's API reference shows once you are signed in
  AIHR_API_KEY         a key for the Reporting API, made in the AIHR admin area
  AIHR_HISTORY         the same as --history, for an address that holds a password

The README says how to set up Claude Desktop, Claude Code, VS Code and Cursor.`;
