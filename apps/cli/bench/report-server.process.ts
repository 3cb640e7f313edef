import { createServer } from "node:http";
import { text } from "node:stream/consumers";

// Serves learners that are written as JSON by number, so that the server needs less time than the program it serves.
const learners = Number(process.argv[2]);
const programs = ["People Analytics", "Learning & Development", "Talent Acquisition", "HR Metrics"];
const dayMs = 86_400_000;
const startMs = Date.now();

const server = createServer(async (request, response) => {
  const { page, pageSize } = JSON.parse(await text(request));
  const first = (page - 1) * pageSize;
  const numbers = Array.from(
    { length: Math.max(0, Math.min(pageSize, learners - first)) },
    (_, index) => first + index,
  );
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.end(`{"page":${page},"pageSize":${pageSize},"count":${learners},"data":[${numbers.map(learner).join()}]}`);
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address()));

/** A learner with a name that only they have, in one or two programs; a fifth of those in progress have stalled. */
function learner(number: number): string {
  const id = `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
  const progress = Array.from({ length: 1 + (number % 2) }, (_, index) => enrollment(number, index)).join();
  return `{"userId":"${id}","userName":"Jane Doe ${number}","userAvatarUrl":null,"totalHoursStudied":${(number % 400) / 10},"progress":[${progress}]}`;
}

function enrollment(number: number, index: number): string {
  const program = programs[(number + index) % programs.length];
  const value = (number * 7 + index) % 101;
  const date = new Date(startMs - ((number % 37) + 1) * dayMs).toISOString();
  return `{"programName":"${program}","abbreviation":"P${(number + index) % programs.length}","value":${value},"timeSpentInMinutes":${value * 12},"timeLeftInMinutes":${(100 - value) * 12},"totalDuration":"PT20H","date":"${date}"}`;
}
