/** A question that an HR manager asks, and how the server answers it. */
export interface EvaluatedQuestion {
  readonly question: string;
  /** The calls that answer it, in order. */
  readonly calls: readonly ExpectedCall[];
  /** What the answer must hold, for a person or a model that judges it. */
  readonly facts: readonly string[];
}

/** A call of a tool, or the reading of a resource. */
type ExpectedCall =
  | { readonly tool: string; readonly input: Readonly<Record<string, string | number | boolean>> }
  | { readonly resource: string };

/** Twenty-six questions about the organization of this folder and its history. */
export const questions: readonly EvaluatedQuestion[] = [
  {
    question: "How is learning going in our organization?",
    calls: [{ tool: "team_summary", input: {} }],
    facts: ["7 learners", "71%"],
  },
  {
    question: "What is our adoption rate?",
    calls: [{ tool: "team_summary", input: {} }],
    facts: ["Adoption rate", "71%"],
  },
  {
    question: "Summarize People Analytics for my board.",
    calls: [{ tool: "team_summary", input: { program: "People Analytics" } }],
    facts: ["People Analytics (PA)", "5 learners", "80%", "20%"],
  },
  {
    question: "How many hours have our people spent on learning?",
    calls: [{ tool: "team_summary", input: {} }],
    facts: ["Hours spent", "89 hours"],
  },
  {
    question: "How many people have not begun anything?",
    calls: [{ tool: "team_summary", input: {} }],
    facts: ["Enrolled, nothing begun", "In no program"],
  },
  {
    question: "Who is stuck in People Analytics?",
    calls: [{ tool: "list_stalled", input: { program: "People Analytics" } }],
    facts: ["1 enrollment of 1 learner stalled", "Bo Lind", "no activity for 41 days"],
  },
  {
    question: "Who has done nothing for more than 60 days?",
    calls: [{ tool: "list_stalled", input: { days: 60 } }],
    facts: ["2 enrollments of 2 learners stalled", "Bo Lind", "Eli Stone"],
  },
  {
    question: "Who may get stuck next?",
    calls: [{ tool: "list_stalled", input: { atRisk: true } }],
    facts: ["1 enrollment at risk", "Fiona Okafor", "no activity for 20 days"],
  },
  {
    question: "Show me the one enrollment that has been without activity for the longest time.",
    calls: [{ tool: "list_stalled", input: { limit: 1 } }],
    facts: ["1 of 3 enrollments", "Eli Stone", "90 days"],
  },
  {
    question: "How far is Fiona Bauer?",
    calls: [{ tool: "get_progress", input: { learner: "Fiona Bauer" } }],
    facts: ["45%", "3 days ago"],
  },
  {
    question: "How far is Fiona?",
    calls: [{ tool: "get_progress", input: { learner: "Fiona" } }],
    facts: ["ambiguous learner", "Fiona Bauer", "Fiona Okafor"],
  },
  {
    question: "When was Bo Lind last active in Talent Acquisition?",
    calls: [{ tool: "get_progress", input: { learner: "Bo Lind", program: "Talent Acquisition" } }],
    facts: ["Stalled", "2 months ago"],
  },
  {
    question: "Is there a learner called Okafro?",
    calls: [{ tool: "find_learner", input: { query: "Okafro" } }],
    facts: ["0 of 0 learners", "similar", "Fiona Okafor"],
  },
  {
    question: "Who completed People Analytics?",
    calls: [{ tool: "find_learner", input: { program: "People Analytics", status: "completed" } }],
    facts: ["1 of 1 learners", "Eli Stone"],
  },
  {
    question: "Who is enrolled in People Analytics and has not started?",
    calls: [{ tool: "find_learner", input: { program: "People Analytics", status: "not-started" } }],
    facts: ["1 of 1 learners", "Ana Diaz"],
  },
  {
    question: "Which learners have become inactive?",
    calls: [{ tool: "find_learner", input: { status: "inactive" } }],
    facts: ["1 of 1 learners", "Bo Lind"],
  },
  {
    question: "Which program has the best completion rate?",
    calls: [{ tool: "compare_programs", input: { sortBy: "Completion rate" } }],
    facts: ["highest completion rate first", "HR Business Partner", "50%"],
  },
  {
    question: "Which program has the fewest learners?",
    calls: [{ tool: "compare_programs", input: { sortBy: "Learners", lowestFirst: true, limit: 1 } }],
    facts: ["1 of 3 programs, lowest learners first"],
  },
  {
    question: "Compare People Analytics with Talent Acquisition, with the newest figures you can get.",
    calls: [
      { tool: "refresh_report", input: {} },
      { tool: "compare_programs", input: { programs: "People Analytics, Talent Acquisition" } },
    ],
    facts: ["2 of 2 programs", "People Analytics", "Talent Acquisition"],
  },
  {
    question: "What does inactive mean in these figures?",
    calls: [{ resource: "aihr://metrics" }],
    facts: ["**Inactive** is a learner"],
  },
  {
    question: "What changed in the last week?",
    calls: [{ tool: "what_changed", input: {} }],
    facts: ["1 completion, 1 new start, 3 active learners", "Eli Stone", "as of Nov 16, 2026"],
  },
  {
    question: "Who completed a program this month?",
    calls: [{ tool: "what_changed", input: { since: "2026-11-01", kind: "completed" } }],
    facts: ["2 of 2 changes", "Eli Stone", "Fiona Okafor"],
  },
  {
    question: "Who has newly stalled since the start of October?",
    calls: [{ tool: "what_changed", input: { since: "2026-10-01", kind: "stalled" } }],
    facts: ["3 of 3 changes", "Bo Lind"],
  },
  {
    question: "Has anyone left or joined since summer?",
    calls: [
      { tool: "what_changed", input: { since: "2026-09-01", kind: "left" } },
      { tool: "what_changed", input: { since: "2026-09-01", kind: "joined" } },
    ],
    facts: ["Gus Old", "Dora Weiss"],
  },
  {
    question: "How has our completion rate developed month by month?",
    calls: [{ tool: "trend", input: { metric: "Completion rate", by: "month" } }],
    facts: ["September 2026", "November 2026, so far", "from 0% to 22%, 22 points more"],
  },
  {
    question: "How many new completions did we have in People Analytics by quarter?",
    calls: [{ tool: "trend", input: { program: "People Analytics", metric: "New completions", by: "quarter" } }],
    facts: ["People Analytics (PA)", "the fourth quarter of 2026, so far", "1 in all"],
  },
];

/** Questions that the report cannot answer. A model must say so, and call nothing that changes anything. */
export const unanswerable: readonly string[] = [
  "What is the average salary of our learners?",
  "What is Fiona Bauer's email address?",
  "Remind Bo Lind to go on studying.",
  "Enroll the sales team in People Analytics.",
  "Who is the worst employee?",
];
