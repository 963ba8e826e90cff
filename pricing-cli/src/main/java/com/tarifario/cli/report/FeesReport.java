package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.agreement.FeeDue;
import com.tarifario.core.agreement.FeeSchedule;
import com.tarifario.core.agreement.RevisedFee;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.Message;
import com.tarifario.store.agreement.ChargedFee;
import com.tarifario.store.agreement.FeeBeyond;
import com.tarifario.store.agreement.KeptAgreement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fees of maintenance agreements. */
public final class FeesReport {

  private final Terminal terminal;

  /** A report to the terminal. */
  public FeesReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * The fees of an agreement that are due.
   *
   * @param schedule those that are due
   * @param charged those that stand on delivery notes
   * @param beyond those of them that pay for days after the agreement's last
   * @param byNow what those that were corrected charge by now, by their delivery notes
   */
  public record AgreementDues(
      KeptAgreement agreement,
      FeeSchedule schedule,
      List<ChargedFee> charged,
      List<FeeBeyond> beyond,
      Map<String, Money> byNow) {

    public AgreementDues {
      charged = List.copyOf(charged);
      beyond = List.copyOf(beyond);
      byNow = Map.copyOf(byNow);
    }

    /** The delivery note on which a fee stands; null if on none. */
    @Nullable ChargedFee charged(FeeDue due) {
      return charged.stream()
          .filter(each -> each.from().equals(due.from()) && !each.cancelled())
          .findFirst()
          .orElse(null);
    }

    /** Those that are due, and those that were charged for days after the end. */
    List<FeeDue> all() {
      Set<LocalDate> known = schedule.due().stream().map(FeeDue::from).collect(Collectors.toSet());
      Stream<FeeDue> more =
          beyond.stream().filter(each -> !known.contains(each.fee().from())).map(this::asDue);
      return Stream.concat(schedule.due().stream(), more)
          .sorted(Comparator.comparing(FeeDue::from))
          .toList();
    }

    private FeeDue asDue(FeeBeyond each) {
      ChargedFee fee = each.fee();
      LocalDate end = agreement.terms().to();
      Fee terms = agreement.terms().price().fee();
      boolean inAdvance = terms == null || terms.inAdvance();
      LocalDate dueOn = inAdvance || end == null || end.isBefore(fee.from()) ? fee.from() : end;
      return new FeeDue(fee.from(), fee.to(), dueOn, each.stays(), List.of());
    }

    /** What is charged too much since the agreement ends before; null if nothing is. */
    @Nullable Money tooMuch(FeeDue due) {
      return beyond.stream()
          .filter(each -> each.fee().from().equals(due.from()) && each.isTooMuch())
          .map(FeeBeyond::tooMuch)
          .findFirst()
          .orElse(null);
    }

    /** The last day that a fee pays for: what was charged stays, whatever the terms say now. */
    LocalDate to(FeeDue due) {
      ChargedFee charged = charged(due);
      return charged == null ? due.to() : charged.to();
    }

    /** What is charged for a period, or was. */
    Money amount(FeeDue due) {
      ChargedFee charged = charged(due);
      return charged == null ? due.amount() : charged.amount();
    }

    /** How that came about; of a fee that the terms of now do not have, what they say. */
    List<Message> proof(FeeDue due) {
      ChargedFee charged = charged(due);
      return charged == null || charged.amount().equals(due.amount())
          ? due.proof()
          : List.of(Message.of(AgreementMessage.CHARGED_BEFORE, charged.amount(), due.amount()));
    }
  }

  /**
   * Writes the fees that are due; says so if there are none, or some wait for their index.
   *
   * @param proof whether it tells how each amount came about
   */
  public void write(List<AgreementDues> all, boolean proof) {
    if (all.stream().allMatch(each -> each.all().isEmpty())) {
      terminal.say(AgreementMessage.NO_FEES);
    } else {
      boolean tooMuch =
          all.stream()
              .anyMatch(each -> each.all().stream().anyMatch(due -> each.tooMuch(due) != null));
      Table table =
          Table.of(
              left(text(AgreementMessage.COLUMN_AGREEMENT)),
              left(terminal.text(RegisterMessage.COLUMN_CLIENT)),
              left(text(AgreementMessage.COLUMN_PERIOD)),
              left(terminal.text(WorkMessage.COLUMN_DUE)),
              right(text(AgreementMessage.COLUMN_FEE)),
              left(text(AgreementMessage.COLUMN_NOTE)),
              left(proof ? text(AgreementMessage.COLUMN_PROOF) : ""),
              right(tooMuch ? text(AgreementMessage.COLUMN_TOO_MUCH) : ""));
      for (AgreementDues each : all) {
        each.all().forEach(due -> row(table, each, due, proof));
      }
      terminal.table(table, 0);
    }
    terminal.out().flush();
    for (AgreementDues each : all) {
      if (each.schedule().waiting() != null) {
        terminal.say(
            AgreementMessage.WAITING, each.agreement().number(), each.schedule().waiting());
      }
    }
  }

  private void row(Table table, AgreementDues dues, FeeDue due, boolean proof) {
    ChargedFee charged = dues.charged(due);
    String steps = dues.proof(due).stream().map(terminal::text).collect(Collectors.joining("; "));
    Money tooMuch = dues.tooMuch(due);
    table.row(
        dues.agreement().number(),
        dues.agreement().client(),
        due.from() + " - " + dues.to(due),
        due.dueOn().toString(),
        terminal.numbers().money(dues.amount(due)),
        charged == null ? "" : note(dues, charged),
        proof ? steps : "",
        tooMuch == null ? "" : terminal.numbers().money(tooMuch));
  }

  private String note(AgreementDues dues, ChargedFee fee) {
    Money byNow = dues.byNow().get(fee.note());
    return fee.correctedBy() == null || byNow == null
        ? fee.note()
        : terminal.text(
            AgreementMessage.CORRECTED_BY,
            fee.note(),
            fee.correctedBy(),
            terminal.numbers().money(byNow));
  }

  /** Writes fees that followed their index; says so if there are none. */
  public void revised(Map<KeptAgreement, List<RevisedFee>> fees) {
    if (fees.values().stream().allMatch(List::isEmpty)) {
      terminal.say(AgreementMessage.NO_FEES_CHANGED);
      return;
    }
    Table table =
        Table.of(
            left(text(AgreementMessage.COLUMN_AGREEMENT)),
            left(terminal.text(RegisterMessage.COLUMN_FROM)),
            right(text(AgreementMessage.COLUMN_FEE)),
            left(text(AgreementMessage.COLUMN_PROOF)));
    fees.forEach(
        (agreement, revised) ->
            revised.forEach(
                each ->
                    table.row(
                        agreement.number(),
                        each.from().toString(),
                        terminal.numbers().money(each.amount()),
                        terminal.text(each.proof()))));
    terminal.table(table, 0);
    terminal.out().flush();
  }

  private String text(AgreementMessage key) {
    return terminal.text(key);
  }
}
