package org.gradc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradc.GeneratedFile;
import org.gradc.chart.Chart;
import org.gradc.fit.Result;

/** The pictures of a fit. */
final class Plots {
  private static final String END = ".svg";

  private Plots() {}

  /** The data with the curve where there is one, and the loss against iterations. */
  static List<GeneratedFile> of(Result result, String path) {
    List<GeneratedFile> files = new ArrayList<>();
    String loss = path;
    if (result.picture().isPresent()) {
      files.add(new GeneratedFile(path, curve(result, result.picture().get())));
      String stem = path.endsWith(END) ? path.substring(0, path.length() - END.length()) : path;
      loss = stem + "-loss" + END;
    }
    files.add(new GeneratedFile(loss, losses(result)));
    return files;
  }

  private static String curve(Result result, Result.Picture picture) {
    return Chart.titled(result.function())
        .axes(picture.predictor(), picture.response())
        .points("data", numbers(picture.x()), numbers(picture.y()))
        .line("fitted", numbers(picture.curveX()), numbers(picture.curveY()))
        .svg();
  }

  private static String losses(Result result) {
    double[] losses = numbers(result.curve());
    double[] held = numbers(result.validationCurve());
    Chart chart = Chart.titled(result.function() + " by " + result.optimizer());
    chart.axes("iteration", result.lossName());
    if (IntStream.range(0, losses.length).allMatch(i -> losses[i] > 0)) {
      chart.logarithmicY();
    }
    chart.line(held.length == 0 ? "" : "training", counted(losses), losses);
    if (held.length > 0) {
      chart.line("held back", counted(held), held);
    }
    return chart.svg();
  }

  private static double[] numbers(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] counted(double[] numbers) {
    return IntStream.range(0, numbers.length).asDoubleStream().toArray();
  }
}
