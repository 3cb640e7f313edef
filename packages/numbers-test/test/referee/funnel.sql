-- Five exclusive counts that add up to the learners.
WITH by_learner AS (
  SELECT COUNT(program) AS programs,
    COALESCE(SUM(status = 'completed'), 0) AS completed,
    COALESCE(SUM(status = 'in-progress'), 0) AS in_progress
  FROM person LEFT JOIN enrollment USING (learner) GROUP BY learner
)
SELECT
  COUNT(*) FILTER (WHERE programs = 0) AS "no-program",
  COUNT(*) FILTER (WHERE programs > 0 AND completed = 0 AND in_progress = 0) AS "nothing-begun",
  COUNT(*) FILTER (WHERE completed = 0 AND in_progress > 0) AS "in-progress",
  COUNT(*) FILTER (WHERE completed > 0 AND completed < programs) AS "some-completed",
  COUNT(*) FILTER (WHERE programs > 0 AND completed = programs) AS "all-completed"
FROM by_learner
