package org.gradc.diagnostic;

/**
 * What a formula may ask for at most. Formula text may come from anywhere; beyond a limit there is
 * an error with its place, long before memory or patience is at its end.
 *
 * <p>What a large and honest formula could want to exceed is a default, raised by an option.
 */
public final class Limits {
  // spotless:off
  public static final int FILE_BYTES          = 64 << 20;
  public static final int NESTING             = 10_000;    // fits into a stack of 64 MB
  public static final int DIGITS              = 1_000;
  public static final int EXPONENT            = 100_000;
  public static final int NAME_CHARACTERS     = 200;       // a file system takes 255 bytes
  public static final int AXES                = 32;        // of an array, or of loops within loops
  public static final int ARGUMENTS           = 240;       // a Java method takes 255
  public static final int ELEMENTS            = Integer.MAX_VALUE;
  public static final int POLYGAMMA_ORDER     = 100;       // higher ones overflow nearly everywhere
  public static final int DERIVED_AGAIN       = 20_000;    // nodes that diff takes of its own results
  public static final int ERRORS              = 100;       // and as many warnings are shown
  public static final int DEFAULT_NODES       = 1_000_000; // --max-nodes
  public static final int DEFAULT_SECONDS     = 300;       // --max-seconds, of the processor
  // spotless:on

  private Limits() {}
}
