package org.gradc.diagnostic;

import java.util.Locale;

/** How grave a message is; only an error keeps output from being written. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /** The word that stands before the message. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
