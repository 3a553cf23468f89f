package com.example;

/** What formulas call. */
public final class Powers {
  private Powers() {}

  public static double cube(double x) {
    return x * x * x;
  }
}
