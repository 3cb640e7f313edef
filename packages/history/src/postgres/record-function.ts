import { metricTable } from "@aihr-plugins/report";
import { metricColumns } from "../schema/tables.ts";

/** Tables to fill before `record_report` is called: a report's rows and metrics, with the names of report's columns. */
export const stagingTables: readonly string[] = [
  `CREATE UNLOGGED TABLE staged (
    batch TEXT NOT NULL DEFAULT '', "learnerId" TEXT NOT NULL, "learnerName" TEXT, program TEXT, "programName" TEXT,
    abbreviation TEXT, status TEXT, stalled BOOLEAN, "atRisk" TEXT, "progressPercent" DOUBLE PRECISION,
    "minutesSpent" DOUBLE PRECISION, "minutesLeft" DOUBLE PRECISION, "durationMinutes" DOUBLE PRECISION,
    "lastActivity" TIMESTAMPTZ, "daysSinceLastActivity" INTEGER, "totalHoursStudied" DOUBLE PRECISION, flags TEXT)`,
  `CREATE UNLOGGED TABLE staged_daily (batch TEXT NOT NULL DEFAULT '', program TEXT, ${metricColumns("TIMESTAMPTZ")})`,
];

/** Functions that `record_report` uses: the same arithmetic as `millionthsOf` and `enrollmentChange`. */
export const helperFunctions: readonly string[] = [
  `CREATE OR REPLACE FUNCTION millionths(number DOUBLE PRECISION) RETURNS BIGINT IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE WHEN abs(number) <= 4e9 THEN CAST(floor(number * 1e6 + 0.5) AS BIGINT) ELSE 0 END $$`,
  `CREATE OR REPLACE FUNCTION gain(before DOUBLE PRECISION, after DOUBLE PRECISION) RETURNS DOUBLE PRECISION
    IMMUTABLE LANGUAGE sql AS $$ SELECT (millionths(after) - millionths(before)) / CAST(1e6 AS DOUBLE PRECISION) $$`,
  `CREATE OR REPLACE FUNCTION clamped(progress DOUBLE PRECISION) RETURNS DOUBLE PRECISION IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE WHEN progress IS NOT NULL THEN LEAST(100, GREATEST(0, progress)) END $$`,
];

const metricNames = metricTable.map(({ key }) => `"${key}"`).join(", ");

/** The flags of a row that its numbers do not explain. */
const deviatingFlags = `array_to_string(ARRAY(
  SELECT f FROM unnest(regexp_split_to_array(COALESCE(flags, ''), '\\s*,\\s*')) WITH ORDINALITY AS found (f, place)
  WHERE f IN ('unreadable-duration', 'unreadable-date', 'future-date', 'listed-twice') ORDER BY place), ',')`;

/**
 * The function that compares the staged report of a batch with what is known, and records what changed. A workflow tool
 * can record without our code: insert a report's rows into `staged` and its metrics into `staged_daily`, both with the
 * same `batch`, and call it. It empties the batch and returns the outcome as JSON.
 */
export const recordFunction = `
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
      ${deviatingFlags} AS flags
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
    INSERT INTO daily (day, program, ${metricNames})
      SELECT this_day, COALESCE(p.program, 0), ${metricNames
        .split(", ")
        .map((name) => `s.${name}`)
        .join(", ")}
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
$function$`;
