-- The tables, views and functions of a history in Postgres, in the first schema of the search path.
-- Run it once, for example with psql -f. Where there is a history, it stops without changing anything.
-- Written by npx -y pnpm@12 generate.

BEGIN;

CREATE TABLE run (
  run INTEGER PRIMARY KEY, at TIMESTAMPTZ NOT NULL UNIQUE, day DATE NOT NULL,
  learners INTEGER NOT NULL, enrollments INTEGER NOT NULL, changes INTEGER NOT NULL, tool_version TEXT NOT NULL);

CREATE TABLE learner (
  learner INTEGER PRIMARY KEY, learner_id TEXT NOT NULL UNIQUE, name TEXT,
  first_run INTEGER NOT NULL REFERENCES run, left_run INTEGER REFERENCES run);

CREATE TABLE program (
  program INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT, abbreviation TEXT,
  duration_minutes DOUBLE PRECISION);

CREATE TABLE program_version (
  program INTEGER NOT NULL REFERENCES program, run INTEGER NOT NULL REFERENCES run, name TEXT, abbreviation TEXT,
  duration_minutes DOUBLE PRECISION, PRIMARY KEY (program, run));

CREATE TABLE change (
  learner INTEGER NOT NULL REFERENCES learner, program INTEGER NOT NULL REFERENCES program,
  run INTEGER NOT NULL REFERENCES run, status TEXT, status_before TEXT,
  progress DOUBLE PRECISION, progress_gained DOUBLE PRECISION NOT NULL,
  minutes_spent DOUBLE PRECISION, minutes_gained DOUBLE PRECISION NOT NULL, minutes_left DOUBLE PRECISION,
  last_activity TIMESTAMPTZ, enrolled INTEGER NOT NULL, started INTEGER NOT NULL, completed INTEGER NOT NULL,
  PRIMARY KEY (learner, program, run));

CREATE TABLE deviation (
  learner INTEGER NOT NULL REFERENCES learner, program INTEGER NOT NULL REFERENCES program,
  run INTEGER NOT NULL REFERENCES run, program_name TEXT, abbreviation TEXT, duration_minutes DOUBLE PRECISION,
  flags TEXT, PRIMARY KEY (learner, program, run));

CREATE TABLE studied (
  learner INTEGER NOT NULL REFERENCES learner, run INTEGER NOT NULL REFERENCES run,
  hours DOUBLE PRECISION, listed INTEGER NOT NULL, PRIMARY KEY (learner, run));

CREATE TABLE daily (
  day DATE NOT NULL, program INTEGER NOT NULL, "learners" INTEGER, "startedLearners" INTEGER, "adoptionRate" DOUBLE PRECISION, "enrollments" INTEGER, "completed" INTEGER, "inProgress" INTEGER, "notStarted" INTEGER, "unknownStatus" INTEGER, "completionRate" DOUBLE PRECISION, "followThrough" DOUBLE PRECISION, "completers" INTEGER, "completerRate" DOUBLE PRECISION, "averageProgress" DOUBLE PRECISION, "weightedProgress" DOUBLE PRECISION, "hoursSpent" DOUBLE PRECISION, "meanHours" DOUBLE PRECISION, "medianHours" DOUBLE PRECISION, "totalHoursStudied" DOUBLE PRECISION, "lastActivity" TIMESTAMPTZ, "activeLearners" INTEGER, "activeRate" DOUBLE PRECISION, "stalledEnrollments" INTEGER, "learnersWithStalled" INTEGER, "inactiveLearners" INTEGER, "atRiskEnrollments" INTEGER, "remainingHours" DOUBLE PRECISION, PRIMARY KEY (day, program));

CREATE TABLE log (version INTEGER NOT NULL, time_zone TEXT, scope TEXT);

CREATE VIEW dim_learner AS
  SELECT l.learner, l.learner_id, l.name, f.day AS first_day, x.day AS left_day
  FROM learner l JOIN run f ON f.run = l.first_run LEFT JOIN run x ON x.run = l.left_run;

CREATE VIEW dim_program AS
  SELECT program, key, COALESCE(name, key) AS name, abbreviation, duration_minutes FROM program;

CREATE VIEW dim_date AS
  SELECT d.day, to_char(d.day, 'YYYY-MM') AS month, CAST(date_trunc('week', d.day) AS DATE) AS week, CAST(EXTRACT(ISODOW FROM d.day) AS INTEGER) AS weekday,
    (SELECT MAX(r.run) FROM run r WHERE r.day <= d.day) AS run,
    CASE WHEN EXISTS (SELECT 1 FROM run r WHERE r.day = d.day) THEN 1 ELSE 0 END AS recorded
  FROM (SELECT CAST(generate_series((SELECT MIN(day) FROM run), (SELECT MAX(day) FROM run), interval '1 day') AS DATE) AS day) d;

CREATE VIEW fact_change AS
  SELECT r.day, r.at, c.run, c.learner, c.program, c.status, c.status_before, c.progress, c.progress_gained,
    c.minutes_spent, c.minutes_gained, c.minutes_left, c.last_activity, c.enrolled, c.started, c.completed
  FROM change c JOIN run r ON r.run = c.run;

CREATE VIEW fact_daily AS SELECT day, program, "learners" AS learners, "startedLearners" AS started_learners, "adoptionRate" AS adoption_rate, "enrollments" AS enrollments, "completed" AS completed, "inProgress" AS in_progress, "notStarted" AS not_started, "unknownStatus" AS unknown_status, "completionRate" AS completion_rate, "followThrough" AS follow_through, "completers" AS completers, "completerRate" AS completer_rate, "averageProgress" AS average_progress, "weightedProgress" AS weighted_progress, "hoursSpent" AS hours_spent, "meanHours" AS mean_hours, "medianHours" AS median_hours, "totalHoursStudied" AS total_hours_studied, "lastActivity" AS last_activity, "activeLearners" AS active_learners, "activeRate" AS active_rate, "stalledEnrollments" AS stalled_enrollments, "learnersWithStalled" AS learners_with_stalled, "inactiveLearners" AS inactive_learners, "atRiskEnrollments" AS at_risk_enrollments, "remainingHours" AS remaining_hours FROM daily;

CREATE VIEW enrollment AS
  SELECT c.learner, c.program, c.status, c.progress, c.minutes_spent, c.minutes_left, c.last_activity, c.run
  FROM (SELECT learner, program, MAX(run) AS run FROM change GROUP BY learner, program) n
  JOIN change c ON c.learner = n.learner AND c.program = n.program AND c.run = n.run
  WHERE c.status IS NOT NULL;

CREATE VIEW enrollment_weekly AS
  SELECT w.day, s.learner, s.program, s.status, s.progress, s.minutes_spent, s.minutes_left, s.last_activity, s.run
  FROM (
    SELECT c.*, r.day AS from_day,
      LEAD(r.day) OVER (PARTITION BY c.learner, c.program ORDER BY c.run) AS next_day
    FROM change c JOIN run r ON r.run = c.run) s
  JOIN dim_date w ON w.weekday = 7 AND w.day >= s.from_day AND (s.next_day IS NULL OR w.day < s.next_day)
  WHERE s.status IS NOT NULL;

INSERT INTO log (version) VALUES (1);

CREATE UNIQUE INDEX learner_identity ON learner (lower(learner_id));

CREATE UNIQUE INDEX program_identity ON program (lower(btrim(key)));

CREATE UNLOGGED TABLE staged (
batch TEXT NOT NULL DEFAULT '', "learnerId" TEXT NOT NULL, "learnerName" TEXT, program TEXT, "programName" TEXT,
abbreviation TEXT, status TEXT, stalled BOOLEAN, "atRisk" TEXT, "progressPercent" DOUBLE PRECISION,
"minutesSpent" DOUBLE PRECISION, "minutesLeft" DOUBLE PRECISION, "durationMinutes" DOUBLE PRECISION,
"lastActivity" TIMESTAMPTZ, "daysSinceLastActivity" INTEGER, "totalHoursStudied" DOUBLE PRECISION, flags TEXT);

CREATE UNLOGGED TABLE staged_daily (batch TEXT NOT NULL DEFAULT '', program TEXT, "learners" INTEGER, "startedLearners" INTEGER, "adoptionRate" DOUBLE PRECISION, "enrollments" INTEGER, "completed" INTEGER, "inProgress" INTEGER, "notStarted" INTEGER, "unknownStatus" INTEGER, "completionRate" DOUBLE PRECISION, "followThrough" DOUBLE PRECISION, "completers" INTEGER, "completerRate" DOUBLE PRECISION, "averageProgress" DOUBLE PRECISION, "weightedProgress" DOUBLE PRECISION, "hoursSpent" DOUBLE PRECISION, "meanHours" DOUBLE PRECISION, "medianHours" DOUBLE PRECISION, "totalHoursStudied" DOUBLE PRECISION, "lastActivity" TIMESTAMPTZ, "activeLearners" INTEGER, "activeRate" DOUBLE PRECISION, "stalledEnrollments" INTEGER, "learnersWithStalled" INTEGER, "inactiveLearners" INTEGER, "atRiskEnrollments" INTEGER, "remainingHours" DOUBLE PRECISION);

CREATE OR REPLACE FUNCTION millionths(number DOUBLE PRECISION) RETURNS BIGINT IMMUTABLE LANGUAGE sql AS $$
SELECT CASE WHEN abs(number) <= 4e9 THEN CAST(floor(number * 1e6 + 0.5) AS BIGINT) ELSE 0 END $$;

CREATE OR REPLACE FUNCTION gain(before DOUBLE PRECISION, after DOUBLE PRECISION) RETURNS DOUBLE PRECISION
IMMUTABLE LANGUAGE sql AS $$ SELECT (millionths(after) - millionths(before)) / CAST(1e6 AS DOUBLE PRECISION) $$;

CREATE OR REPLACE FUNCTION clamped(progress DOUBLE PRECISION) RETURNS DOUBLE PRECISION IMMUTABLE LANGUAGE sql AS $$
SELECT CASE WHEN progress IS NOT NULL THEN LEAST(100, GREATEST(0, progress)) END $$;

CREATE OR REPLACE FUNCTION record_report(
  report_batch TEXT, read_at TIMESTAMPTZ, is_complete BOOLEAN, report_time_zone TEXT, report_scope TEXT, tool TEXT,
  accept BOOLEAN DEFAULT FALSE, is_drifted BOOLEAN DEFAULT FALSE
) RETURNS JSONB LANGUAGE plpgsql AS $function$
DECLARE
  known_log log%ROWTYPE;
  newest run%ROWTYPE;
  this_run INTEGER;
  this_day DATE := CAST(read_at AT TIME ZONE report_time_zone AS DATE);
  counts RECORD;
  moved RECORD;
  outcome JSONB;
BEGIN
  -- One recorder at a time: the next one sees what this one has recorded.
  SELECT * INTO known_log FROM log FOR UPDATE;
  SELECT * INTO newest FROM run ORDER BY run DESC LIMIT 1;

  CREATE TEMPORARY TABLE shown ON COMMIT DROP AS
SELECT DISTINCT ON (learner_identity, program_identity) lower("learnerId") AS learner_identity,
  lower(btrim(program)) AS program_identity, "learnerId" AS learner_id, NULLIF(btrim("learnerName"), '') AS name,
  "totalHoursStudied" AS hours, btrim(program) AS key, "programName" AS program_name, abbreviation,
  replace(lower(status), ' ', '-') AS status, "progressPercent" AS progress, "minutesSpent" AS minutes_spent,
  "minutesLeft" AS minutes_left, "durationMinutes" AS duration_minutes, "lastActivity" AS last_activity,
  array_to_string(ARRAY(
  SELECT f FROM unnest(regexp_split_to_array(COALESCE(flags, ''), '\s*,\s*')) WITH ORDINALITY AS found (f, place)
  WHERE f IN ('unreadable-duration', 'unreadable-date', 'future-date', 'listed-twice') ORDER BY place), ',') AS flags
FROM staged WHERE batch = report_batch ORDER BY learner_identity, program_identity, "progressPercent" DESC NULLS LAST;
  DELETE FROM staged WHERE batch = report_batch;
  CREATE TEMPORARY TABLE present ON COMMIT DROP AS
SELECT DISTINCT ON (s.learner_identity) s.learner_identity, s.learner_id, s.name, s.hours, l.learner, l.left_run,
  l.learner_id AS known_id, l.name AS known_name
FROM shown s LEFT JOIN learner l ON lower(l.learner_id) = s.learner_identity
ORDER BY s.learner_identity, s.learner_id COLLATE "C";
  ANALYZE shown, present;

  SELECT count(*) AS learners, count(*) FILTER (WHERE learner IS NULL) AS joined,
count(*) FILTER (WHERE left_run IS NOT NULL) AS returned,
(SELECT count(*) FROM learner WHERE left_run IS NULL) AS learners_before,
(SELECT count(*) FROM learner l WHERE l.left_run IS NULL
  AND NOT EXISTS (SELECT 1 FROM present p WHERE p.learner = l.learner)) AS left_learners,
(SELECT count(*) FROM shown WHERE key IS NOT NULL) AS enrollments
  INTO counts FROM present;

  outcome := CASE
WHEN is_complete IS NOT TRUE THEN '{"kind": "refused", "reason": "incomplete"}'::JSONB
WHEN is_drifted IS NOT FALSE THEN '{"kind": "refused", "reason": "drifted"}'::JSONB
WHEN known_log.scope <> report_scope THEN jsonb_build_object(
  'kind', 'refused', 'reason', 'other-scope', 'expected', known_log.scope, 'actual', report_scope)
WHEN known_log.time_zone <> report_time_zone THEN jsonb_build_object(
  'kind', 'refused', 'reason', 'other-time-zone', 'expected', known_log.time_zone, 'actual', report_time_zone)
WHEN newest.at >= read_at AND newest.day = this_day THEN jsonb_build_object(
  'kind', 'nothing-new', 'at', floor(extract(epoch FROM newest.at) * 1000))
WHEN newest.at >= read_at THEN jsonb_build_object(
  'kind', 'refused', 'reason', 'older', 'newestAt', floor(extract(epoch FROM newest.at) * 1000))
WHEN counts.left_learners * 5 > counts.learners_before AND accept IS NOT TRUE THEN jsonb_build_object(
  'kind', 'refused', 'reason', 'shrunken', 'left', counts.left_learners, 'learnersBefore', counts.learners_before)
END;
  IF outcome IS NOT NULL THEN
DELETE FROM staged_daily WHERE batch = report_batch;
DROP TABLE shown, present;
RETURN outcome;
  END IF;

  this_run := COALESCE(newest.run, 0) + 1;
  INSERT INTO run VALUES (this_run, read_at, this_day, counts.learners, counts.enrollments, 0, tool);

  INSERT INTO learner
SELECT (SELECT COALESCE(MAX(learner), 0) FROM learner) + row_number() OVER (ORDER BY learner_identity COLLATE "C"),
  learner_id, name, this_run, NULL
FROM present WHERE learner IS NULL;
  UPDATE learner l SET learner_id = p.learner_id, name = p.name, left_run = NULL FROM present p
WHERE p.learner = l.learner AND (l.learner_id, l.name, l.left_run) IS DISTINCT FROM (p.learner_id, p.name, NULL);
  WITH listed AS (
SELECT DISTINCT ON (learner) learner, hours, listed FROM studied ORDER BY learner, run DESC
  ), now AS (SELECT l.learner, p.hours FROM present p JOIN learner l ON lower(l.learner_id) = p.learner_identity)
  INSERT INTO studied
SELECT COALESCE(now.learner, listed.learner), this_run, now.hours,
  CASE WHEN now.learner IS NULL THEN -1 WHEN listed.learner IS NULL OR listed.listed = -1 THEN 1 ELSE 0 END
FROM listed FULL JOIN now ON now.learner = listed.learner
WHERE CASE WHEN now.learner IS NULL THEN listed.listed >= 0
  ELSE listed.learner IS NULL OR listed.listed = -1 OR listed.hours IS DISTINCT FROM now.hours END;
  UPDATE learner l SET left_run = this_run FROM studied s
WHERE s.learner = l.learner AND s.run = this_run AND s.listed = -1;

  CREATE TEMPORARY TABLE usual ON COMMIT DROP AS
SELECT program_identity, MIN(key COLLATE "C") AS key, MIN(abbreviation COLLATE "C") AS abbreviation,
  (array_agg(program_name ORDER BY last_activity DESC NULLS LAST, program_name COLLATE "C")
    FILTER (WHERE program_name IS NOT NULL))[1] AS name,
  mode() WITHIN GROUP (ORDER BY duration_minutes DESC) AS duration_minutes
FROM shown WHERE key IS NOT NULL GROUP BY program_identity;
  INSERT INTO program
SELECT (SELECT COALESCE(MAX(program), 0) FROM program) + row_number() OVER (ORDER BY program_identity COLLATE "C"),
  key, name, abbreviation, duration_minutes
FROM usual u WHERE NOT EXISTS (SELECT 1 FROM program p WHERE lower(btrim(p.key)) = u.program_identity);
  UPDATE program p SET key = u.key, name = u.name, abbreviation = u.abbreviation, duration_minutes = u.duration_minutes
FROM usual u WHERE lower(btrim(p.key)) = u.program_identity
AND (p.key, p.name, p.abbreviation, p.duration_minutes)
  IS DISTINCT FROM (u.key, u.name, u.abbreviation, u.duration_minutes);
  INSERT INTO program_version
SELECT p.program, this_run, p.name, p.abbreviation, p.duration_minutes FROM program p
LEFT JOIN LATERAL (SELECT v.* FROM program_version v WHERE v.program = p.program ORDER BY run DESC LIMIT 1) v ON TRUE
WHERE v.program IS NULL
  OR (v.name, v.abbreviation, v.duration_minutes) IS DISTINCT FROM (p.name, p.abbreviation, p.duration_minutes);

  WITH known AS (
SELECT k.* FROM (
  SELECT DISTINCT ON (learner, program) * FROM change ORDER BY learner, program, run DESC) k
WHERE k.status IS NOT NULL
  ), now AS (
SELECT l.learner, p.program, s.* FROM shown s
JOIN learner l ON lower(l.learner_id) = s.learner_identity
JOIN program p ON lower(btrim(p.key)) = s.program_identity
  )
  INSERT INTO change
SELECT COALESCE(n.learner, k.learner), COALESCE(n.program, k.program), this_run, n.status, k.status, n.progress,
  gain(clamped(k.progress), clamped(n.progress)), n.minutes_spent, gain(k.minutes_spent, n.minutes_spent),
  n.minutes_left, n.last_activity,
  CAST(n.status IS NOT NULL AS INTEGER) - CAST(k.status IS NOT NULL AS INTEGER),
  CAST(COALESCE(n.status IN ('in-progress', 'completed'), FALSE) AS INTEGER)
    - CAST(COALESCE(k.status IN ('in-progress', 'completed'), FALSE) AS INTEGER),
  CAST(COALESCE(n.status = 'completed', FALSE) AS INTEGER)
    - CAST(COALESCE(k.status = 'completed', FALSE) AS INTEGER)
FROM known k FULL JOIN now n ON n.learner = k.learner AND n.program = k.program
WHERE (n.status, n.progress, n.minutes_spent, n.minutes_left, n.last_activity)
  IS DISTINCT FROM (k.status, k.progress, k.minutes_spent, k.minutes_left, k.last_activity);

  WITH known AS (
SELECT k.* FROM (
  SELECT DISTINCT ON (learner, program) * FROM deviation ORDER BY learner, program, run DESC) k
WHERE k.flags IS NOT NULL
  ), now AS (
SELECT l.learner, p.program, s.program_name, s.abbreviation, s.duration_minutes, s.flags FROM shown s
JOIN learner l ON lower(l.learner_id) = s.learner_identity
JOIN program p ON lower(btrim(p.key)) = s.program_identity
WHERE s.flags <> '' OR (s.program_name, s.abbreviation, s.duration_minutes)
  IS DISTINCT FROM (p.name, p.abbreviation, p.duration_minutes)
  )
  INSERT INTO deviation
SELECT COALESCE(n.learner, k.learner), COALESCE(n.program, k.program), this_run, n.program_name, n.abbreviation,
  n.duration_minutes, n.flags
FROM known k FULL JOIN now n ON n.learner = k.learner AND n.program = k.program
WHERE (n.program_name, n.abbreviation, n.duration_minutes, n.flags)
  IS DISTINCT FROM (k.program_name, k.abbreviation, k.duration_minutes, k.flags);

  SELECT count(*) AS changes, count(*) FILTER (WHERE started = 1) AS started,
count(*) FILTER (WHERE completed = 1) AS completed,
EXISTS (SELECT 1 FROM deviation WHERE run = this_run)
  OR EXISTS (SELECT 1 FROM studied WHERE run = this_run)
  OR EXISTS (SELECT 1 FROM program_version WHERE run = this_run)
  OR EXISTS (SELECT 1 FROM present WHERE learner IS NOT NULL
    AND (known_id, known_name) IS DISTINCT FROM (learner_id, name)) AS is_other
  INTO moved FROM change WHERE run = this_run;

  IF newest.day = this_day AND moved.changes = 0 AND NOT moved.is_other THEN
DELETE FROM run WHERE run = this_run;
outcome := jsonb_build_object('kind', 'nothing-new', 'at', floor(extract(epoch FROM newest.at) * 1000));
  ELSE
UPDATE run SET changes = moved.changes WHERE run = this_run;
UPDATE log SET time_zone = report_time_zone, scope = report_scope;
DELETE FROM daily WHERE day = this_day;
INSERT INTO daily (day, program, "learners", "startedLearners", "adoptionRate", "enrollments", "completed", "inProgress", "notStarted", "unknownStatus", "completionRate", "followThrough", "completers", "completerRate", "averageProgress", "weightedProgress", "hoursSpent", "meanHours", "medianHours", "totalHoursStudied", "lastActivity", "activeLearners", "activeRate", "stalledEnrollments", "learnersWithStalled", "inactiveLearners", "atRiskEnrollments", "remainingHours")
  SELECT this_day, COALESCE(p.program, 0), s."learners", s."startedLearners", s."adoptionRate", s."enrollments", s."completed", s."inProgress", s."notStarted", s."unknownStatus", s."completionRate", s."followThrough", s."completers", s."completerRate", s."averageProgress", s."weightedProgress", s."hoursSpent", s."meanHours", s."medianHours", s."totalHoursStudied", s."lastActivity", s."activeLearners", s."activeRate", s."stalledEnrollments", s."learnersWithStalled", s."inactiveLearners", s."atRiskEnrollments", s."remainingHours"
  FROM staged_daily s LEFT JOIN program p ON lower(btrim(p.key)) = lower(btrim(s.program)) WHERE batch = report_batch;
outcome := jsonb_build_object('kind', 'recorded', 'run', this_run, 'day', this_day, 'isFirst', this_run = 1,
  'learners', counts.learners, 'enrollments', counts.enrollments, 'changes', moved.changes,
  'joined', counts.joined, 'returned', counts.returned, 'left', counts.left_learners,
  'started', moved.started, 'completed', moved.completed);
  END IF;
  DELETE FROM staged_daily WHERE batch = report_batch;
  DROP TABLE shown, present, usual;
  RETURN outcome;
END
$function$;

CREATE TABLE delivery (delivery TEXT PRIMARY KEY, claimed_at TIMESTAMPTZ NOT NULL, sent_at TIMESTAMPTZ);

CREATE VIEW enrollment_days AS
  SELECT f.learner, f.program, e.day AS enrolled_day, s.day AS started_day, c.day AS completed_day,
    CASE WHEN f.enrolled = b.run THEN 1 ELSE 0 END AS enrolled_before,
    CASE WHEN f.started = b.run THEN 1 ELSE 0 END AS started_before,
    CASE WHEN f.completed = b.run THEN 1 ELSE 0 END AS completed_before,
    CASE WHEN f.started > b.run THEN (c.day - s.day) END AS days_to_complete
  FROM (SELECT learner, program, MIN(CASE WHEN enrolled = 1 THEN run END) AS enrolled,
  MIN(CASE WHEN started = 1 THEN run END) AS started, MIN(CASE WHEN completed = 1 THEN run END) AS completed
FROM change WHERE (enrolled = 1 OR started = 1 OR completed = 1)  GROUP BY learner, program) f
  CROSS JOIN (SELECT MIN(run) AS run FROM run) b
  JOIN run e ON e.run = f.enrolled LEFT JOIN run s ON s.run = f.started LEFT JOIN run c ON c.run = f.completed;

CREATE VIEW time_to_complete AS
  SELECT t.program, COUNT(t.days) AS completions, COUNT(*) - COUNT(t.days) AS begun_before,
    AVG(CASE WHEN t.place * 2 IN (t.timed, t.timed + 1, t.timed + 2) THEN CAST(t.days AS DOUBLE PRECISION) END)
      AS median_days,
    MIN(CASE WHEN t.place * 10 >= t.timed * 9 THEN t.days END) AS p90_days
  FROM (
    SELECT program, days, COUNT(days) OVER (PARTITION BY program) AS timed,
      ROW_NUMBER() OVER (PARTITION BY program ORDER BY CASE WHEN days IS NULL THEN 1 ELSE 0 END, days) AS place
    FROM (
SELECT days_to_complete AS days, completed_day, completed_before, program FROM enrollment_days UNION ALL SELECT days_to_complete AS days, completed_day, completed_before, 0 AS program FROM enrollment_days) e
    WHERE completed_day IS NOT NULL AND completed_before = 0) t
  GROUP BY t.program;

CREATE VIEW cohort_completion AS
  SELECT to_char(e.enrolled_day, 'YYYY-MM') AS month, e.program, COUNT(*) AS enrollments, 
CASE WHEN (MAX(n.day) - CAST(date_trunc('month', MIN(e.enrolled_day)) + interval '1 month' - interval '1 day' AS DATE)) >= 30 THEN
  CAST(100 AS DOUBLE PRECISION)
    * SUM(CASE WHEN (e.completed_day - e.enrolled_day) <= 30 THEN 1 ELSE 0 END) / COUNT(*)
END AS completed_within_30_days, 
CASE WHEN (MAX(n.day) - CAST(date_trunc('month', MIN(e.enrolled_day)) + interval '1 month' - interval '1 day' AS DATE)) >= 60 THEN
  CAST(100 AS DOUBLE PRECISION)
    * SUM(CASE WHEN (e.completed_day - e.enrolled_day) <= 60 THEN 1 ELSE 0 END) / COUNT(*)
END AS completed_within_60_days, 
CASE WHEN (MAX(n.day) - CAST(date_trunc('month', MIN(e.enrolled_day)) + interval '1 month' - interval '1 day' AS DATE)) >= 90 THEN
  CAST(100 AS DOUBLE PRECISION)
    * SUM(CASE WHEN (e.completed_day - e.enrolled_day) <= 90 THEN 1 ELSE 0 END) / COUNT(*)
END AS completed_within_90_days
  FROM (
SELECT enrolled_day, completed_day, enrolled_before, program FROM enrollment_days UNION ALL SELECT enrolled_day, completed_day, enrolled_before, 0 AS program FROM enrollment_days) e
  CROSS JOIN (SELECT MAX(day) AS day FROM run) n
  WHERE e.enrolled_before = 0
  GROUP BY to_char(e.enrolled_day, 'YYYY-MM'), e.program;

UPDATE log SET version = 3;

COMMIT;
