package org.gradc.bench;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tribuo's logistic regression: softmax over two labels, so the difference of their weights. */
final class TribuoTraining {
  private static final Logger LOGGER = Logger.getLogger("org.tribuo");

  private final int features;
  private final MutableDataset<Label> data;

  TribuoTraining(int features, double[] x, double[] y) {
    LOGGER.setLevel(Level.OFF);
    this.features = features;
    LabelFactory labels = new LabelFactory();
    this.data = new MutableDataset<>(new SimpleDataSourceProvenance("seeded", labels), labels);
    String[] names = new String[features];
    for (int j = 0; j < features; j++) {
      names[j] = String.format("%03d", j); // Tribuo numbers features in the order of their names
    }
    for (int row = 0; row < y.length; row++) {
      double[] values = Arrays.copyOfRange(x, row * features, (row + 1) * features);
      data.add(new ArrayExample<>(new Label(y[row] == 1 ? "1" : "0"), names, values));
    }
  }

  /**
   * Trains and fills {w…, b}.
   *
   * @return milliseconds per epoch, from the difference of a long and a short training
   */
  double train(int epochs, int batch, double[] theta) {
    train(1, batch);
    long start = System.nanoTime();
    train(1, batch);
    long one = System.nanoTime();
    LinearSGDModel model = train(1 + epochs, batch);
    long more = System.nanoTime();
    model = train(epochs, batch);
    DenseMatrix weights = model.getWeightsCopy();
    int positive = model.getOutputIDInfo().getID(new Label("1"));
    for (int j = 0; j <= features; j++) { // the last column is the bias
      theta[j] = weights.get(positive, j) - weights.get(1 - positive, j);
    }
    return ((more - one) - (one - start)) / 1e6 / epochs;
  }

  private LinearSGDModel train(int epochs, int batch) {
    LinearSGDTrainer trainer =
        new LinearSGDTrainer(
            new LogMulticlass(), new AdaGrad(0.1), epochs, Integer.MAX_VALUE, batch, 1L);
    return trainer.train(data);
  }
}
