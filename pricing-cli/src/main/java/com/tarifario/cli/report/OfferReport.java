package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.OfferText;
import com.tarifario.core.client.Client;
import com.tarifario.core.money.Money;
import com.tarifario.core.offer.EstimatedPrice;
import com.tarifario.core.offer.OfferCandidate;
import com.tarifario.core.offer.OfferedService;
import com.tarifario.core.offer.Offering;
import com.tarifario.core.offer.RenderedService;
import com.tarifario.core.offer.ServiceMatch;
import com.tarifario.core.offer.ServiceMatch.Reason;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Proof;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be offered to a client, and why. */
public final class OfferReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final Path folder;

  /**
   * A report to the terminal.
   *
   * @param folder the folder of the rules, so that they can be found from here
   */
  public OfferReport(Terminal terminal, Path folder) {
    this.terminal = terminal;
    this.folder = folder;
  }

  /**
   * Writes what is offered, the best first.
   *
   * @param most how many at most
   * @param all whether what is not offered follows
   */
  public void write(Offering offering, int most, boolean all) {
    Client client = offering.client();
    println(
        0,
        terminal
            .outStyle()
            .bold(text(OfferText.TITLE, client.code(), client.name(), offering.date())));
    println(INDENT, text(OfferText.BY_RULES, offering.rules(), folder));
    println(INDENT, text(OfferText.PRICED_BY, offering.tariff()));
    List<OfferedService> offered = offering.offered();
    terminal.out().println();
    if (offered.isEmpty()) {
      println(INDENT, text(OfferText.NOTHING));
    } else {
      List<OfferedService> shown = offered.subList(0, Math.min(most, offered.size()));
      offered(shown);
      if (shown.size() < offered.size()) {
        println(
            INDENT,
            text(OfferText.MORE, terminal.numbers().count(offered.size() - (long) shown.size())));
      }
      unpriced(shown);
    }
    if (all) {
      others(offering.others());
    }
    terminal.out().flush();
    for (OfferedService each : offering.undecided()) {
      Message problem = each.match().problem();
      if (problem != null) {
        terminal
            .err()
            .println(
                place(each.candidate()) + ": " + terminal.errStyle().red(terminal.text(problem)));
        terminal.err().flush();
      }
    }
  }

  private void offered(List<OfferedService> services) {
    Table table =
        Table.of(
            right(text(OfferText.COLUMN_RANK)),
            left(text(OfferText.COLUMN_CONCEPT)),
            left(text(OfferText.COLUMN_NAME)),
            left(text(OfferText.COLUMN_CENTRE)),
            right(text(OfferText.COLUMN_SCORE)),
            right(text(OfferText.COLUMN_PRICE)),
            right(text(OfferText.COLUMN_TIMES)),
            left(text(OfferText.COLUMN_LAST)),
            left(text(OfferText.COLUMN_DUE)),
            left(text(OfferText.COLUMN_WHY)));
    for (OfferedService each : services) {
      OfferCandidate candidate = each.candidate();
      RenderedService rendered = candidate.rendered();
      Money amount = each.amount();
      table.row(
          terminal.numbers().count(each.rank()),
          candidate.concept(),
          candidate.name(terminal.locale()),
          shown(candidate.place()),
          terminal.numbers().count(each.match().score()),
          amount == null ? text(OfferText.NO_PRICE) : terminal.numbers().amount(amount),
          rendered == null ? "" : terminal.numbers().count(rendered.times()),
          rendered == null ? "" : rendered.last().toString(),
          shown(each.match().dueOn()),
          reasons(each.match()));
    }
    terminal.table(table, INDENT);
  }

  /** The reasons, each with the place of its rule below the layers. */
  private static String reasons(ServiceMatch match) {
    return match.reasons().stream()
        .map(each -> each.text() + " (" + place(each).replaceFirst("^layers/", "") + ")")
        .collect(Collectors.joining("; "));
  }

  private static String place(Reason reason) {
    return reason.rule().location().file() + ":" + reason.rule().location().line();
  }

  /** Why services have no price, each once. */
  private void unpriced(List<OfferedService> services) {
    services.stream()
        .filter(each -> each.amount() == null)
        .flatMap(each -> problems(each).map(problem -> line(each.candidate().concept(), problem)))
        .distinct()
        .forEach(each -> println(INDENT, each));
  }

  private static Stream<Message> problems(OfferedService service) {
    EstimatedPrice price = service.price();
    return price == null ? Stream.of() : price.problems().stream();
  }

  private String line(String concept, Message problem) {
    return text(OfferText.NO_PRICE_OF, concept, problem);
  }

  private void others(List<OfferedService> services) {
    terminal.heading(text(OfferText.HEADING_OTHERS));
    Table table =
        Table.of(
            left(text(OfferText.COLUMN_CONCEPT)),
            left(text(OfferText.COLUMN_NAME)),
            left(text(OfferText.COLUMN_CENTRE)),
            left(text(OfferText.COLUMN_STATUS)),
            left(text(OfferText.COLUMN_DUE)),
            left(text(OfferText.COLUMN_WHY)));
    for (OfferedService each : services) {
      table.row(
          each.candidate().concept(),
          each.candidate().name(terminal.locale()),
          shown(each.candidate().place()),
          status(each.match()),
          shown(each.match().dueOn()),
          reasons(each.match()));
    }
    terminal.table(table, INDENT);
  }

  /**
   * Writes why a service is offered, or why not.
   *
   * @param nearMisses which rules nearly offer it
   */
  public void explain(OfferedService service, List<Message> nearMisses) {
    OfferCandidate candidate = service.candidate();
    ServiceMatch match = service.match();
    println(
        0, terminal.outStyle().bold(place(candidate) + "  " + candidate.name(terminal.locale())));
    println(
        INDENT,
        match.isOffered()
            ? text(OfferText.RESULT_OFFERED, terminal.numbers().count(match.score()))
            : text(OfferText.RESULT_OTHER, status(match)));
    match.reasons().forEach(each -> println(2 * INDENT, each.text() + "  " + place(each)));
    Message problem = match.problem();
    if (problem != null) {
      println(INDENT, terminal.outStyle().red(terminal.text(problem)));
    }
    rendered(candidate.rendered());
    if (match.dueOn() != null) {
      println(INDENT, text(OfferText.DUE_ON, match.dueOn()));
    }
    price(service.price());
    new FactsReport(terminal).write(match.facts());
    new ProofReport(terminal)
        .write(
            Proof.of(() -> List.of(new Proof.Part(null, match.verdicts(), List.of(), nearMisses))));
    terminal.out().println();
    terminal.out().flush();
  }

  private void rendered(@Nullable RenderedService rendered) {
    if (rendered == null) {
      return;
    }
    Money amount = rendered.amount();
    String times = terminal.numbers().count(rendered.times());
    println(
        INDENT,
        amount == null
            ? text(OfferText.RENDERED, times, rendered.last())
            : text(
                OfferText.RENDERED_FOR, times, rendered.last(), terminal.numbers().money(amount)));
  }

  private void price(@Nullable EstimatedPrice price) {
    if (price == null) {
      return;
    }
    Money amount = price.amount();
    if (amount == null) {
      price.problems().forEach(each -> println(INDENT, line(text(OfferText.NO_PRICE), each)));
    } else {
      println(INDENT, text(OfferText.PRICE_ESTIMATED, terminal.numbers().money(amount)));
    }
  }

  private String place(OfferCandidate candidate) {
    String place = candidate.place();
    return place == null
        ? candidate.concept()
        : text(OfferText.AT_CENTRE, candidate.concept(), place);
  }

  private String status(ServiceMatch match) {
    return text(OfferText.valueOf("STATUS_" + match.status().name()));
  }

  private static String shown(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private void println(int indent, String text) {
    terminal.out().println(" ".repeat(indent) + text);
  }

  private String text(OfferText key, Object... arguments) {
    return terminal.text(key, arguments);
  }
}
