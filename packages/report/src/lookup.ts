/**
 * Finds learners and programs by what people type.
 *
 * @module @aihr-plugins/report/lookup
 */

export {
  createLearnerLookup,
  createLookupOfPrograms,
  createProgramLookup,
  type Lookup,
  type LookupResult,
} from "./lookup/lookup.ts";
export { type LearnerTerms, learnerTerms, typedTerms } from "./lookup/terms.ts";
