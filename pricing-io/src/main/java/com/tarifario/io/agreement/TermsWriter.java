package com.tarifario.io.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tarifario.core.agreement.AgreementPrice;
import com.tarifario.core.agreement.AgreementPrice.Basis;
import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.AssetTask;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.agreement.FeeRevision;
import com.tarifario.core.agreement.FeeRevision.ByIndex;
import com.tarifario.core.agreement.FeeRevision.ByPercentage;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.Renewal;
import com.tarifario.core.agreement.Schedule;
import com.tarifario.core.agreement.ServicePlace;
import com.tarifario.core.agreement.Shift;
import com.tarifario.core.agreement.VisitTerms;
import com.tarifario.core.calendar.Season.Span;
import com.tarifario.core.calendar.Weekday;
import com.tarifario.io.json.Tree;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the terms of a maintenance agreement as the file that {@link TermsFile} reads. */
public final class TermsWriter {

  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .build());

  private TermsWriter() {}

  /** The terms as a text of YAML. */
  public static String text(AgreementTerms terms) {
    try {
      return YAML.writeValueAsString(tree(terms));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * The same as a text that somebody changes.
   *
   * @param version which of the terms of the agreement they are, from 1
   */
  public static String text(AgreementTerms terms, int version) {
    return "version: " + version + "\n" + text(terms);
  }

  /** The terms as a tree, with the fields of the file. */
  public static Map<String, Object> tree(AgreementTerms terms) {
    return Tree.of()
        .with("title", terms.title())
        .with("type", terms.type())
        .with("from", terms.from().toString())
        .with("to", terms.to() == null ? null : terms.to().toString())
        .with("renewal", terms.renewal() == null ? null : renewal(terms.renewal()))
        .with(
            "working_days",
            terms.workingDays().equals(AgreementTerms.MONDAY_TO_FRIDAY)
                ? null
                : terms.workingDays().stream().sorted().map(TermsWriter::day).toList())
        .with("closed", spans(terms.closed()))
        .with("price", price(terms.price()))
        .with("attributes", new TreeMap<>(terms.attributes()))
        .with("services", terms.services().stream().map(TermsWriter::service).toList())
        .map();
  }

  private static Map<String, Object> renewal(Renewal renewal) {
    return Tree.of()
        .with("months", renewal.months())
        .with("tacit", renewal.tacit())
        .with("notice_days", renewal.noticeDays())
        .map();
  }

  private static String day(DayOfWeek day) {
    return Weekday.values()[day.ordinal()].name();
  }

  private static List<Map<String, Object>> spans(List<Span> spans) {
    return spans.stream()
        .map(
            span ->
                Tree.of().with("from", monthDay(span.from())).with("to", monthDay(span.to())).map())
        .toList();
  }

  /** {@code --08-31} without what it begins with. */
  private static String monthDay(MonthDay day) {
    return day.toString().substring(2);
  }

  private static @Nullable Map<String, Object> price(AgreementPrice price) {
    Fee fee = price.fee();
    if (fee == null) {
      return Tree.of().with("by", Basis.TARIFF.word()).map();
    }
    return Tree.of()
        .with("by", price.basis().word())
        .with("fee", fee.amount().toString())
        .with("every", fee.every().word())
        .with("due", PriceReader.due(fee.inAdvance()))
        .with("revision", fee.revision() == null ? null : revision(fee.revision()))
        .with(
            "covers",
            price.covers().stream()
                .sorted()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList())
        .map();
  }

  private static Map<String, Object> revision(FeeRevision revision) {
    Tree tree = Tree.of();
    if (revision instanceof ByIndex byIndex) {
      tree.with("index", byIndex.index());
    } else if (revision instanceof ByPercentage byPercentage) {
      tree.with("percent", byPercentage.yearly().value());
    }
    MonthDay on = revision.on();
    return tree.with("on", on == null ? null : monthDay(on))
        .with("since", revision.since() == null ? null : revision.since().toString())
        .map();
  }

  private static Map<String, Object> service(PlannedService service) {
    Schedule schedule = service.schedule();
    VisitTerms visit = service.visit();
    return Tree.of()
        .with("code", service.code())
        .with("title", service.title())
        .with("rule", schedule.rule())
        .with("from", schedule.from() == null ? null : schedule.from().toString())
        .with("days_off", shift(schedule.daysOff()))
        .with("closed", spans(schedule.closed()))
        .with("when_closed", shift(schedule.whenClosed()))
        .with("places", service.places().stream().map(TermsWriter::place).toList())
        .with("checklist", service.checklist())
        .with("visit_per_asset", visit.onePerAsset() ? true : null)
        .with("paid_by_fee", visit.paidByFee() ? true : null)
        .with("concepts", visit.concepts())
        .with("work_type", visit.workType())
        .with("person", visit.person())
        .with("at", visit.at() == null ? null : visit.at().toString())
        .with("hours", visit.hours())
        .with("within_days", visit.within())
        .map();
  }

  private static @Nullable String shift(Shift shift) {
    return shift == Shift.NEXT ? null : shift.word();
  }

  private static Map<String, Object> place(ServicePlace place) {
    return Tree.of()
        .with("centre", place.centre())
        .with("assets", place.assets().stream().map(TermsWriter::asset).toList())
        .with("checklist", place.checklist())
        .map();
  }

  private static Map<String, Object> asset(AssetTask task) {
    return Tree.of().with("asset", task.asset()).with("checklist", task.checklist()).map();
  }
}
