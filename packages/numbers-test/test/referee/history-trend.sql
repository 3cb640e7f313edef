-- One row for each period: what happened from the last report before it to the last one in it.
SELECT p.from_day AS "from", p.through,
  (SELECT COUNT(*) FROM enrollment WHERE enrolled > run_before AND enrolled <= last_run) AS newEnrollments,
  (SELECT COUNT(*) FROM enrollment WHERE started > run_before AND started <= last_run) AS newStarts,
  (SELECT COUNT(*) FROM enrollment WHERE completed > run_before AND completed <= last_run) AS newCompletions,
  (SELECT COUNT(DISTINCT learner) FROM moved m WHERE m.from_day = p.from_day
    AND (real(minutes) > real(minutes_before) OR progress > progress_before)) AS activeLearners,
  COALESCE((SELECT exact_quotient(exact_sum(amount), 60) FROM spent s WHERE s.from_day = p.from_day), 0) AS hours,
  (SELECT COUNT(*) FROM listing l WHERE l.run > run_before AND l.run <= last_run AND l.run = first_run) AS joined,
  (SELECT COUNT(*) FROM listing l WHERE l.run > run_before AND l.run <= last_run AND l.run > first_run AND NOT was_there)
    AS returned,
  (SELECT COUNT(*) FROM present l WHERE l.run >= run_before AND l.run < last_run
    AND NOT EXISTS (SELECT 1 FROM present n WHERE n.learner = l.learner AND n.run = l.run + 1)) AS "left",
  (SELECT AVG(days) FROM timed t WHERE t.from_day = p.from_day
    AND place IN ((completions + 1) / 2, (completions + 2) / 2)) AS medianDaysToComplete,
  (SELECT MIN(days) FROM timed t WHERE t.from_day = p.from_day AND place * 10 >= 9 * completions) AS p90DaysToComplete,
  (SELECT COUNT(*) FROM timed t WHERE t.from_day = p.from_day) AS timedCompletions,
  (SELECT CASE WHEN date(p.through, '+30 days') <= newest THEN 100.0 * SUM(COALESCE(days_since_enrolled <= 30, 0)) / COUNT(*) END
    FROM dated WHERE enrolled > run_before AND enrolled <= last_run) AS completedWithin30Days,
  (SELECT CASE WHEN date(p.through, '+60 days') <= newest THEN 100.0 * SUM(COALESCE(days_since_enrolled <= 60, 0)) / COUNT(*) END
    FROM dated WHERE enrolled > run_before AND enrolled <= last_run) AS completedWithin60Days,
  (SELECT CASE WHEN date(p.through, '+90 days') <= newest THEN 100.0 * SUM(COALESCE(days_since_enrolled <= 90, 0)) / COUNT(*) END
    FROM dated WHERE enrolled > run_before AND enrolled <= last_run) AS completedWithin90Days,
  last_run AS lastRun
FROM period p, (SELECT MAX(day) AS newest FROM run)
ORDER BY p.from_day
