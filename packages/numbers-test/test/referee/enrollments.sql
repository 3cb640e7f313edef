-- From raw replies to enrollments, by the definitions of the report alone. Texts of the API stay in JSON until they are
-- compared, because SQL ends a text at NUL. Numbers stay in JSON until they are compared, so that no decimal is lost.

-- One row for each learner that a reply lists.
CREATE TABLE listing AS
SELECT
  ROW_NUMBER() OVER (ORDER BY reply.number, listed.key) AS place,
  fold(listed.value -> 'userId') AS learner,
  listed.value -> 'userId' AS id,
  listed.value -> 'userName' AS name,
  NULLIF(listed.value -> 'totalHoursStudied', 'null') AS hours,
  listed.value -> 'progress' AS progress
FROM reply, json_each(reply.body, '$.data') AS listed;

-- A learner listed twice, in either case of the id, is one learner.
CREATE TABLE learner AS
SELECT learner, place, id,
  (SELECT name FROM listing AS each WHERE each.learner = first.learner AND given(name) ORDER BY place LIMIT 1) AS name,
  (SELECT hours FROM listing AS each WHERE each.learner = first.learner ORDER BY real(hours) DESC LIMIT 1) AS hours
FROM listing AS first
WHERE place = (SELECT MIN(place) FROM listing AS each WHERE each.learner = first.learner);

-- One row for each entry of progress.
CREATE TABLE entry AS
SELECT
  ROW_NUMBER() OVER (ORDER BY place, listed.key) AS place,
  learner,
  -- The key: the abbreviation, else the name, compared trimmed and without case.
  CASE
    WHEN given(listed.value -> 'abbreviation') THEN fold(listed.value -> 'abbreviation')
    WHEN given(listed.value -> 'programName') THEN fold(listed.value -> 'programName')
    ELSE 'unnamed program'
  END AS program,
  listed.value -> 'programName' AS program_name,
  NULLIF(listed.value -> 'value', 'null') AS v_text,
  NULLIF(listed.value -> 'timeSpentInMinutes', 'null') AS s_text,
  NULLIF(listed.value -> 'timeLeftInMinutes', 'null') AS r_text,
  real(listed.value -> 'value') AS v,
  real(listed.value -> 'timeSpentInMinutes') AS s,
  real(listed.value -> 'timeLeftInMinutes') AS r,
  given(listed.value -> 'totalDuration') AS has_duration,
  duration_ms(listed.value -> 'totalDuration') AS t_ms,
  given(listed.value -> 'date') AS has_date,
  instant_ms(listed.value -> 'date') AS instant
FROM listing, json_each(CASE WHEN progress IS NULL OR progress = 'null' THEN '[]' ELSE progress END) AS listed;

-- A usable date is from 1970-01-02T00:00Z to 24 hours after the report was read.
CREATE TABLE dated AS
SELECT entry.*,
  CASE WHEN instant BETWEEN 86400000 AND read_at + 86400000 THEN instant END AS d,
  COALESCE(instant > read_at + 86400000, 0) AS is_future
FROM entry, reading;

-- A program listed twice for one learner is one enrollment: the furthest entry counts.
CREATE TABLE furthest AS
SELECT * FROM (
  SELECT dated.*,
    ROW_NUMBER() OVER (
      PARTITION BY learner, program ORDER BY v DESC NULLS LAST, d DESC NULLS LAST, place
    ) AS reach,
    MIN(place) OVER (PARTITION BY learner, program) AS first_place,
    COUNT(*) OVER (PARTITION BY learner, program) > 1 AS listed_twice
  FROM dated
)
WHERE reach = 1;

CREATE TABLE aged AS
SELECT furthest.*,
  MAX(0, julianday(local_day(read_at)) - julianday(local_day(d))) AS days_since,
  CASE
    WHEN v >= 100 THEN 'completed'
    WHEN v > 0 OR s > 0 THEN 'in-progress'
    WHEN v IS NOT NULL THEN 'not-started'
    ELSE 'unknown'
  END AS status
FROM furthest, reading;
