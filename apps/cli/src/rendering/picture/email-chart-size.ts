/** Size of the chart in an email, in pixels of the page. */
export const emailChartSize = { width: 560, height: 200 } as const;
