package com.tarifario.core.pricing;

import com.tarifario.core.calendar.PublicHolidays;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.LineContext;
import com.tarifario.core.facts.Measures;
import com.tarifario.core.facts.ValidityDate;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.pricing.OwnMeasures.Known;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.DocumentType;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines complete before they are priced: looks up their client, work centre and agreement,
 * measures what is summed over several lines, and splits them at the borders of time bands.
 */
final class Resolver {

  private final Tariff tariff;
  private final ClientDirectory directory;
  private final Splitter splitter;
  private final boolean hasCalendar;

  Resolver(Tariff tariff, ClientDirectory directory) {
    this.tariff = tariff;
    this.directory = directory;
    this.splitter = new Splitter(tariff.calendar());
    this.hasCalendar = !tariff.calendar().isNone();
  }

  /**
   * The lines of one document, made complete, in their order.
   *
   * @param whole whether these are all of its lines; if not, nothing is known of sums over them
   */
  List<LineCase> resolve(DocumentType type, List<ChargeLine> lines, boolean whole) {
    Surroundings around = new Surroundings(type, lines, whole);
    List<Complete> complete = new ArrayList<>(lines.size());
    for (ChargeLine line : lines) {
      complete.add(complete(line, around));
    }
    OwnMeasures measures = ownMeasures(complete, whole);
    List<LineCase> cases = new ArrayList<>(complete.size());
    for (Complete each : complete) {
      cases.add(measured(each, measures));
    }
    return cases;
  }

  /**
   * What is known of each line of a document, in their order, where nothing more is to be found
   * out: all lines are of parties that are known, none is cut, no cost is in another currency.
   *
   * @return null if there is more to it, so that all have to be resolved
   */
  @Nullable List<Facts> uncut(DocumentType type, List<ChargeLine> lines, boolean whole) {
    Vocabulary vocabulary = tariff.vocabulary();
    if (!vocabulary.measures().isEmpty()
        || !vocabulary.validityDate().equals(ValidityDate.LINE_DATE)) {
      return null;
    }
    Surroundings around = new Surroundings(type, lines, whole);
    List<Facts> facts = new ArrayList<>(lines.size());
    try {
      for (ChargeLine line : lines) {
        if (!splitter.isWhole(line) || isForeign(line.unitCost()) || isForeign(line.listPrice())) {
          return null;
        }
        requireCurrency(line, tariff.currency());
        facts.add(around.facts(line));
      }
    } catch (LineFailure ofOneLine) {
      return null;
    }
    return facts;
  }

  /** What the lines of one document have around them. */
  private final class Surroundings {

    private final DocumentType type;
    private final LineParties parties = new LineParties(directory);
    private final Measures document;
    private final Map<String, Measures> visits;

    Surroundings(DocumentType type, List<ChargeLine> lines, boolean whole) {
      this.type = type;
      this.document = whole ? Measures.of(lines) : Measures.UNKNOWN;
      this.visits = !whole || isOneVisit(lines) ? Map.of() : visits(lines);
    }

    /** What is known of a line alone. */
    Facts facts(ChargeLine line) {
      Client client = parties.client(line);
      WorkCentre centre = parties.workCentre(line);
      LineContext context =
          new LineContext(
              type,
              line,
              client,
              centre,
              parties.agreement(line),
              holiday(line, centre),
              tariff.calendar().seasonOn(line.date()),
              visits.isEmpty() ? document : visits.getOrDefault(visit(line), document),
              document);
      return Facts.of(tariff.vocabulary(), context);
    }
  }

  private static boolean isOneVisit(List<ChargeLine> lines) {
    for (ChargeLine line : lines) {
      if (!visit(line).equals(visit(lines.get(0)))) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Measures> visits(List<ChargeLine> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                Resolver::visit, Collectors.collectingAndThen(Collectors.toList(), Measures::of)));
  }

  private OwnMeasures ownMeasures(List<Complete> complete, boolean whole) {
    List<Known> known =
        tariff.vocabulary().measures().isEmpty()
            ? List.of()
            : complete.stream().map(each -> new Known(each.line, each.facts)).toList();
    return new OwnMeasures(tariff.vocabulary(), known, whole);
  }

  /** The visit of a line; lines that name none are all of one visit, the empty text. */
  static String visit(ChargeLine line) {
    String visit = line.assignment().visit();
    return visit == null ? "" : visit;
  }

  /** A line with all that is known of it alone; without facts, why it can't be priced. */
  private record Complete(
      ChargeLine line,
      @Nullable Facts facts,
      List<Conversion> conversions,
      @Nullable LineFailure failure) {}

  private Complete complete(ChargeLine documented, Surroundings around) {
    try {
      requireCurrency(documented, tariff.currency());
      List<Conversion> conversions = new ArrayList<>(0);
      ChargeLine line = converted(documented, conversions);
      return new Complete(line, around.facts(line), conversions, null);
    } catch (LineFailure failure) {
      return new Complete(documented, null, List.of(), failure);
    }
  }

  private LineCase measured(Complete complete, OwnMeasures measures) {
    ChargeLine line = complete.line;
    if (complete.facts == null) {
      return new LineCase(line, null, List.of(), complete.failure, List.of());
    }
    Facts facts = measures.on(line, complete.facts);
    try {
      return split(line, facts, complete.conversions);
    } catch (LineFailure failure) {
      return new LineCase(line, null, List.of(), failure, List.of());
    }
  }

  /** The line with its costs in the tariff's currency. */
  private ChargeLine converted(ChargeLine line, List<Conversion> conversions) {
    Money cost = converted(CoreMessage.STEP_COST_CONVERTED, line, line.unitCost(), conversions);
    Money list =
        converted(CoreMessage.STEP_LIST_PRICE_CONVERTED, line, line.listPrice(), conversions);
    return conversions.isEmpty() ? line : line.withCosts(cost, list);
  }

  private @Nullable Money converted(
      CoreMessage what, ChargeLine line, @Nullable Money money, List<Conversion> conversions) {
    if (money == null || !isForeign(money)) {
      return money;
    }
    Conversion conversion =
        Conversion.of(what, money, tariff.currency(), tariff.exchangeRates(), line.date());
    conversions.add(conversion);
    return conversion.converted();
  }

  private boolean isForeign(@Nullable Money money) {
    return money != null && !money.currency().equals(tariff.currency());
  }

  /**
   * A line worked in no band, or of which nobody knows what rules are in force, has no price of the
   * tariff, but may be overridden or not charged.
   */
  private LineCase split(ChargeLine line, Facts facts, List<Conversion> conversions) {
    LineFailure failure = withoutDate(facts);
    try {
      return new LineCase(line, facts, splitter.split(line, facts), failure, conversions);
    } catch (LineFailure unsplit) {
      if (unsplit.status() != LineStatus.NO_BAND) {
        throw unsplit;
      }
      Piece whole = new Piece(facts, line.chargeable(), line.time(), null);
      return new LineCase(line, facts, List.of(whole), unsplit, conversions);
    }
  }

  private @Nullable LineFailure withoutDate(Facts facts) {
    ValidityDate date = tariff.vocabulary().validityDate();
    return facts.get(date.field().name()) != null ? null : withoutDate(date);
  }

  /** Nobody knows what is in force for a line. */
  static LineFailure withoutDate(ValidityDate date) {
    return LineFailure.of(
        LineStatus.FAILED,
        CoreMessage.NO_VALIDITY_DATE,
        date.dates().stream().map(each -> (Object) each.name()).toList());
  }

  private @Nullable Boolean holiday(ChargeLine line, @Nullable WorkCentre centre) {
    WorkCalendar calendar = tariff.calendar();
    String region = centre == null ? null : centre.region();
    if (!hasCalendar) {
      return null;
    }
    PublicHolidays known = calendar.holidays().publicOnes();
    if (centre != null && region != null && !known.knows(region)) {
      throw LineFailure.of(
          LineStatus.FAILED,
          CoreMessage.UNKNOWN_REGION,
          region,
          centre.code(),
          Suggestion.hint(region, known.likely(region)));
    }
    return calendar.in(region).holidays().includes(line.date());
  }

  /**
   * Refuses a line whose price a person set in another currency.
   *
   * @throws LineFailure if so
   */
  static void requireCurrency(ChargeLine line, Currency currency) {
    Money price = line.override() == null ? null : line.override().price();
    if (price != null && !price.currency().equals(currency)) {
      throw LineFailure.of(LineStatus.FAILED, CoreMessage.CURRENCY_MISMATCH, price, currency);
    }
  }
}
