import type { PlaygroundState } from "../script/commands.ts";
import type { FaultName } from "../script/organization.ts";
import { byId } from "./element.ts";

/** What happens when the fault switch is set. */
const faultTexts: Readonly<Record<FaultName, string>> = {
  none: "The API works again. The add-on read the report.",
  "rate-limited":
    "From now on the API refuses requests (429). The add-on's cache is empty: point at #ERROR! to see what it says.",
  "key-rejected":
    "From now on the API rejects the key (401). The add-on's cache is empty: point at #ERROR! to see what it says.",
  incomplete: "From now on the API counts 7 learners that it does not list. =AIHR_STATUS() and Import report say so.",
};

/** The organization's day, the button for the next week, and the fault switch. */
export function createOrganizationBar(nextWeek: () => void, setFault: (fault: FaultName) => void) {
  const select = byId<HTMLSelectElement>("fault");
  byId("next-week").addEventListener("click", nextWeek);
  select.addEventListener("change", () => setFault(faultNamed(select.value)));
  return {
    show({ nowMs, learnerCount, requestCount, mailCount, fault }: PlaygroundState) {
      const day = new Date(nowMs).toLocaleDateString("en-US", {
        timeZone: "UTC",
        weekday: "short",
        month: "short",
        day: "numeric",
        year: "numeric",
      });
      byId("today").textContent = day;
      const mails = mailCount === 0 ? "" : ` · ${countOf(mailCount, "email")} sent`;
      byId("figures").textContent = `${countOf(learnerCount, "learner")} · ${countOf(requestCount, "request")}${mails}`;
      select.value = fault;
      document.body.dataset.fault = fault;
    },
  };
}

/** Returns a sentence that says what a fault does. */
export function faultText(fault: FaultName): string {
  return faultTexts[fault];
}

function faultNamed(value: string): FaultName {
  return value === "rate-limited" || value === "key-rejected" || value === "incomplete" ? value : "none";
}

function countOf(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
