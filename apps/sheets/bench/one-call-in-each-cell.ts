/** How a first script does it: every cell reads the whole report for itself. */
export const oneCallInEachCell = `
function CELL(learner) {
  const all = [];
  const settings = PropertiesService.getDocumentProperties().getProperties();
  for (let page = 1; ; page += 1) {
    const reply = UrlFetchApp.fetch(settings.AIHR_BASE_URL + "/external/api/reports?api-version=1.0", {
      method: "post",
      contentType: "application/json",
      headers: { "X-AIHR-API-Key": settings.AIHR_API_KEY },
      payload: JSON.stringify({ userIds: null, programSKUs: null, pageSize: 100, page: page }),
    });
    const { data, count } = JSON.parse(reply.getContentText());
    all.push(...data);
    if (data.length === 0 || all.length >= count) break;
  }
  const found = all.find((each) => each.userName === learner);
  return found ? found.totalHoursStudied : "";
}`;
