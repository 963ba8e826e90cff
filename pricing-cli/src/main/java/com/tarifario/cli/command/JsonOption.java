package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.io.json.JsonText;
import com.tarifario.io.json.Tree;
import com.tarifario.io.result.ResultJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a command that reads files, and no database, answers for a program. */
final class JsonOption {

  @Option(names = "--json", order = 80, descriptionKey = "json")
  private boolean json;

  boolean isGiven() {
    return json;
  }

  static void print(Terminal terminal, Object tree) {
    terminal.out().println(JsonText.pretty(tree));
    terminal.out().flush();
  }

  /**
   * A price with what was asked and its proof.
   *
   * @param facts what rules could ask
   * @param lines the line, and the charges that it caused
   */
  static Map<String, Object> price(
      Terminal terminal, Valuation valuation, Optional<Facts> facts, List<PricedLine> lines) {
    return Tree.of()
        .with("facts", facts.map(ResultJson::facts).orElse(null))
        .with(
            "lines",
            lines.stream()
                .map(
                    each ->
                        ResultJson.line(
                            each, valuation.tariffOf(each).toString(), terminal.locale()))
                .toList())
        .map();
  }

  /** Problems of files of a folder, as errors are told. */
  static List<Map<String, Object>> problems(
      Terminal terminal, Path folder, List<Problem> problems) {
    return problems.stream()
        .map(each -> ToldError.of(TariffOptions.below(folder, each)).tree(terminal.locale()))
        .toList();
  }
}
