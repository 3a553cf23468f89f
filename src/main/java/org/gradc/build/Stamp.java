package org.gradc.build;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run read and wrote, so that the next one knows what to do.
 *
 * @param options what every class depends on, by name: options and the version of gradc
 * @param entries the formula files by relative path
 */
record Stamp(Map<String, String> options, SortedMap<String, Entry> entries) {
  /** Nothing is known. */
  static final Stamp NONE = new Stamp(Map.of(), Collections.emptySortedMap());

  /**
   * One formula file.
   *
   * @param hash of its bytes
   * @param outputs the hash of each Java file made of it, by path below the output directory
   */
  record Entry(String hash, SortedMap<String, String> outputs) {
    Entry {
      outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    }
  }

  Stamp {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /** The hashes of all outputs. */
  SortedMap<String, String> outputs() {
    SortedMap<String, String> outputs = new TreeMap<>();
    entries.values().forEach(entry -> outputs.putAll(entry.outputs()));
    return outputs;
  }

  /** The first option that differs from these, in words; empty where none does. */
  String changedFrom(Stamp before) {
    for (Map.Entry<String, String> option : options.entrySet()) {
      String was = before.options.getOrDefault(option.getKey(), "");
      if (!was.equals(option.getValue())) {
        return option.getKey() + " was '" + was + "' and is '" + option.getValue() + "'";
      }
    }
    return "";
  }
}
