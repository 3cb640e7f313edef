-- Every week or month from the first report to the last, with the last run in it and the last one before it. Nothing
-- before the baseline is known, so that what happens begins there.
DROP TABLE IF EXISTS period;
CREATE TABLE period AS
WITH RECURSIVE starts (from_day) AS (
  SELECT CASE kind WHEN 'week' THEN date(MIN(day), 'weekday 0', '-6 days') ELSE date(MIN(day), 'start of month') END
  FROM run, kind
  UNION ALL
  SELECT date(from_day, CASE kind WHEN 'week' THEN '+7 days' ELSE '+1 month' END) AS next
  FROM starts, kind WHERE next <= (SELECT MAX(day) FROM run)
)
SELECT from_day, through,
  (SELECT MAX(run) FROM run WHERE day <= through) AS last_run,
  COALESCE((SELECT MAX(run) FROM run WHERE day < from_day), 1) AS run_before
FROM (
  SELECT from_day, date(from_day, CASE kind WHEN 'week' THEN '+6 days' ELSE '+1 month' END,
    CASE kind WHEN 'week' THEN '+0 days' ELSE '-1 day' END) AS through
  FROM starts, kind
);

-- What the reports of the nights show of the scope, and what was known of an enrollment: what the last report until then
-- that showed it said.
DROP TABLE IF EXISTS own;
CREATE TABLE own AS
SELECT * FROM seen WHERE NOT EXISTS (SELECT 1 FROM scope) OR program IN (SELECT program FROM scope);
CREATE INDEX own_enrollment ON own (learner, program, run);

DROP TABLE IF EXISTS enrollment;
CREATE TABLE enrollment AS
SELECT learner, program, MIN(run) AS enrolled,
    MIN(CASE WHEN status IN ('in-progress', 'completed') THEN run END) AS started,
    MIN(CASE WHEN status = 'completed' THEN run END) AS completed
  FROM own GROUP BY learner, program;

DROP TABLE IF EXISTS dated;
CREATE TABLE dated AS
SELECT enrollment.*, e.day AS enrolled_day, julianday(c.day) - julianday(s.day) AS days,
    julianday(c.day) - julianday(e.day) AS days_since_enrolled
  FROM enrollment JOIN run e ON e.run = enrolled LEFT JOIN run s ON s.run = started LEFT JOIN run c ON c.run = completed;

DROP TABLE IF EXISTS known;
CREATE TABLE known AS
SELECT from_day, learner, program,
    (SELECT MAX(run) FROM own o WHERE o.learner = e.learner AND o.program = e.program AND run <= last_run) AS run_after,
    (SELECT MAX(run) FROM own o WHERE o.learner = e.learner AND o.program = e.program AND run <= run_before) AS run_then
  FROM period, enrollment e;

DROP TABLE IF EXISTS moved;
CREATE TABLE moved AS
SELECT known.*, COALESCE(a.minutes, '0') AS minutes, COALESCE(b.minutes, '0') AS minutes_before,
    MIN(100, MAX(0, COALESCE(a.progress, 0))) AS progress, MIN(100, MAX(0, COALESCE(b.progress, 0))) AS progress_before
  FROM known
  JOIN own a ON a.run = run_after AND a.learner = known.learner AND a.program = known.program
  LEFT JOIN own b ON b.run = run_then AND b.learner = known.learner AND b.program = known.program;

DROP TABLE IF EXISTS spent;
CREATE TABLE spent AS
SELECT from_day, minutes AS amount FROM moved WHERE real(minutes) > real(minutes_before)
  UNION ALL
  SELECT from_day, '-' || minutes_before FROM moved WHERE real(minutes) > real(minutes_before);

DROP TABLE IF EXISTS timed;
CREATE TABLE timed AS
SELECT from_day, days, ROW_NUMBER() OVER (PARTITION BY from_day ORDER BY days) AS place,
    COUNT(*) OVER (PARTITION BY from_day) AS completions
  FROM period JOIN dated ON completed > run_before AND completed <= last_run WHERE started > 1;

DROP TABLE IF EXISTS listing;
CREATE TABLE listing AS
SELECT p.run, p.learner, (SELECT MIN(f.run) FROM present f WHERE f.learner = p.learner) AS first_run,
    EXISTS (SELECT 1 FROM present b WHERE b.learner = p.learner AND b.run = p.run - 1) AS was_there
  FROM present p;
