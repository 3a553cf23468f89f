package org.gradc.derive;

/**
 * A mode for a derivative of a function.
 *
 * @param mode the mode
 * @param offered whether it is worth trying at this size
 * @param reason what the work of it is, and the limit where it is not offered
 */
public record Candidate(Mode mode, boolean offered, String reason) {}
