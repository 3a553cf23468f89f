package com.example.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gradc.train.BatchObjective;
import org.gradc.train.Fit;
import org.gradc.train.Lbfgs;
import org.gradc.train.Objective;
import org.gradc.train.ParallelObjective;

/**
 * Prints what logistic regression without regularisation reaches, and how fast: L-BFGS with the
 * generated gradient on one machine and in Spark, and the logistic regression of Spark ML, which is
 * L-BFGS too. Arguments: the numbers of rows and of features.
 *
 * <p>All rows are in memory before a method starts, and each method runs twice, of which the second
 * run counts.
 */
public final class Compare {
  private static final int PARTITIONS = 2;

  /** Of the norm of the gradient relative to the loss; gradc asks 1e-8 of its largest element. */
  private static final double TOLERANCE = 1e-8;

  private static final StructType SCHEMA =
      new StructType()
          .add("label", DataTypes.DoubleType, false)
          .add("features", SQLDataTypes.VectorType(), false);

  private final JavaSparkContext spark;
  private final int features;
  private final SeededRows all;
  private final JavaRDD<SeededRows> parts;

  Compare(JavaSparkContext spark, int rows, int features) {
    this.spark = spark;
    this.features = features;
    this.all = SeededRows.between(0, rows, features);
    // Numbers alone travel with a task, since Spark sends what it is given here with each.
    this.parts =
        spark
            .parallelize(IntStream.range(0, PARTITIONS).boxed().toList(), PARTITIONS)
            .map(part -> SeededRows.between(first(part, rows), first(part + 1, rows), features))
            .cache();
    parts.count();
  }

  private static int first(int part, int rows) {
    return (int) ((long) rows * part / PARTITIONS);
  }

  /** Compares on two threads of this machine. */
  public static void main(String[] arguments) {
    int rows = Integer.parseInt(arguments[0]);
    int features = Integer.parseInt(arguments[1]);
    StringBuilder table = new StringBuilder(Trained.HEADER);
    try (JavaSparkContext spark = LocalSpark.start("local[2]")) {
      new Compare(spark, rows, features).run().forEach(trained -> table.append(trained.line()));
    }
    System.out.printf("%n%,d rows, %d features%n%n%s", rows, features, table);
  }

  /** Trains with all methods. */
  List<Trained> run() {
    List<Trained> trained = new ArrayList<>();
    trained.add(second(() -> gradc("gradc, one thread", oneMachine(1).mean())));
    trained.add(second(() -> gradc("gradc, two threads", oneMachine(2).mean())));
    JavaRDD<LogisticLossBatch> losses = parts.map(SeededRows::loss).cache();
    losses.count();
    Objective mean = DistributedLoss.mean(losses, features + 1, all.count());
    trained.add(second(() -> gradc("gradc in Spark", mean)));
    losses.unpersist(true);
    Dataset<Row> table = table();
    trained.add(second(() -> sparkMl(table)));
    table.unpersist(true);
    return trained;
  }

  private static Trained second(Supplier<Trained> method) {
    method.get();
    return method.get();
  }

  private BatchObjective oneMachine(int threads) {
    return ParallelObjective.of(
        threads,
        () -> {
          LogisticLossBatch loss = all.loss();
          return BatchObjective.of(
              loss.dimension(), loss.rowCount(), loss::value, loss::gradient, loss::gradient);
        });
  }

  private Trained gradc(String method, Objective objective) {
    TimedObjective timed = new TimedObjective(objective);
    long start = System.nanoTime();
    Fit fit = new Lbfgs().minimize(timed.objective(), new double[features + 1]);
    double seconds = (System.nanoTime() - start) / 1e9;
    return trained(method, fit.iterations(), fit.parameters(), seconds, timed.milliseconds());
  }

  /** Each of its jobs is a pass: the first finds means and scales, the others gradients. */
  private Trained sparkMl(Dataset<Row> table) {
    LogisticRegression method =
        new LogisticRegression()
            .setRegParam(0)
            .setStandardization(false)
            .setTol(TOLERANCE)
            .setMaxIter(1_000);
    LogisticRegressionModel[] fitted = new LogisticRegressionModel[1];
    long start = System.nanoTime();
    List<Double> passes = JobTimes.of(spark, () -> fitted[0] = method.fit(table));
    double seconds = (System.nanoTime() - start) / 1e9;
    LogisticRegressionModel model = fitted[0];
    double[] parameters = Arrays.copyOf(model.coefficients().toArray(), features + 1);
    parameters[features] = model.intercept();
    return trained("Spark ML", model.summary().totalIterations(), parameters, seconds, passes);
  }

  private Trained trained(
      String method, int iterations, double[] parameters, double seconds, List<Double> passes) {
    double loss = oneMachine(1).mean().value(parameters);
    return new Trained(method, iterations, parameters, loss, seconds, passes);
  }

  /** The same rows in the same partitions, as Spark ML takes them. */
  private Dataset<Row> table() {
    JavaRDD<Row> rows =
        parts.flatMap(
            part -> IntStream.range(0, part.count()).mapToObj(row -> row(part, row)).iterator());
    Dataset<Row> table = SparkSession.builder().getOrCreate().createDataFrame(rows, SCHEMA).cache();
    table.count();
    return table;
  }

  private static Row row(SeededRows rows, int number) {
    int d = rows.features();
    double[] x = Arrays.copyOfRange(rows.x(), number * d, (number + 1) * d);
    return RowFactory.create(rows.y()[number], Vectors.dense(x));
  }
}
