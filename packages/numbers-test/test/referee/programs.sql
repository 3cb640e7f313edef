-- Every program with its shown name: that of the latest usable date. Where two share it, both show their key too.
WITH named AS (
  SELECT program, COUNT(DISTINCT learner) AS learners,
    COALESCE(
      (SELECT text_of(program_name) FROM dated AS each WHERE each.program = dated.program AND given(program_name)
        ORDER BY d DESC NULLS LAST, program_name LIMIT 1),
      program
    ) AS shown_name
  FROM dated GROUP BY program
)
SELECT program, shown_name,
  shown_name <> program AND COUNT(*) OVER (PARTITION BY lower(shown_name)) > 1 AS is_shared
FROM named ORDER BY learners DESC, program
