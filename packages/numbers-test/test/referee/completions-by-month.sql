-- Completed enrollments by month of their last change; those without a usable date come last.
SELECT substr(local_day(d), 1, 7) AS month, COUNT(*) AS completed
FROM enrollment WHERE status = 'completed' GROUP BY month ORDER BY month NULLS LAST
