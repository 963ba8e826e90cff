package com.tarifario.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that is measured, with its goals. */
final class Rows {

  private static final int SMALL_LIST = 1_000;
  private static final int LARGE_LIST = 1_000_000;

  /** So many reports at a time that it does not matter how two threads begin and end. */
  private static final int MANY = 2_000;

  /** So few reports at a time that engines that look at all rows for each line get through. */
  private static final int FEW = 20;

  private static final int PLENTY = 4_096;

  private Rows() {}

  /** Engines with names for people, as the table has them. */
  private enum Engine {
    OPENL("openl", "OpenL Tablets 5.27", Amount.REPORTS),
    EVRETE("evrete", "Evrete 4.0", Amount.REPORTS),
    EASY_RULES("easy-rules", "Easy Rules 4.1", FEW),
    KIE_DMN("kie-dmn", "KIE DMN 10.2", FEW),
    CAMUNDA("camunda-dmn", "Camunda 7 DMN", FEW);

    private final String side;
    private final String title;
    private final int reports;

    Engine(String side, String title, int reports) {
      this.side = side;
      this.title = title;
      this.reports = reports;
    }
  }

  /** The rows; what is measured together stands together. */
  static List<List<Row>> all() {
    List<List<Row>> rows = new ArrayList<>(library());
    if (Commands.isPresent()) {
      rows.add(List.of(command()));
      rows.add(List.of(start()));
      rows.add(kept());
    }
    return rows;
  }

  private static List<List<Row>> library() {
    return List.of(
        company(Sides.SMALL, "680 rules", true),
        company(Sides.LARGE, "6,080 rules", false),
        List.of(numbers()),
        List.of(unlike()),
        List.of(threads()),
        List.of(growth()),
        lists(),
        List.of(drl(680, 5, true)),
        List.of(drl(10_000, 20, false)),
        manyRules());
  }

  private static List<Row> company(String work, String size, boolean quick) {
    String what = "valuing a line, " + size + ", against ";
    Amount ours = Amount.line(work, Sides.OURS);
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            what + "nested maps by hand",
            true,
            ours,
            Amount.line(work, Sides.BY_HAND),
            Goal.atMost(3)));
    rows.add(
        new Row(
            what + "plain Drools, a session per 1,000 lines",
            quick,
            ours,
            Amount.line(work, Sides.DROOLS),
            Goal.faster(4)));
    rows.add(
        new Row(
            what + "plain Drools, a session per line",
            quick,
            ours,
            Amount.line(work, Sides.DROOLS_LINE),
            Goal.faster(12)));
    List<String> present = Sides.peers().stream().map(Peer::name).toList();
    for (Engine engine : Engine.values()) {
      if (present.contains(engine.side)) {
        rows.add(
            new Row(
                what + engine.title,
                quick,
                ours,
                Amount.line(work, engine.side, 1, engine.reports),
                Goal.faster(3)));
      }
    }
    return rows;
  }

  private static Row numbers() {
    return new Row(
        "rules that test numbers, dates and attributes, 10,000 combinations, against code by hand",
        true,
        Amount.line(Sides.NUMBERS, Sides.OURS),
        Amount.line(Sides.NUMBERS, Sides.BY_HAND),
        Goal.atMost(5));
  }

  private static Row unlike() {
    return new Row(
        "no two lines alike, against plain Drools, a session per 1,000 lines",
        true,
        Amount.line(Sides.UNLIKE, Sides.OURS),
        Amount.line(Sides.UNLIKE, Sides.DROOLS),
        Goal.atMost(1.5));
  }

  private static Row threads() {
    return new Row(
        "2 threads, against 1 thread",
        true,
        Amount.line(Sides.LARGE, Sides.OURS, 2, MANY),
        Amount.line(Sides.LARGE, Sides.OURS, 1, MANY),
        Goal.faster(1.7));
  }

  private static Row growth() {
    Amount small = Amount.line(Sides.LIST + SMALL_LIST, Sides.OURS);
    Amount large = Amount.line(Sides.LIST + LARGE_LIST, Sides.OURS);
    return new Row(
        "a line by 1,000,000 rows of a rate sheet, against 1,000 rows and the growth of a map",
        true,
        large,
        small.grownAs(
            Amount.line(Sides.LIST + SMALL_LIST, Sides.BY_HAND),
            Amount.line(Sides.LIST + LARGE_LIST, Sides.BY_HAND)),
        Goal.atMost(1.5));
  }

  private static List<Row> lists() {
    int heap = 400;
    Run load = new Run.Load(Sides.LIST + LARGE_LIST, Loading.TARIFF, heap);
    return List.of(
        new Row(
            "loading 1,000,000 rows of CSV in 400 MB of heap, time",
            true,
            Amount.time(load),
            null,
            Goal.within(5)),
        new Row(
            "loading 1,000,000 rows of CSV in 400 MB of heap, what stays",
            true,
            Amount.memory(load),
            null,
            Goal.within(heap)));
  }

  private static Row drl(int rules, double times, boolean quick) {
    return new Row(
        String.format(
            Locale.ROOT,
            "loading %,d DRL rules with checks, against compiling the executable model",
            rules),
        quick,
        Amount.time(new Run.Load(Sides.RULES + rules, Loading.TARIFF, PLENTY)),
        Amount.time(new Run.Load(Sides.RULES + rules, Loading.PLAIN, PLENTY)),
        Goal.faster(times));
  }

  private static List<Row> manyRules() {
    int heap = 1_024;
    Run load = new Run.Load(Sides.RULES + 100_000, Loading.TARIFF, heap);
    return List.of(
        new Row(
            "loading 100,000 DRL rules with checks in 1 GB of heap, time",
            true,
            Amount.time(load),
            null,
            Goal.within(15)),
        new Row(
            "loading 100,000 DRL rules with checks in 1 GB of heap, what stays",
            true,
            Amount.memory(load),
            null,
            Goal.within(heap)));
  }

  private static Row command() {
    int reports = 1_000_000 / Fresh.LINES_PER_REPORT;
    int heap = 512;
    return new Row(
        "tarifario value, 1,000,000 lines of CSV to CSV in 512 MB of heap, against a converter",
        true,
        Amount.time(new Run.Command(Sides.OURS, reports, heap)),
        Amount.time(new Run.Command(Sides.BY_HAND, reports, heap)),
        Goal.atMost(1.5));
  }

  private static Row start() {
    return new Row(
        "tarifario value of the example, started cold, against a JVM that prints a line and 0.8 s",
        true,
        Amount.time(new Run.Start(Sides.OURS)),
        Amount.time(new Run.Start(Sides.BY_HAND)).plus(0.8),
        Goal.atMost(1));
  }

  /** Of ten times as many lines each must not take longer, in as little heap. */
  private static List<Row> kept() {
    int reports = 100_000 / Fresh.LINES_PER_REPORT;
    int heap = 256;
    List<Row> rows = new ArrayList<>();
    for (Run.Kept.Step step : Run.Kept.Step.values()) {
      rows.add(
          new Row(
              "tarifario work "
                  + step.name().toLowerCase(Locale.ROOT)
                  + ", 100,000 lines in H2 in 256 MB of heap, against 10 times 10,000 lines",
              false,
              Amount.time(new Run.Kept(step, reports, heap)),
              Amount.time(new Run.Kept(step, reports / 10, heap)).times(10),
              Goal.atMost(1)));
    }
    return rows;
  }
}
