/**
 * Tables of numbers out of CSV files; the only room that knows the CSV library.
 *
 * <p>In: a {@link org.gradc.data.CsvFile}. Out: a {@link org.gradc.data.Header} with the names of
 * its columns, then a {@link org.gradc.data.Table} of those that are wanted, or errors with line
 * and column. Read {@link org.gradc.data.TableReader} first.
 */
@NullMarked
package org.gradc.data;

import org.jspecify.annotations.NullMarked;
