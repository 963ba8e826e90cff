package com.tarifario.rules.sheet;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RuleTexts;
import com.tarifario.rules.drl.LayerContext;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads sheets from short texts, for tests. */
final class Sheets {

  static final LayerContext CONTEXT =
      new LayerContext(
          new Layer("base", 0, false), RuleTexts.VOCABULARY, Currency.getInstance("EUR"));
  private static final String PATH = "layers/base/prices.csv";

  private Sheets() {}

  /** What reading a sheet found. */
  record Reading(Optional<Sheet> sheet, List<String> problems) {

    /** What its rows propose for the facts at any stage: {@code row: proposal}. */
    List<String> proposed(String facts) {
      return List.of(Stage.values()).stream()
          .flatMap(stage -> sheet.orElseThrow().candidates(stage, RuleTexts.facts(facts)).stream())
          .map(
              each ->
                  each.rule().location().line()
                      + ": "
                      + each.proposal().describe().toString().replace("fixed price ", ""))
          .sorted()
          .toList();
    }
  }

  /** Reads a sheet, whatever is wrong with it. */
  static Reading reading(String csv) {
    return reading(csv.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a sheet, whatever is wrong with it. */
  static Reading reading(byte[] csv) {
    return reading(PATH, csv);
  }

  /** Reads a workbook, whatever is wrong with it. */
  static Reading workbook(byte[] xlsx) {
    return reading(PATH.replace(".csv", ".xlsx"), xlsx);
  }

  private static Reading reading(String path, byte[] content) {
    Problems problems = new Problems();
    Optional<Sheet> sheet = new SheetFile(path, content).read(CONTEXT, problems);
    return new Reading(sheet, problems.sorted().stream().map(Problem::toString).toList());
  }

  /** Reads a sheet without mistakes. */
  static Reading sheet(String csv) {
    Reading reading = reading(csv);
    if (!reading.problems().isEmpty()) {
      throw new AssertionError(String.join("\n", reading.problems()));
    }
    return reading;
  }
}
