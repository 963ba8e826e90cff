package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Numbers;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Subtotal;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Things of the domain in a few words of the terminal's language. */
final class Words {

  private final Terminal terminal;
  private final Numbers numbers;

  Words(Terminal terminal) {
    this.terminal = terminal;
    this.numbers = terminal.numbers();
  }

  Numbers numbers() {
    return numbers;
  }

  String status(LineStatus status) {
    return terminal.text(CliMessage.valueOf("STATUS_" + status.name()));
  }

  String kind(Kind kind) {
    return terminal.text(CliMessage.valueOf("KIND_" + kind.name()));
  }

  /** The code and the name of a client. */
  static String client(String code, ClientDirectory directory) {
    Client client = directory.client(code);
    return client == null || client.name().equals(code) ? code : code + " " + client.name();
  }

  /** What a line charges: its text, else what it has of item, category and family. */
  String subject(PricedLine line) {
    String charge = line.charge();
    if (charge != null) {
      return "+ " + charge;
    }
    return subject(line.source().subject());
  }

  /** The same of a line without a charge. */
  String subject(Subject subject) {
    String description = subject.description();
    if (description != null && !description.isBlank()) {
      return description;
    }
    String parts =
        Stream.of(subject.item(), subject.category(), subject.family())
            .filter(part -> part != null)
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? kind(subject.kind()) : kind(subject.kind()) + ": " + parts;
  }

  /** The margin on sale, one decimal; empty if nothing is charged. */
  String margin(Subtotal sum) {
    return sum.marginOnSale().map(numbers::tenths).orElse("");
  }

  /** A unit price with its unit: {@code 48.00 /h}; empty if there is none. */
  String perUnit(@Nullable Money price, String unit) {
    return price == null ? "" : numbers.unitPrice(price) + "/" + unit;
  }

  /** Who set a price and why, or where it was agreed. */
  String setBy(PriceOverride override) {
    return override.isByHand()
        ? terminal.text(CliMessage.SET_BY, override.author(), override.reason())
        : terminal.text(CliMessage.AGREED_IN, override.reason());
  }

  /**
   * Why a corrected line comes to something else.
   *
   * @param changes which of its fields changed; empty if none did
   * @param tariffChanged whether another tariff prices it now, which is told if nothing else
   *     changed
   */
  String changes(String changes, boolean tariffChanged) {
    return changes.isEmpty() && tariffChanged
        ? terminal.text(CliMessage.CORRECTION_TARIFF)
        : changes;
  }

  /** An argument as it is typed: in quotes if it has blanks. */
  static String argument(String text) {
    return text.indexOf(' ') < 0 ? text : '"' + text + '"';
  }

  /** Where a rule stands: {@code layers/client/c-014.drl:12}. */
  static String place(RuleRef rule) {
    return rule.location().file() + ":" + rule.location().line();
  }
}
