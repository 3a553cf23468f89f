/**
 * Fuzz targets: whatever bytes come in, the answer is a result or diagnostics, never a fault.
 *
 * <p>Read {@link org.gradc.fuzz.CompilerTarget} first. The targets know nothing of the fuzzer,
 * which the profile {@code fuzz} runs on them; the ordinary build replays what stands in {@code
 * src/test/resources/fuzz}, where every finding leaves its input.
 */
package org.gradc.fuzz;
