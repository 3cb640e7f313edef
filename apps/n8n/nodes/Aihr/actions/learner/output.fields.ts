import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from "n8n-workflow";

/** How much of a learner comes out. */
export const outputChoices: readonly INodePropertyOptions[] = [
  { name: "Raw", value: "raw", description: "Everything, as the API returns it" },
  { name: "Selected Fields", value: "selected", description: "The fields that you choose" },
  { name: "Simplified", value: "simplified", description: "The ten most useful fields, in a flat item" },
];

/** The fields that can be selected. */
export const fieldChoices: readonly INodePropertyOptions[] = [
  { name: "Average Progress", value: "averageProgress" },
  { name: "Completed Programs", value: "completed" },
  { name: "Last Activity", value: "lastActivity" },
  { name: "Learner Avatar URL", value: "learnerAvatarUrl" },
  { name: "Learner ID", value: "learnerId" },
  { name: "Learner Name", value: "learnerName" },
  { name: "Not Started Programs", value: "notStarted" },
  { name: "Programs in Progress", value: "inProgress" },
  { name: "Progress by Program", value: "programs" },
  { name: "Stalled Programs", value: "stalledEnrollments" },
  { name: "Total Hours Studied", value: "totalHoursStudied" },
];

/** Which fields of a learner come out. */
export function outputFields(show: IDisplayOptions["show"] & {}): INodeProperties[] {
  return [
    {
      displayName: "Output",
      name: "output",
      type: "options",
      options: [...outputChoices],
      default: "simplified",
      description: "Which fields to return",
      displayOptions: { show },
    },
    {
      displayName: "Fields",
      name: "fields",
      type: "multiOptions",
      options: [...fieldChoices],
      default: ["learnerId", "learnerName", "averageProgress"],
      description: "The fields to return",
      displayOptions: { show: { ...show, output: ["selected"] } },
    },
  ];
}
