package com.tarifario.io.agreement;

import com.tarifario.core.agreement.AgreementPrice.Basis;
import com.tarifario.core.agreement.AssetTask;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.Recurrence;
import com.tarifario.core.agreement.Schedule;
import com.tarifario.core.agreement.ServicePlace;
import com.tarifario.core.agreement.Shift;
import com.tarifario.core.agreement.VisitTerms;
import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the services of an agreement. */
final class ServiceReader {

  private static final String PAID_BY_FEE = "paid_by_fee";

  static final List<String> FIELDS =
      List.of(
          "code",
          "title",
          "rule",
          "from",
          "days_off",
          "closed",
          "when_closed",
          "places",
          "checklist",
          "concepts",
          "work_type",
          "person",
          "at",
          "hours",
          "within_days",
          "visit_per_asset",
          PAID_BY_FEE);

  private static final List<String> PLACE = List.of("centre", "assets", "checklist");
  private static final List<String> ASSET = List.of("asset", "checklist");

  private final Recurrence recurrence;
  private final Problems problems;
  private final TermsFields reader;

  ServiceReader(Recurrence recurrence, Problems problems) {
    this.recurrence = recurrence;
    this.problems = problems;
    this.reader = new TermsFields(problems);
  }

  /**
   * The services; those that are wrong are left out.
   *
   * @param basis by what the agreement is paid for
   */
  List<PlannedService> read(Fields terms, Basis basis) {
    List<PlannedService> services = new ArrayList<>();
    Map<String, SourceLocation> codes = new HashMap<>();
    for (YamlNode node : terms.list("services")) {
      Fields fields = Fields.of(node, FIELDS, problems);
      PlannedService service = fields == null ? null : service(fields, codes, basis);
      if (service != null) {
        services.add(service);
      }
    }
    return services;
  }

  /**
   * Tells of services that lose visits in short months, unless it was agreed so.
   *
   * @param services those that were read of the terms
   * @param first the agreement's first day
   * @param last its last; null if it is open, for a year, or as many as leap years need
   */
  void tellLost(
      Fields terms,
      List<PlannedService> services,
      LocalDate first,
      @Nullable LocalDate last,
      TermsUse use) {
    if (use.agreed()) {
      return;
    }
    List<YamlNode> nodes = terms.list("services");
    for (int i = 0; i < services.size() && services.size() == nodes.size(); i++) {
      Schedule schedule = services.get(i).schedule();
      LocalDate from = schedule.from() == null ? first : schedule.from();
      ShortMonths months = new ShortMonths(recurrence);
      LocalDate to = last == null ? months.enough(schedule.rule(), from) : last;
      int lost = months.lost(schedule.rule(), from, to);
      Fields fields = lost == 0 ? null : Fields.of(nodes.get(i), FIELDS, problems);
      if (fields != null) {
        String whole = ShortMonths.whole(schedule.rule());
        if (use.sample()) {
          problems.warning(fields.at("rule"), TermsMessage.RULE_MAY_LOSE, schedule.rule(), whole);
        } else {
          problems.warning(
              fields.at("rule"), TermsMessage.RULE_LOSES, schedule.rule(), lost, from, to, whole);
        }
      }
    }
  }

  private @Nullable PlannedService service(
      Fields fields, Map<String, SourceLocation> codes, Basis basis) {
    int before = problems.errors();
    String code = fields.requiredCode("code", "REV-CLIMA");
    if (code != null) {
      once(code, fields.at("code"), codes);
    }
    String title = fields.requiredText("title", "Revisión de climatización");
    String rule = fields.requiredText("rule", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO");
    if (rule != null && !rule.isEmpty()) {
      recurrence
          .fault(rule)
          .ifPresent(fault -> problems.error(fields.at("rule"), TermsMessage.RULE, fault));
    }
    Shift daysOff = shift(fields, "days_off");
    Shift whenClosed = shift(fields, "when_closed");
    List<ServicePlace> places = places(fields);
    VisitTerms visit = visit(fields, basis);
    if (code == null || title == null || rule == null || problems.errors() > before) {
      return null;
    }
    Schedule schedule =
        new Schedule(
            rule, fields.date("from"), daysOff, reader.spans(fields, "closed"), whenClosed);
    List<String> checklist = fields.texts("checklist");
    return problems.errors() > before
        ? null
        : new PlannedService(code, title, schedule, places, checklist, visit);
  }

  private Shift shift(Fields fields, String name) {
    return reader.word(fields, name, Shift.class, Shift::word, Shift.NEXT);
  }

  private VisitTerms visit(Fields fields, Basis basis) {
    BigDecimal hours = fields.aboveZero("hours");
    LocalTime at = time(fields);
    Integer within = reader.whole(fields, "within_days", 1);
    return new VisitTerms(
        fields.texts("concepts"),
        fields.text("work_type"),
        fields.text("person"),
        at,
        hours,
        within,
        fields.isTrue("visit_per_asset", false),
        isPaidByFee(fields, basis));
  }

  /** By fee, all services are paid for by it; by the tariff, none is. */
  private boolean isPaidByFee(Fields fields, Basis basis) {
    if (fields.has(PAID_BY_FEE) && basis != Basis.MIXED) {
      problems.error(fields.at(PAID_BY_FEE), TermsMessage.PAID_BY_FEE_MIXED, basis.word());
    }
    return fields.isTrue(PAID_BY_FEE, false);
  }

  private @Nullable LocalTime time(Fields fields) {
    String text = fields.text("at");
    if (text == null) {
      return null;
    }
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException noTime) {
      problems.error(fields.at("at"), YamlMessage.BAD_TIME, "at", text);
      return null;
    }
  }

  private List<ServicePlace> places(Fields service) {
    Map<String, SourceLocation> codes = new HashMap<>();
    List<ServicePlace> places = new ArrayList<>();
    for (YamlNode node : service.requiredList("places", "[{centre: \"01\"}]")) {
      if (node instanceof Scalar scalar) {
        if (isCode(scalar) && once(scalar.text(), node.at(), codes)) {
          places.add(ServicePlace.of(scalar.text()));
        }
        continue;
      }
      Fields fields = Fields.of(node, PLACE, problems);
      String centre = fields == null ? null : fields.requiredCode("centre", "\"01\"");
      if (fields != null && centre != null && once(centre, fields.at("centre"), codes)) {
        places.add(new ServicePlace(centre, assets(fields), fields.texts("checklist")));
      }
    }
    return places;
  }

  private List<AssetTask> assets(Fields place) {
    Map<String, SourceLocation> codes = new HashMap<>();
    List<AssetTask> assets = new ArrayList<>();
    for (YamlNode node : place.list("assets")) {
      if (node instanceof Scalar scalar) {
        if (isCode(scalar) && once(scalar.text(), node.at(), codes)) {
          assets.add(new AssetTask(scalar.text(), List.of()));
        }
        continue;
      }
      Fields fields = Fields.of(node, ASSET, problems);
      String asset = fields == null ? null : fields.requiredCode("asset", "CAM-1");
      if (fields != null && asset != null && once(asset, fields.at("asset"), codes)) {
        assets.add(new AssetTask(asset, fields.texts("checklist")));
      }
    }
    return assets;
  }

  private boolean isCode(Scalar scalar) {
    if (!Codes.isCode(scalar.text())) {
      problems.error(scalar.at(), YamlMessage.BAD_CODE, scalar.text());
      return false;
    }
    return true;
  }

  private boolean once(String code, SourceLocation at, Map<String, SourceLocation> seen) {
    SourceLocation first = seen.putIfAbsent(code, at);
    if (first != null) {
      problems.error(at, YamlMessage.DUPLICATE_CODE, code, first.line());
    }
    return first == null;
  }
}
