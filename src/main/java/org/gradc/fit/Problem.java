package org.gradc.fit;

import java.util.Optional;
import org.gradc.train.BatchObjective;
import org.gradc.train.Objective;
import org.gradc.train.ResidualFunction;

/**
 * What is minimised, over some rows.
 *
 * @param dimension the number of parameters
 * @param objective the mean of a loss over the rows, a loss of all rows, or a sum of squares; of
 *     what is to become large, the negative
 * @param rows the same as a sum over rows, where the function takes one row
 * @param residuals where a sum of squares is minimised
 */
record Problem(
    int dimension,
    Objective objective,
    Optional<BatchObjective> rows,
    Optional<ResidualFunction> residuals) {}
