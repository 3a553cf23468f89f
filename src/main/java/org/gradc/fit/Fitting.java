package org.gradc.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradc.AnalysedFunction;
import org.gradc.CompiledFunction;
import org.gradc.data.CsvFile;
import org.gradc.data.Header;
import org.gradc.data.Table;
import org.gradc.data.TableReader;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Suggestions;
import org.gradc.train.Bounds;

/** The way from a function and a table to fitted parameters, top to bottom. */
public final class Fitting {
  private final Request request;
  private final Diagnostics diagnostics;

  /** What is asked for; what is wrong is reported. */
  public Fitting(Request request, Diagnostics diagnostics) {
    this.request = request;
    this.diagnostics = diagnostics;
  }

  /**
   * Fits a function.
   *
   * @param skipMissing whether rows with missing values are left out
   * @param heap how many bytes of memory there are for the table
   * @param classPath where the classes of externs are
   * @param loader loads them
   * @param watcher is told how far it is, and may end it
   * @return empty exactly if an error was reported before the search began
   * @throws IOException if the file cannot be read
   */
  public Optional<Result> fit(
      AnalysedFunction function,
      CsvFile file,
      boolean skipMissing,
      long heap,
      String classPath,
      ClassLoader loader,
      Watcher watcher)
      throws IOException {
    int before = diagnostics.errorCount();
    TableReader reader = new TableReader(file, diagnostics);
    Optional<Header> header = reader.header();
    if (header.isEmpty()) {
      return Optional.empty();
    }
    Optional<Layout> bound =
        new Binder(file.name(), header.get(), request, diagnostics).bind(function);
    if (bound.isEmpty()) {
      return Optional.empty();
    }
    Layout layout = bound.get();
    List<String> standardized = standardized(layout);
    Bounds bounds = Box.of(layout, request.bounds(), diagnostics);
    double[] start = new StartPoint(layout, request, diagnostics).within(bounds);
    Method method = Method.of(request, layout, diagnostics);
    Optional<Table> table =
        reader.table(header.get(), layout.wanted(), layout.whole(), skipMissing, heap);
    if (table.isEmpty() || diagnostics.errorCount() > before) {
      return Optional.empty();
    }
    Split split = Split.of(table.get().rowCount(), request.validation(), request.seed());
    if (!isUsable(split)) {
      return Optional.empty();
    }
    List<Scaling> scalings = new ArrayList<>();
    for (String column : standardized) {
      scalings.add(Scaling.of(column, table.get().column(column), split.training()));
    }
    CompiledFunction type =
        CompiledFunction.of(
            layout.allRows() ? layout.function().generated() : layout.function().generatedRows(),
            classPath,
            loader);
    RowData data = new RowData(layout, table.get(), scalings);
    Search search =
        new Search(layout, request, method, new Problems(layout, request, type, data), diagnostics);
    return search
        .run(split, bounds, start, watcher)
        .map(
            found ->
                new Findings(layout, request, data, split, table.get(), type).of(found, scalings));
  }

  private List<String> standardized(Layout layout) {
    List<String> real = layout.real();
    List<String> asked = request.standardize();
    if (asked.equals(List.of(Request.ALL_COLUMNS))) {
      if (layout.response() == null) { // a label among the data is not to be scaled
        diagnostics.report(Message.FIT_STANDARDIZE_WHAT.anywhere(String.join(",", real)));
      }
      return real;
    }
    for (String column : asked) {
      if (!real.contains(column)) {
        diagnostics.report(
            Message.UNKNOWN_COLUMN
                .anywhere("the data of " + layout.function().name(), column)
                .didYouMean(Suggestions.nearest(column, real)));
      }
    }
    return asked;
  }

  private boolean isUsable(Split split) {
    boolean held = request.validation() == 0 || split.validation().length > 0;
    boolean usable = held && split.training().length > 0;
    if (!usable) {
      int rows = split.training().length + split.validation().length;
      diagnostics.report(
          Message.FIT_VALIDATION_EMPTY.anywhere(
              Integer.toString(rows),
              held ? "training" : "validation",
              Double.toString(request.validation())));
    }
    return usable;
  }
}
