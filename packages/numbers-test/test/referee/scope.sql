DROP TABLE IF EXISTS in_scope;
DROP TABLE IF EXISTS person;
DROP TABLE IF EXISTS enrollment;
DROP TABLE IF EXISTS flag;

-- Who is in the scope, and with which enrollments. Hours studied are over everything: they play no part in a scope of
-- programs. An empty table `scope` stands for the whole organization.
CREATE TABLE in_scope AS
SELECT * FROM aged
WHERE NOT EXISTS (SELECT 1 FROM scope) OR program IN (SELECT program FROM scope);

CREATE TABLE person AS
SELECT learner, place, id, name, CASE WHEN NOT EXISTS (SELECT 1 FROM scope) THEN hours END AS hours
FROM learner
WHERE NOT EXISTS (SELECT 1 FROM scope) OR learner IN (SELECT learner FROM in_scope);

CREATE TABLE enrollment AS
SELECT in_scope.*, id, name, person.hours AS hours,
  status IN ('completed', 'in-progress') AS begun,
  status = 'in-progress' AND COALESCE(days_since > days, 0) AS stalled,
  CASE
    WHEN status <> 'in-progress' OR COALESCE(days_since > days, 0) THEN NULL
    WHEN days_since >= days / 2.0 THEN 'quiet'
    WHEN s * 60000 > t_ms THEN 'over-duration'
  END AS at_risk,
  COALESCE(real(person.hours) + 0.1 < SUM(s) OVER (PARTITION BY learner) / 60, 0) AS hours_below_spent
FROM in_scope JOIN person USING (learner), reading;

CREATE TABLE flag AS
SELECT learner, program, 1 AS rank, 'completed-with-time-left' AS flag FROM enrollment WHERE status = 'completed' AND r > 0
UNION ALL SELECT learner, program, 2, 'spent-over-duration' FROM enrollment WHERE s * 60000 > t_ms
UNION ALL SELECT learner, program, 3, 'progress-out-of-range' FROM enrollment WHERE v < 0 OR v > 100
UNION ALL SELECT learner, program, 4, 'negative-time' FROM enrollment WHERE s < 0 OR r < 0
UNION ALL SELECT learner, program, 5, 'unreadable-duration' FROM enrollment WHERE has_duration AND t_ms IS NULL
UNION ALL SELECT learner, program, 6, 'unreadable-date' FROM enrollment WHERE has_date AND d IS NULL AND NOT is_future
UNION ALL SELECT learner, program, 7, 'future-date' FROM enrollment WHERE is_future
UNION ALL SELECT learner, program, 8, 'listed-twice' FROM enrollment WHERE listed_twice
UNION ALL SELECT learner, program, 9, 'hours-below-spent' FROM enrollment WHERE hours_below_spent;
