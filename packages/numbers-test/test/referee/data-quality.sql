-- Enrollments by what is wrong with them.
SELECT flag AS issue, COUNT(*) AS enrollments FROM flag GROUP BY flag
UNION ALL SELECT 'unknown-status', COUNT(*) FROM enrollment WHERE status = 'unknown'
UNION ALL SELECT 'cannot-stall', COUNT(*) FROM enrollment WHERE status = 'in-progress' AND d IS NULL
