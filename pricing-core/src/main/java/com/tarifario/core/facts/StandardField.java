package com.tarifario.core.facts;

import com.tarifario.core.calendar.Weekday;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.TimeSpan;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields that every tariff's rules can ask about. A new one is one constant here: its word,
 * what it is, where its value comes from and what it means.
 */
public enum StandardField {
  DOCUMENT("document", "the document's number", context -> context.line().id().document()),
  DOCUMENT_TYPE(
      "documentType",
      DocumentType.values(),
      "what kind of document the line stands on",
      context -> context.documentType().name()),
  LINE("line", "the line's number in its document", context -> context.line().id().line()),
  DATE("date", FieldType.DATE, null, "the day of the work", context -> context.line().date()),
  WEEKDAY(
      "weekday",
      Origin.MEASURE,
      Weekday.values(),
      "the day of the week of the date",
      context -> Weekday.of(context.line().date()).name()),
  HOLIDAY(
      "holiday",
      FieldType.BOOLEAN,
      Origin.MEASURE,
      null,
      "whether the date is a holiday where the work is done; absent without a calendar",
      LineContext::holiday),
  SEASON(
      "season",
      Origin.MEASURE,
      "the season of the date, of those in the tariff's calendar; absent if it is in none",
      LineContext::season),
  NOTICE_DATE(
      "noticeDate",
      FieldType.DATE,
      null,
      "the day on which the client asked for the work",
      context -> context.line().assignment().noticeDate()),
  CLIENT("client", "the client's code", context -> context.line().assignment().client()),
  WORK_CENTRE(
      "workCentre", "the work centre's code", context -> context.line().assignment().workCentre()),
  WORK_ORDER(
      "workOrder", "the work order's number", context -> context.line().assignment().workOrder()),
  VISIT(
      "visit",
      "the visit that the line belongs to",
      context -> context.line().assignment().visit()),
  AGREEMENT(
      "agreement",
      "the maintenance agreement's number",
      context -> context.line().assignment().agreement()),
  QUOTE_TARIFF(
      "quoteTariff",
      "the named type of quote",
      context -> context.line().assignment().quoteTariff()),
  WORK_TYPE(
      "workType",
      "the company's word for the type of work",
      context -> context.line().assignment().workType()),
  CONCEPT(
      "concept",
      "the budget concept that was rendered",
      context -> context.line().assignment().concept()),
  KIND(
      "kind",
      Kind.values(),
      "what the cost is for",
      context -> context.line().subject().kind().name()),
  ITEM("item", "the article's code", context -> context.line().subject().item()),
  FAMILY(
      "family", "the article's family, or the trade", context -> context.line().subject().family()),
  CATEGORY("category", "the worker's category", context -> context.line().subject().category()),
  TECHNICIAN("technician", "who did it", context -> context.line().subject().technician()),
  DESCRIPTION(
      "description", "the text on the document", context -> context.line().subject().description()),
  BILLING(
      "billing",
      Billing.values(),
      "whether the line is charged",
      context -> context.line().billing().name()),
  QUANTITY(
      "quantity",
      FieldType.NUMBER,
      null,
      "how much was worked or supplied, in the line's unit",
      context -> context.line().quantity().value()),
  UNIT("unit", "the unit of the quantity", context -> context.line().quantity().unit().symbol()),
  UNIT_COST(
      "unitCost",
      FieldType.NUMBER,
      null,
      "what one unit cost us, in the tariff's currency",
      context -> amount(context.line().unitCost())),
  LIST_PRICE(
      "listPrice",
      FieldType.NUMBER,
      null,
      "the list price of one unit, in the tariff's currency",
      context -> amount(context.line().listPrice())),
  START(
      "start",
      FieldType.TIME,
      null,
      "the hour at which the work began",
      context -> {
        TimeSpan time = context.line().time();
        return time == null ? null : time.start().toLocalTime();
      }),
  END(
      "end",
      FieldType.TIME,
      null,
      "the hour at which the work ended",
      context -> {
        TimeSpan time = context.line().time();
        return time == null ? null : time.end().toLocalTime();
      }),
  RATE_GROUP(
      "rateGroup",
      Origin.CLIENT,
      "the client's rate group",
      context -> context.client().rateGroup()),
  CLIENT_TYPE(
      "clientType",
      Origin.CLIENT,
      "what the client is before the law",
      context -> context.client().classification().type()),
  CLIENT_ACTIVITY(
      "clientActivity",
      Origin.CLIENT,
      "what the client does",
      context -> context.client().classification().activity()),
  CLIENT_SIZE(
      "clientSize",
      Origin.CLIENT,
      "how large the client is",
      context -> context.client().classification().size()),
  ZONE("zone", Origin.WORK_CENTRE, "the work centre's travel zone", at(WorkCentre::zone)),
  REGION(
      "region",
      Origin.WORK_CENTRE,
      "the region whose holidays count at the work centre",
      at(WorkCentre::region)),
  DISTANCE(
      "distance",
      FieldType.NUMBER,
      Origin.WORK_CENTRE,
      Unit.KILOMETRE,
      "the way to the work centre, one way",
      at(WorkCentre::distance)),
  WORK_CENTRE_TYPE(
      "workCentreType", Origin.WORK_CENTRE, "what kind of place it is", at(WorkCentre::type)),
  WORK_CENTRE_ACTIVITY(
      "workCentreActivity", Origin.WORK_CENTRE, "what is done there", at(WorkCentre::activity)),
  AGREEMENT_TYPE(
      "agreementType",
      Origin.AGREEMENT,
      "what was agreed",
      under((agreement, line) -> agreement.type())),
  AGREEMENT_FROM(
      "agreementFrom",
      FieldType.DATE,
      Origin.AGREEMENT,
      null,
      "the agreement's first day",
      under((agreement, line) -> agreement.from())),
  AGREEMENT_TO(
      "agreementTo",
      FieldType.DATE,
      Origin.AGREEMENT,
      null,
      "the agreement's last day",
      under((agreement, line) -> agreement.to())),
  AGREEMENT_YEAR(
      "agreementYear",
      FieldType.NUMBER,
      Origin.AGREEMENT,
      null,
      "which year of the agreement the date is in; 1 for the first",
      under((agreement, line) -> BigDecimal.valueOf(agreement.yearOn(line.date())))),
  BAND(
      "band",
      Origin.MEASURE,
      "the time band that the work falls in",
      context -> context.line().band()),
  VISIT_HOURS(
      "visitHours",
      FieldType.NUMBER,
      Origin.MEASURE,
      Unit.HOUR,
      "the hours of labour of the whole visit",
      context -> context.visit().hours()),
  VISIT_TECHNICIANS(
      "visitTechnicians",
      FieldType.NUMBER,
      Origin.MEASURE,
      null,
      "how many technicians the visit names",
      context -> context.visit().technicians()),
  DOCUMENT_HOURS(
      "documentHours",
      FieldType.NUMBER,
      Origin.MEASURE,
      Unit.HOUR,
      "the hours of labour of the whole document",
      context -> context.document().hours()),
  AMOUNT("amount", Stage.SCOPE, "the line's amount, before tax"),
  UNIT_PRICE(
      "unitPrice",
      Stage.SCOPE,
      "the price of one of the line's units; absent if it has none, or several in one band"),
  BASE_PRICE("basePrice", Stage.SCOPE, "the same before surcharges, discounts and limits"),
  CHARGE(
      "charge",
      FieldType.TEXT,
      Stage.TOTAL,
      "the name of the charge; absent if it is a line of the document"),
  SUBTOTAL(
      "subtotal",
      Stage.TOTAL,
      "the amount of the document's lines and charges, before charges on sums and before tax"),
  DOCUMENT_NET("documentNet", Stage.TAX, "the amount of the whole document, before tax"),
  MATERIALS_SHARE(
      "materialsShare",
      Stage.TAX,
      "the cost of the document's materials as a part of its amount before tax; absent if a cost is"
          + " not known");

  /** The standard fields, in the order of their indexes. */
  static final List<Field> FIELDS =
      Arrays.stream(values()).map(standard -> standard.field).toList();

  private final Field field;
  private final Function<LineContext, @Nullable Object> value;

  StandardField(String name, String description, Function<LineContext, @Nullable Object> value) {
    this(name, FieldType.TEXT, Origin.LINE, null, description, value);
  }

  StandardField(
      String name,
      Origin origin,
      String description,
      Function<LineContext, @Nullable Object> value) {
    this(name, FieldType.TEXT, origin, null, description, value);
  }

  StandardField(
      String name,
      FieldType type,
      @Nullable Unit unit,
      String description,
      Function<LineContext, @Nullable Object> value) {
    this(name, type, Origin.LINE, unit, description, value);
  }

  StandardField(
      String name,
      FieldType type,
      Origin origin,
      @Nullable Unit unit,
      String description,
      Function<LineContext, @Nullable Object> value) {
    this.field = new Field(name, type, origin, Stage.COST, List.of(), unit, description);
    this.value = value;
  }

  StandardField(
      String name,
      Enum<?>[] words,
      String description,
      Function<LineContext, @Nullable Object> value) {
    this(name, Origin.LINE, words, description, value);
  }

  StandardField(
      String name,
      Origin origin,
      Enum<?>[] words,
      String description,
      Function<LineContext, @Nullable Object> value) {
    this.field =
        new Field(
            name,
            FieldType.WORD,
            origin,
            Stage.COST,
            Arrays.stream(words).map(Enum::name).toList(),
            null,
            description);
    this.value = value;
  }

  StandardField(String name, Stage since, String description) {
    this(name, FieldType.NUMBER, since, description);
  }

  StandardField(String name, FieldType type, Stage since, String description) {
    this.field = new Field(name, type, Origin.RESULT, since, List.of(), null, description);
    this.value = context -> null;
  }

  /** What the field is. */
  public Field field() {
    return field;
  }

  /** The field's index in facts of any vocabulary. */
  public int index() {
    return ordinal();
  }

  /** The field's value before any stage; null if it is absent, or made by a stage. */
  @Nullable Object valueOf(LineContext context) {
    return value.apply(context);
  }

  private static Function<LineContext, @Nullable Object> at(
      Function<WorkCentre, @Nullable Object> part) {
    return context -> {
      WorkCentre centre = context.workCentre();
      return centre == null ? null : part.apply(centre);
    };
  }

  private static Function<LineContext, @Nullable Object> under(
      BiFunction<Agreement, ChargeLine, @Nullable Object> part) {
    return context -> {
      Agreement agreement = context.agreement();
      return agreement == null ? null : part.apply(agreement, context.line());
    };
  }

  private static @Nullable Object amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
