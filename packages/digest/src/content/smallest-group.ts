/** Learners that a group needs at least to be shown: the figures of fewer would be those of persons. */
export const smallestGroup = 5;
