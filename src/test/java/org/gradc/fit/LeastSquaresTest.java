package org.gradc.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LeastSquaresTest {
  /** J = [[1,0],[1,1],[1,2]], so (JᵀJ)⁻¹ = [[5,−3],[−3,3]]/6. */
  @Test
  void standardErrorsComeFromTheInverse() {
    LeastSquares fit = new LeastSquares(new double[] {1, 0, 1, 1, 1, 2}, 3, 2);
    assertThat(fit.isDetermined()).isTrue();
    double[] errors = fit.standardErrors(4);
    assertThat(errors[0]).isCloseTo(Math.sqrt(4 * 5.0 / 6), within(1e-14));
    assertThat(errors[1]).isCloseTo(Math.sqrt(4 * 3.0 / 6), within(1e-14));
  }

  @Test
  void unitsOfParametersDoNotMatterToTheRank() {
    double[] jacobian = {1e-200, 0, 1e-200, 1e200, 1e-200, 2e200};
    LeastSquares fit = new LeastSquares(jacobian, 3, 2);
    assertThat(fit.isDetermined()).isTrue();
    assertThat(fit.standardErrors(4)[1]).isCloseTo(Math.sqrt(2) * 1e-200, within(1e-212));
  }

  @Test
  void columnsThatDependOnEachOtherAreNamedAndOthersAreNot() {
    double[] jacobian = {1, 2, 5, 2, 4, 1, 3, 6, 2, 4, 8, 7};
    LeastSquares fit = new LeastSquares(jacobian, 4, 3);
    assertThat(fit.isDetermined()).isFalse();
    assertThat(fit.undetermined()).containsExactly(true, true, false);
    assertThat(fit.standardErrors(1)).containsOnly(Double.NaN);
  }

  @Test
  void aParameterWithoutInfluenceIsNotDetermined() {
    LeastSquares fit = new LeastSquares(new double[] {1, 0, 2, 0, 3, 0}, 3, 2);
    assertThat(fit.undetermined()).containsExactly(false, true);
  }

  @Test
  void withoutDegreesOfFreedomThereAreNoErrors() {
    LeastSquares fit = new LeastSquares(new double[] {1, 0, 0, 1}, 2, 2);
    assertThat(fit.isDetermined()).isTrue();
    assertThat(fit.standardErrors(0)).containsOnly(Double.NaN);
  }
}
