package com.example;

/** Uses a generated class. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println(Neuron.value(2, -1, -3, -2, -3));
  }
}
