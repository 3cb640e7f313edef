-- Learners with something in progress, whose last activity over all begun enrollments is more than the given number of days ago.
SELECT learner FROM enrollment, reading WHERE begun GROUP BY learner
HAVING SUM(status = 'in-progress') > 0 AND MIN(days_since) > days
