-- Every enrollment with its status, words and flags, in the order of the report.
SELECT learner, id, name, program, program_name AS programName, status, stalled, at_risk AS atRisk,
  v_text AS progressPercent, s_text AS minutesSpent, r_text AS minutesLeft, t_ms AS durationMs, d AS lastActivity,
  days_since AS daysSince, hours AS totalHoursStudied,
  (SELECT json_group_array(flag ORDER BY rank) FROM flag
    WHERE flag.learner = enrollment.learner AND flag.program = enrollment.program) AS flags
FROM enrollment ORDER BY (SELECT place FROM person WHERE person.learner = enrollment.learner), first_place
