import fc from "fast-check";

// A counterexample detects a mutant. Shrinking it would only take time.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
