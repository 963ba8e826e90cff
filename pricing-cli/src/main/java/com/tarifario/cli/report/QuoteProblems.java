package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.valuation.QuoteProblem;
import java.util.List;

/**
 * Tells what is wrong with a quote that was priced just now: what has no price, and what is priced
 * below a limit or does not come to a wished total, which are other matters.
 */
public final class QuoteProblems {

  private QuoteProblems() {}

  /** Writes the problems among the messages; nothing if there are none. */
  public static void tell(Terminal terminal, List<QuoteProblem> problems) {
    for (QuoteProblem problem : problems) {
      String told = terminal.text(problem.message());
      terminal.err().println(problem.where() + ": " + terminal.errStyle().red(told));
    }
    long below = problems.stream().filter(QuoteProblem::isBelowLimit).count();
    long unpriced =
        problems.stream().filter(each -> !each.isBelowLimit() && !each.isMissedTotal()).count();
    if (unpriced > 0) {
      terminal.say(CliMessage.INCOMPLETE, terminal.numbers().count(unpriced));
    }
    if (below > 0) {
      terminal.say(QuoteMessage.BELOW_LIMIT, terminal.numbers().count(below));
    }
    if (problems.stream().anyMatch(QuoteProblem::isMissedTotal)) {
      terminal.say(QuoteMessage.TOTAL_AGAIN);
    }
    terminal.err().flush();
  }
}
