package org.gradc.data;

import java.util.List;

/**
 * The first line of a file.
 *
 * @param columns the names, without white space around them, in the order of the file
 * @param separator what stands between fields
 */
public record Header(List<String> columns, char separator) {
  public Header {
    columns = List.copyOf(columns);
  }
}
