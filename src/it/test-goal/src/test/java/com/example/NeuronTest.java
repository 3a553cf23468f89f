package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class NeuronTest {
  @Test
  void theGradientOfTheSigmoid() {
    double[] gradient = new double[5];
    double value = Neuron.gradient(2, -1, -3, -2, -3, gradient);
    assertEquals(0.7310585786300049, value, 1e-15);
    assertEquals(value * (1 - value), gradient[4], 1e-15);
  }
}
