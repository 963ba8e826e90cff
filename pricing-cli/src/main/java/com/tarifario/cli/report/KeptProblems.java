package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.io.json.Tree;
import com.tarifario.io.quote.WrittenProblem;
import com.tarifario.store.Store;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.store.quote.QuoteRevision;
import java.util.List;
import java.util.Map;

/** What was wrong with a revision of a quote when it was made, as it is kept with it. */
public final class KeptProblems {

  private final List<WrittenProblem> problems;
  private final boolean mendable;

  private KeptProblems(List<WrittenProblem> problems, boolean mendable) {
    this.problems = problems;
    this.mendable = mendable;
  }

  /** The problems of a revision of the quote, which is as it is now. */
  public static KeptProblems of(Store store, KeptQuote quote, QuoteRevision revision) {
    boolean accepted =
        store.lifecycles().of(WorkType.QUOTE).state(quote.state()).is(Trait.ACCEPTED);
    return new KeptProblems(
        store.quotes().problems(revision), !accepted && revision.number() == quote.revision());
  }

  /** Warns of them, but of prices below a limit: these are meant, or it would have been refused. */
  public void warn(Terminal terminal) {
    problems.stream().filter(each -> !each.belowLimit()).forEach(each -> warn(terminal, each));
    hint(terminal);
    terminal.err().flush();
  }

  private static void warn(Terminal terminal, WrittenProblem problem) {
    String told = terminal.errStyle().yellow(problem.message());
    terminal.err().println(problem.where() + ": " + told);
  }

  /** Writes them under a heading; nothing if there are none. */
  public void write(Terminal terminal) {
    if (problems.isEmpty()) {
      return;
    }
    terminal.heading(terminal.text(QuoteMessage.HEADING_PROBLEMS));
    for (WrittenProblem each : problems) {
      String told = terminal.outStyle().red(each.message());
      terminal.out().println("  " + each.where() + ": " + told);
    }
    hint(terminal);
  }

  /** A wished total can be mended as long as the quote may change. */
  private void hint(Terminal terminal) {
    if (mendable && problems.stream().anyMatch(WrittenProblem::missedTotal)) {
      terminal.say(QuoteMessage.TOTAL_AGAIN);
    }
  }

  /** The same as trees of JSON. */
  public List<Map<String, Object>> trees() {
    return problems.stream().map(KeptProblems::tree).toList();
  }

  private static Map<String, Object> tree(WrittenProblem problem) {
    return Tree.of()
        .with("where", problem.where())
        .with("message", problem.message())
        .with("below_limit", problem.belowLimit())
        .with("missed_total", problem.missedTotal())
        .map();
  }
}
