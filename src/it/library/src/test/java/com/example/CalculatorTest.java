package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CalculatorTest {
  @Test
  void aFormulaIsAnswered() {
    assertEquals("value = 6.0\nd/dx = 2.0\nd/dy = 3.0\n", Calculator.answer("x*y", 3, 2));
  }

  @Test
  void aMistakeIsShown() {
    String answer = Calculator.answer("sine(x)", 1);
    assertTrue(answer.contains("error: unknown function 'sine'"), answer);
    assertTrue(answer.contains("did you mean 'sin'"), answer);
  }
}
