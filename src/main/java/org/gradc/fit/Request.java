package org.gradc.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fit is asked for beside the formula and its data.
 *
 * @param columns {@code name=column,...}; columns of an array are joined by {@code :} or {@code ..}
 * @param sizes {@code h=8,...}: sizes that no column tells
 * @param response the measured column that the formula is to give; null if the value of the formula
 *     itself is to become small
 * @param leastSquares whether the value is a residual, the sum of whose squares is to become small
 * @param maximize whether the value is to become large
 * @param optimizer a word of {@link Method#words}; null for the usual one
 * @param rate the step size; null for the usual one of the method
 * @param batch how many rows are taken at a time
 * @param iterations at most so many, or epochs; null for as many as is usual
 * @param start {@code a=1,b=2}: where the search starts
 * @param bounds {@code a=0:10}: within which the parameters stay
 * @param validation the part of the rows that is held back
 * @param seed of all that is random
 * @param standardize columns to standardise; empty for none; {@link #ALL_COLUMNS} alone for all but
 *     the response
 * @param threads how many processors take part
 */
public record Request(
    String columns,
    String sizes,
    @Nullable String response,
    boolean leastSquares,
    boolean maximize,
    @Nullable String optimizer,
    @Nullable Double rate,
    int batch,
    @Nullable Integer iterations,
    String start,
    String bounds,
    double validation,
    long seed,
    List<String> standardize,
    int threads) {

  /** Stands for all columns but the response. */
  public static final String ALL_COLUMNS = "*";

  public Request {
    standardize = List.copyOf(standardize);
  }

  /** Whether a sum of squares is to become small. */
  boolean squares(boolean scalar) {
    return response != null || leastSquares || !scalar;
  }
}
