import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";

const program = z.string().describe("A program's name or abbreviation. Leave it out for all.").optional();

/** Adds prompts for the questions that people ask most. */
export function registerPrompts(server: McpServer): void {
  server.registerPrompt(
    "learning_update",
    {
      title: "Learning update",
      description: "A short update on adoption, completion and activity, for a board or a manager.",
      argsSchema: z.object({ program }),
    },
    (input) =>
      userMessage(
        `Write a short update on learning${of(input.program)} for my board: adoption, completion, hours, activity and what needs attention. Use team_summary and repeat its figures as they are. Say as of when they are. Name no learners.`,
      ),
  );
  server.registerPrompt(
    "stuck_learners",
    {
      title: "Who is stuck?",
      description: "The enrollments that stalled, and those that may.",
      argsSchema: z.object({ program }),
    },
    (input) =>
      userMessage(
        `Who is stuck${of(input.program)}? List the stalled enrollments, then those at risk, with list_stalled. Say how many there are in all, and suggest whom to contact first.`,
      ),
  );
  server.registerPrompt(
    "learner_progress",
    {
      title: "How far is a learner?",
      description: "One learner's progress in each program, before a talk with them.",
      argsSchema: z.object({ learner: z.string().describe("The learner's name or ID.") }),
    },
    (input) =>
      userMessage(
        `How far is ${quotedArgument(input.learner)} in their programs? Use get_progress. If several learners match, ask me which one I mean.`,
      ),
  );
  server.registerPrompt(
    "what_changed",
    {
      title: "What changed?",
      description: "What happened in the last seven days, from a history of reports.",
      argsSchema: z.object({ program }),
    },
    (input) =>
      userMessage(
        `What changed in the last seven days${of(input.program)}? Use what_changed. Begin with its headline, then say how the metrics have moved, and whom to congratulate or to contact. If there is no history, tell me how to get one.`,
      ),
  );
  server.registerPrompt(
    "learning_trend",
    {
      title: "How does learning develop?",
      description: "A metric over time, from a history of reports.",
      argsSchema: z.object({
        metric: z.string().describe("The figure to follow. Defaults to the most important ones.").optional(),
        program,
      }),
    },
    (input) =>
      userMessage(
        `How has ${input.metric?.trim() ? quotedArgument(input.metric) : "learning"} developed over time${of(input.program)}? Use trend, repeat what it says overall, and show its periods as a table.`,
      ),
  );
  server.registerPrompt(
    "compare_programs",
    {
      title: "Which programs work best?",
      description: "Programs side by side, by a metric.",
      argsSchema: z.object({
        metric: z.string().describe("The metric to compare by. Defaults to the completion rate.").optional(),
      }),
    },
    (input) =>
      userMessage(
        `Compare our programs by ${quotedArgument(input.metric ?? "Completion rate")} with compare_programs. Name the three best and the three worst, and say what the figures cannot tell.`,
      ),
  );
  server.registerPrompt(
    "explain_metrics",
    {
      title: "What do the figures mean?",
      description: "The definitions of the metrics, in plain words.",
      argsSchema: z.object({}),
    },
    () =>
      userMessage(
        "Explain what adoption rate, completion rate, stalled, at risk and inactive mean in our learning report. Use the resource aihr://metrics and change no definition.",
      ),
  );
}

function userMessage(text: string) {
  return { messages: [{ role: "user" as const, content: { type: "text" as const, text } }] };
}

function of(program: string | undefined): string {
  return program?.trim() ? ` in the program ${quotedArgument(program)}` : "";
}

function quotedArgument(text: string): string {
  return `“${text.trim().slice(0, 100)}”`;
}
