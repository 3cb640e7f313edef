-- Everyone in the report, with or without programs.
SELECT learner FROM learner ORDER BY learner
