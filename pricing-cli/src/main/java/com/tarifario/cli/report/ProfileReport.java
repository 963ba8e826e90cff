package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.ProfileMessage;
import com.tarifario.core.facts.Stage;
import com.tarifario.rules.profile.CodeCost;
import com.tarifario.rules.profile.Profile;
import com.tarifario.rules.profile.RuleCost;
import com.tarifario.rules.profile.StageCost;
import java.util.List;

/** Writes what deciding costs. */
public final class ProfileReport {

  private static final int INDENT = 2;
  private static final int SHOWN = 20;

  /** Of so many decisions it can be told whether lines are alike. */
  private static final int ENOUGH = 4_096;

  /** They are hardly alike if fewer than one of so many was kept. */
  private static final int HARDLY = 8;

  private final Terminal terminal;

  /** A report on the terminal. */
  public ProfileReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Writes it.
   *
   * @param lines how many lines were valued
   * @param usual what happened when decisions were kept, as they are when work is valued
   * @param each what happened when each line was decided by itself
   */
  public void write(long lines, Profile usual, Profile each) {
    terminal.heading(terminal.text(ProfileMessage.HEADING_STAGES, count(lines)));
    stages(usual.stages());
    terminal.heading(terminal.text(ProfileMessage.HEADING_FALLEN_BACK));
    fallenBack(usual);
    terminal.heading(terminal.text(ProfileMessage.HEADING_RULES, count(lines)));
    rules(each.rules());
    terminal.out().println(" ".repeat(INDENT) + terminal.text(ProfileMessage.LOOKED_UP));
  }

  private void stages(List<StageCost> costs) {
    Table table =
        Table.of(
            left(terminal.text(ProfileMessage.COLUMN_STAGE)),
            right(terminal.text(ProfileMessage.COLUMN_ASKED)),
            right(terminal.text(ProfileMessage.COLUMN_KEPT)),
            right(terminal.text(ProfileMessage.COLUMN_DECIDED)),
            right(terminal.text(ProfileMessage.COLUMN_TIME)));
    for (StageCost cost : costs) {
      table.row(
          stage(cost.stage()),
          count(cost.asked()),
          count(cost.asked() - cost.decided()),
          count(cost.decided()),
          time(cost.time()));
    }
    terminal.table(table, INDENT);
  }

  private String stage(Stage stage) {
    return terminal.text(ProfileMessage.valueOf("STAGE_" + stage.name()));
  }

  private void fallenBack(Profile usual) {
    boolean none = true;
    for (CodeCost cost : usual.code()) {
      say(ProfileMessage.CODE_ASKED, cost.layer(), count(cost.lines()), time(cost.time()));
      none = false;
    }
    for (StageCost cost : usual.stages()) {
      if (cost.asked() >= ENOUGH && cost.asked() - cost.decided() < cost.asked() / HARDLY) {
        say(ProfileMessage.HARDLY_ALIKE, count(cost.asked()), count(cost.decided()));
        none = false;
      }
    }
    if (none) {
      say(ProfileMessage.NONE_FELL_BACK);
    }
  }

  private void say(ProfileMessage message, Object... arguments) {
    terminal.out().println(" ".repeat(INDENT) + terminal.text(message, arguments));
  }

  private void rules(List<RuleCost> costs) {
    Table table =
        Table.of(
            right(terminal.text(ProfileMessage.COLUMN_TIME)),
            right(terminal.text(ProfileMessage.COLUMN_TESTED)),
            right(terminal.text(ProfileMessage.COLUMN_APPLIED)),
            left(terminal.text(ProfileMessage.COLUMN_RULE)));
    for (RuleCost cost : costs.subList(0, Math.min(SHOWN, costs.size()))) {
      table.row(
          time(cost.time()),
          count(cost.tested()),
          count(cost.applied()),
          cost.rule().layer() + ": " + cost.rule());
    }
    if (costs.size() > SHOWN) {
      List<RuleCost> others = costs.subList(SHOWN, costs.size());
      table.row(
          time(others.stream().mapToLong(RuleCost::time).sum()),
          count(others.stream().mapToLong(RuleCost::tested).sum()),
          count(others.stream().mapToLong(RuleCost::applied).sum()),
          terminal.text(ProfileMessage.OTHER_RULES, count(others.size())));
    }
    terminal.table(table, INDENT);
  }

  private String count(long number) {
    return terminal.numbers().count(number);
  }

  private String time(long nanos) {
    return terminal.numbers().time(nanos);
  }
}
