-- One row: every metric for the learners in the scope.
WITH by_learner AS (
  SELECT person.learner, person.hours AS hours,
    COUNT(program) AS programs,
    COALESCE(SUM(begun), 0) AS begun,
    COALESCE(SUM(status = 'completed'), 0) AS completed,
    COALESCE(SUM(status = 'in-progress'), 0) AS in_progress,
    COALESCE(SUM(stalled), 0) AS stalled,
    MAX(CASE WHEN begun THEN d END) AS last_activity,
    MIN(CASE WHEN begun THEN days_since END) AS quiet_days,
    exact_sum(s_text) AS spent,
    COUNT(s) AS times
  FROM person LEFT JOIN enrollment USING (learner) GROUP BY person.learner
),
timed AS (
  SELECT spent, ROW_NUMBER() OVER (ORDER BY real(spent)) AS rank, COUNT(*) OVER () AS learners
  FROM by_learner WHERE begun > 0 AND times > 0
),
measured AS (
  SELECT CASE WHEN v > 100 THEN '100' WHEN v < 0 THEN '0' ELSE v_text END AS v_text, MIN(v, 100) AS v, t_ms
  FROM enrollment WHERE v IS NOT NULL
)
SELECT
  (SELECT COUNT(*) FROM by_learner) AS learners,
  (SELECT COUNT(*) FROM by_learner WHERE begun > 0 OR real(hours) > 0) AS startedLearners,
  (SELECT 100.0 * SUM(begun > 0 OR COALESCE(real(hours) > 0, 0)) / COUNT(*) FROM by_learner) AS adoptionRate,
  (SELECT COUNT(*) FROM enrollment) AS enrollments,
  (SELECT COUNT(*) FROM enrollment WHERE status = 'completed') AS completed,
  (SELECT COUNT(*) FROM enrollment WHERE status = 'in-progress') AS inProgress,
  (SELECT COUNT(*) FROM enrollment WHERE status = 'not-started') AS notStarted,
  (SELECT COUNT(*) FROM enrollment WHERE status = 'unknown') AS unknownStatus,
  (SELECT 100.0 * SUM(status = 'completed') / COUNT(*) FROM enrollment) AS completionRate,
  (SELECT 100.0 * SUM(status = 'completed') / COUNT(*) FROM enrollment WHERE begun) AS followThrough,
  (SELECT COUNT(*) FROM by_learner WHERE completed > 0) AS completers,
  (SELECT 100.0 * SUM(completed > 0) / COUNT(*) FROM by_learner) AS completerRate,
  -- Below 100 whenever any of them is below 100: then at most the largest double below 100.
  (SELECT MIN(exact_quotient(exact_sum(v_text), COUNT(*)), CASE WHEN MIN(v) < 100 THEN 99.99999999999999 ELSE 100 END)
    FROM measured) AS averageProgress,
  (SELECT MIN(exact_quotient(exact_sum(exact_product(v_text, t_ms)), exact_sum(t_ms)),
      CASE WHEN MIN(v) < 100 THEN 99.99999999999999 ELSE 100 END)
    FROM measured WHERE t_ms > 0) AS weightedProgress,
  (SELECT exact_quotient(exact_sum(s_text), 60) FROM enrollment) AS hoursSpent,
  (SELECT exact_quotient(exact_sum(spent), 60 * COUNT(*)) FROM timed) AS meanHours,
  (SELECT exact_quotient(exact_sum(spent), 60 * COUNT(*)) FROM timed
    WHERE rank IN ((learners + 1) / 2, (learners + 2) / 2)) AS medianHours,
  (SELECT exact_quotient(exact_sum(hours), 1) FROM person) AS totalHoursStudied,
  (SELECT MAX(d) FROM enrollment) AS lastActivity,
  (SELECT COUNT(*) FROM by_learner, reading WHERE quiet_days <= days) AS activeLearners,
  (SELECT 100.0 * SUM(COALESCE(quiet_days <= days, 0)) / COUNT(*) FROM by_learner, reading) AS activeRate,
  (SELECT COUNT(*) FROM enrollment WHERE stalled) AS stalledEnrollments,
  (SELECT COUNT(*) FROM by_learner WHERE stalled > 0) AS learnersWithStalled,
  (SELECT COUNT(*) FROM by_learner, reading WHERE in_progress > 0 AND quiet_days > days) AS inactiveLearners,
  (SELECT COUNT(*) FROM enrollment WHERE at_risk IS NOT NULL) AS atRiskEnrollments,
  (SELECT exact_quotient(exact_sum(r_text), 60) FROM enrollment WHERE status = 'in-progress') AS remainingHours
