package com.tarifario.io.agreement;

import com.tarifario.core.agreement.AgreementPrice;
import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.Renewal;
import com.tarifario.core.calendar.Season.Span;
import com.tarifario.core.calendar.Weekday;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.io.calendar.Rfc5545Recurrence;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the terms of a maintenance agreement:
 *
 * <pre>
 * version: 2                                # which of its terms this was made of, if they are changed
 * title: Mantenimiento de climatización     # needed
 * type: mantenimiento                       # the company's word, which rules compare agreementType with
 * from: 2026-04-01                          # needed
 * months: 12                                # or to: 2027-03-31; open if neither is said
 * renewal: {months: 12, tacit: true, notice_days: 60}
 * working_days: [MON, TUE, WED, THU, FRI]   # these, if nothing is said
 * closed: [{from: "12-24", to: "01-06"}]    # nothing is planned then, in any year
 * price:                                    # by the tariff, if nothing is said
 *   by: fee                                 # fee, tariff or mixed
 *   fee: 145.00 EUR                         # for each period
 *   every: month                            # month, quarter, half-year, year
 *   due: start                              # or end
 *   revision: {index: IPC, on: "01-01"}     # or {percent: 2.5}; on the day it began if none is said;
 *                                           #   since: the day of which the fee is, if it is a later one;
 *                                           #   what begins before has the fee of the terms before
 *   covers: [labour, travel]                # lines of breakdowns that the fee pays for
 * attributes: {onCall: true}                # the company's own, which the tariff declares
 * services:
 *   - code: REV-CLIMA                       # needed
 *     title: Revisión trimestral            # needed
 *     rule: FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO   # needed: RFC 5545
 *     from: 2026-04-01                      # counts from here; from the agreement's first day if not said
 *     days_off: next                        # next, previous, skip, keep: what if nobody works that day
 *     closed: [{from: "08-01", to: "08-31"}]
 *     when_closed: next                     # the same, of visits on closed days
 *     places:                               # needed
 *       - centre: "01"
 *         assets: [{asset: ENF-1, checklist: [Medir consumo]}, FAN-2P]
 *         checklist: [Avisar en recepción]
 *     checklist: [Limpiar filtros]          # what is done everywhere
 *     visit_per_asset: false                # true: a visit for each piece of equipment
 *     concepts: [REV-CLI]                   # budget concepts that are rendered
 *     paid_by_fee: true                     # of a mixed agreement: the fee pays for these visits
 *     work_type: preventivo                 # what its lines are priced as
 *     person: Luis
 *     at: 08:00
 *     hours: 3
 *     within_days: 5                        # days to do it, its own included
 * </pre>
 */
public final class TermsFile {

  private static final String VERSION = "version";

  private static final List<String> FIELDS =
      List.of(
          VERSION,
          "title",
          "type",
          "from",
          "to",
          "months",
          "renewal",
          "working_days",
          "closed",
          "price",
          "attributes",
          "services");
  private static final List<String> RENEWAL = List.of("months", "tacit", "notice_days");
  private static final String HINT = "title:";

  private final TermsUse use;
  private final Problems problems = new Problems();
  private final TermsFields reader = new TermsFields(problems);

  private TermsFile(TermsUse use) {
    this.use = use;
  }

  /**
   * The terms in a file that are to be agreed, or all that is wrong with it.
   *
   * @param tariff which attributes of agreements there are, and the currency of fees; null if any
   *     will do
   * @throws IOException if it can't be opened
   */
  public static ReadResult<WrittenTerms> read(Path file, @Nullable Tariff tariff)
      throws IOException {
    TermsFile terms = new TermsFile(TermsUse.with(tariff));
    return terms.written(YamlTree.read(file, HINT, terms.problems));
  }

  private ReadResult<WrittenTerms> written(@Nullable YamlNode root) {
    Fields fields = root == null ? null : Fields.of(root, FIELDS, problems);
    AgreementTerms terms = fields == null ? null : terms(fields);
    return problems.result(
        fields == null || terms == null
            ? null
            : new WrittenTerms(terms, reader.whole(fields, VERSION, 1)));
  }

  /**
   * The terms in a text that were agreed before, or all that is wrong with it.
   *
   * @param name what messages call the text
   */
  public static ReadResult<AgreementTerms> parse(String name, String text) {
    return parse(name, text, TermsUse.AGREED);
  }

  /** The same of terms that are to be agreed, where that tariff holds. */
  public static ReadResult<AgreementTerms> parse(String name, String text, Tariff tariff) {
    return parse(name, text, TermsUse.with(tariff));
  }

  private static ReadResult<AgreementTerms> parse(String name, String text, TermsUse use) {
    TermsFile terms = new TermsFile(use);
    return terms.read(YamlTree.parse(name, text, HINT, terms.problems));
  }

  /** All that is wrong with terms that stand in another file, whose days are samples. */
  public static List<Problem> check(YamlNode root) {
    return new TermsFile(TermsUse.SAMPLE).read(root).problems();
  }

  private ReadResult<AgreementTerms> read(@Nullable YamlNode root) {
    Fields fields = root == null ? null : Fields.of(root, FIELDS, problems);
    return problems.result(fields == null ? null : terms(fields));
  }

  private @Nullable AgreementTerms terms(Fields fields) {
    String title = fields.requiredText("title", "Mantenimiento de climatización");
    if (!fields.has("from")) {
      fields.missing("from", "2026-04-01");
    }
    LocalDate from = fields.date("from");
    LocalDate to = end(fields, from);
    if (from != null && to != null && to.isBefore(from)) {
      problems.error(fields.at("to"), TermsMessage.END_BEFORE_BEGIN, to, from);
    }
    Renewal renewal = renewal(fields);
    Set<DayOfWeek> workingDays = workingDays(fields);
    List<Span> closed = reader.spans(fields, "closed");
    PriceReader prices = new PriceReader(use, problems);
    AgreementPrice price = prices.read(fields);
    ServiceReader reading = new ServiceReader(Rfc5545Recurrence.INSTANCE, problems);
    List<PlannedService> services = reading.read(fields, prices.basis());
    if (from != null) {
      reading.tellLost(fields, services, from, to, use);
    }
    Map<String, String> attributes = attributes(fields, price);
    return title == null || from == null || problems.errors() > 0
        ? null
        : new AgreementTerms(
            title,
            fields.text("type"),
            from,
            to,
            renewal,
            workingDays,
            closed,
            price,
            services,
            attributes);
  }

  private @Nullable LocalDate end(Fields fields, @Nullable LocalDate from) {
    Integer months = reader.whole(fields, "months", 1);
    LocalDate to = fields.date("to");
    if (months != null && fields.has("to")) {
      problems.error(fields.at("months"), TermsMessage.TO_AND_MONTHS);
    }
    return months == null || from == null ? to : from.plusMonths(months).minusDays(1);
  }

  private @Nullable Renewal renewal(Fields terms) {
    Fields fields = terms.fields("renewal", RENEWAL);
    if (fields == null) {
      return null;
    }
    if (!fields.has("months")) {
      fields.missing("months", "12");
    }
    Integer months = reader.whole(fields, "months", 1);
    Integer notice = reader.whole(fields, "notice_days", 0);
    boolean tacit = fields.isTrue("tacit", false);
    return months == null ? null : new Renewal(months, tacit, notice == null ? 0 : notice);
  }

  private Set<DayOfWeek> workingDays(Fields fields) {
    if (!fields.has("working_days")) {
      return AgreementTerms.MONDAY_TO_FRIDAY;
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    List<String> known = Stream.of(Weekday.values()).map(Weekday::name).toList();
    fields.requiredList("working_days", "[MON, TUE]");
    for (String word : fields.texts("working_days")) {
      int place = known.indexOf(word);
      if (place < 0) {
        problems.error(
            fields.at("working_days"), TermsMessage.BAD_WORD, "working_days", word, "", known);
      } else {
        days.add(DayOfWeek.of(place + 1));
      }
    }
    return days.isEmpty() ? AgreementTerms.MONDAY_TO_FRIDAY : days;
  }

  private Map<String, String> attributes(Fields fields, AgreementPrice price) {
    Map<String, String> attributes = new HashMap<>();
    YamlNode node = fields.node("attributes");
    if (node instanceof Mapping mapping) {
      mapping
          .fields()
          .forEach(
              (name, entry) -> {
                if (price.attributes().containsKey(name)) {
                  problems.error(entry.keyAt(), TermsMessage.ATTRIBUTE_OF_PRICE, name);
                }
                String text = Fields.text(name, entry.value(), problems);
                if (text != null) {
                  use.check(name, text, entry, problems);
                  attributes.put(name, text);
                }
              });
    } else if (node != null) {
      problems.error(node.at(), YamlMessage.EXPECTED_FIELDS, "onCall", node.shown());
    }
    return attributes;
  }
}
