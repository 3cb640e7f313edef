-- What the reports of all nights show, by the judgment of each. The first one is the baseline: nothing in it is new.
CREATE TABLE run (run INTEGER PRIMARY KEY, day TEXT);
CREATE TABLE present (run INTEGER, learner TEXT);
CREATE TABLE seen (run INTEGER, learner TEXT, program TEXT, status TEXT, progress REAL, minutes TEXT);
CREATE TABLE scope (program TEXT);
CREATE INDEX presence ON present (learner, run);
