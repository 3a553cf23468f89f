/**
 * Experiments of a course on training, run with generated classes and drawn into {@code
 * generated-samples/training}. Read {@link org.gradc.experiments.ExperimentsTest} first.
 */
package org.gradc.experiments;
