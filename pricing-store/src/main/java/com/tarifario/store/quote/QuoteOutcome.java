package com.tarifario.store.quote;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.sheet.SheetLine.Level;
import com.tarifario.core.work.Kind;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.agreement.TermsFile;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.store.agreement.PlanCounts;
import com.tarifario.store.agreement.SignedAgreements;
import com.tarifario.store.agreement.VisitPlans;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes what follows when a client accepts a quote. */
final class QuoteOutcome {

  private final Works works;
  private final OrderLines orderLines;
  private final SignedAgreements signed;
  private final VisitPlans plans;

  QuoteOutcome(Database database) {
    this.works = new Works(database);
    this.orderLines = new OrderLines(database);
    this.signed = new SignedAgreements(database);
    this.plans = new VisitPlans(database);
  }

  /** The order, with the frozen prices of the sheet, and the work order. */
  QuoteAcceptance order(Change change, KeptQuote quote, QuoteSheet sheet, LocalDate day) {
    List<SheetLine> all = sheet.lines(Level.ITEM, Level.CHARGE, Level.TOTAL_CHARGE);
    List<KeptWork> made = order(change, quote, quote.work().work(), lines(sheet, all), day);
    return new QuoteAcceptance(quote, made, Collections.emptySortedSet());
  }

  private List<KeptWork> order(
      Change change, KeptQuote quote, Work said, List<OrderLine> lines, LocalDate day) {
    WorkLinks links = said.links().withQuote(quote.number());
    KeptWork order =
        works.add(
            change,
            work(WorkType.ORDER, said, day, links).toBuilder()
                .amount(lines.stream().map(OrderLine::amount).reduce(Money::plus).orElse(null))
                .build());
    orderLines.add(change, order, lines);
    KeptWork workOrder =
        works.add(change, work(WorkType.WORK_ORDER, said, day, links.withOrder(order.number())));
    return List.of(order, workOrder);
  }

  /**
   * The maintenance agreement of a quote, and the work orders of its first visits; of what was
   * offered beside it the order, with the frozen prices of the sheet, and its work order.
   *
   * @param sheet what was accepted
   * @param beside the lines of the sheet that are offered beside the agreement
   * @param yes the client's yes
   * @throws InvalidDataException if the quote has no terms
   */
  QuoteAcceptance agreement(
      Change change, KeptQuote quote, QuoteSheet sheet, List<SheetLine> beside, Acceptance yes) {
    Work said = quote.work().work();
    String terms = Objects.requireNonNull(quote.agreementTerms(), "agreementTerms");
    KeptWork agreement =
        signed
            .sign(
                change,
                said.client(),
                terms(quote.number(), terms),
                null,
                said.links().withQuote(quote.number()))
            .work();
    PlanCounts planned = plans.planFirst(change, agreement.number(), yes.calendar());
    List<KeptWork> made = new ArrayList<>(List.of(agreement));
    made.addAll(works.cameOf(agreement.number()));
    if (!beside.isEmpty()) {
      Work job = beside.size() == 1 ? said.toBuilder().title(beside.get(0).text()).build() : said;
      made.addAll(order(change, quote, job, lines(sheet, beside), yes.day()));
    }
    return new QuoteAcceptance(quote, made, planned.withoutHolidays());
  }

  /**
   * The terms of the agreement that a quote offers.
   *
   * @throws InvalidDataException if the text is not one of terms
   */
  static AgreementTerms terms(String number, String text) {
    ReadResult<AgreementTerms> read = TermsFile.parse(number, text);
    return read.value().orElseThrow(() -> new InvalidDataException(read.problems()));
  }

  private static Work work(WorkType type, Work quote, LocalDate day, WorkLinks links) {
    return Work.of(type, quote.client(), quote.title(), day, quote.person()).toBuilder()
        .workCentre(quote.workCentre())
        .links(links)
        .build();
  }

  /** These items and charges of a complete quote; all of them sum to its net amount. */
  private static List<OrderLine> lines(QuoteSheet sheet, List<SheetLine> wanted) {
    List<OrderLine> lines = new ArrayList<>();
    List<SheetLine> components = new ArrayList<>();
    List<SheetLine> all = sheet.lines();
    for (int index = all.size() - 1; index >= 0; index--) {
      SheetLine line = all.get(index);
      switch (line.level()) {
        case COMPONENT -> components.add(0, line);
        case ITEM -> {
          if (wanted.contains(line)) {
            lines.add(0, line(line, parts(components)));
          }
          components.clear();
        }
        case CHARGE, TOTAL_CHARGE -> {
          if (wanted.contains(line)) {
            lines.add(0, line(line, parts(List.of(line))));
          }
        }
        case OPTION, CHAPTER -> components.clear();
      }
    }
    return lines;
  }

  private static OrderLine line(SheetLine line, List<OrderLine.Part> parts) {
    Quantity quantity = line.quantity();
    boolean counted = quantity != null && quantity.value().signum() > 0;
    return new OrderLine(
        line.path(),
        line.concept(),
        line.text().isBlank() ? line.path() : line.text(),
        counted ? Objects.requireNonNull(quantity) : new Quantity(BigDecimal.ONE, Unit.PIECE),
        line.amounts().discount() == null ? line.unitPrice() : null,
        Objects.requireNonNull(line.amount(), "the amount of a complete quote"),
        line.amounts().cost(),
        parts);
  }

  /** What of these is for labour, for material, ...: all of a kind in one. */
  private static List<OrderLine.Part> parts(List<SheetLine> components) {
    Map<Kind, OrderLine.Part> parts = new EnumMap<>(Kind.class);
    for (SheetLine each : components) {
      Kind kind = each.kind();
      Money amount = each.amount();
      if (kind == null || amount == null) {
        return List.of();
      }
      OrderLine.Part part = new OrderLine.Part(kind, amount, each.amounts().cost());
      parts.merge(kind, part, QuoteOutcome::sum);
    }
    return List.copyOf(parts.values());
  }

  private static OrderLine.Part sum(OrderLine.Part one, OrderLine.Part other) {
    return new OrderLine.Part(
        one.kind(), one.amount().plus(other.amount()), sum(one.cost(), other.cost()));
  }

  private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
    return one == null || other == null ? null : one.plus(other);
  }
}
