package com.tarifario.core.work;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the optional fields of a {@link ChargeLine}; each is absent until it is named. */
public final class ChargeLineBuilder {

  private final LineId id;
  private LocalDate date;
  private final String client;
  private Kind kind;
  private Quantity quantity;
  private final Map<String, Object> attributes = new HashMap<>();
  private Billing billing = Billing.CHARGEABLE;
  private @Nullable String workCentre;
  private @Nullable String workOrder;
  private @Nullable String visit;
  private @Nullable String agreement;
  private @Nullable String quoteTariff;
  private @Nullable String workType;
  private @Nullable String concept;
  private @Nullable LocalDate noticeDate;
  private @Nullable String item;
  private @Nullable String family;
  private @Nullable String category;
  private @Nullable String technician;
  private @Nullable String description;
  private @Nullable BigDecimal billable;
  private @Nullable Money unitCost;
  private @Nullable Money listPrice;
  private @Nullable TimeSpan time;
  private @Nullable String band;
  private @Nullable PriceOverride override;

  ChargeLineBuilder(LineId id, LocalDate date, String client, Kind kind, Quantity quantity) {
    this.id = id;
    this.date = date;
    this.client = client;
    this.kind = kind;
    this.quantity = quantity;
  }

  ChargeLineBuilder(ChargeLine line) {
    this(
        line.id(), line.date(), line.assignment().client(), line.subject().kind(), line.quantity());
    Assignment assignment = line.assignment();
    workCentre = assignment.workCentre();
    workOrder = assignment.workOrder();
    visit = assignment.visit();
    agreement = assignment.agreement();
    quoteTariff = assignment.quoteTariff();
    workType = assignment.workType();
    concept = assignment.concept();
    noticeDate = assignment.noticeDate();
    Subject subject = line.subject();
    item = subject.item();
    family = subject.family();
    category = subject.category();
    technician = subject.technician();
    description = subject.description();
    billable = line.billable();
    unitCost = line.unitCost();
    listPrice = line.listPrice();
    time = line.time();
    band = line.band();
    billing = line.billing();
    override = line.override();
    attributes.putAll(line.attributes());
  }

  /** The day on which it was done. */
  public ChargeLineBuilder date(LocalDate value) {
    date = value;
    return this;
  }

  /** What the cost is for. */
  public ChargeLineBuilder kind(Kind value) {
    kind = value;
    return this;
  }

  /** How much was worked or supplied. */
  public ChargeLineBuilder quantity(Quantity value) {
    quantity = value;
    return this;
  }

  /** The code of the client's work centre. */
  public ChargeLineBuilder workCentre(@Nullable String value) {
    workCentre = value;
    return this;
  }

  /** The work order's number. */
  public ChargeLineBuilder workOrder(@Nullable String value) {
    workOrder = value;
    return this;
  }

  /** Which going to the place it belongs to. */
  public ChargeLineBuilder visit(@Nullable String value) {
    visit = value;
    return this;
  }

  /** The maintenance agreement's number. */
  public ChargeLineBuilder agreement(@Nullable String value) {
    agreement = value;
    return this;
  }

  /** The named type of quote. */
  public ChargeLineBuilder quoteTariff(@Nullable String value) {
    quoteTariff = value;
    return this;
  }

  /** The company's own word for the type of work. */
  public ChargeLineBuilder workType(@Nullable String value) {
    workType = value;
    return this;
  }

  /** The code of the budget concept rendered. */
  public ChargeLineBuilder concept(@Nullable String value) {
    concept = value;
    return this;
  }

  /** The day on which the client asked for the work. */
  public ChargeLineBuilder noticeDate(@Nullable LocalDate value) {
    noticeDate = value;
    return this;
  }

  /** The article's code. */
  public ChargeLineBuilder item(@Nullable String value) {
    item = value;
    return this;
  }

  /** The article's family. */
  public ChargeLineBuilder family(@Nullable String value) {
    family = value;
    return this;
  }

  /** The worker's category. */
  public ChargeLineBuilder category(@Nullable String value) {
    category = value;
    return this;
  }

  /** Who did it. */
  public ChargeLineBuilder technician(@Nullable String value) {
    technician = value;
    return this;
  }

  /** The text on the document. */
  public ChargeLineBuilder description(@Nullable String value) {
    description = value;
    return this;
  }

  /** How much is to be charged, in the quantity's unit. */
  public ChargeLineBuilder billable(@Nullable BigDecimal value) {
    billable = value;
    return this;
  }

  /** What one unit cost us. */
  public ChargeLineBuilder unitCost(@Nullable Money value) {
    unitCost = value;
    return this;
  }

  /** The list price of one unit. */
  public ChargeLineBuilder listPrice(@Nullable Money value) {
    listPrice = value;
    return this;
  }

  /** The time band, where no calendar is to find it. */
  public ChargeLineBuilder band(@Nullable String value) {
    band = value;
    return this;
  }

  /** The price that a person set. */
  public ChargeLineBuilder override(@Nullable PriceOverride value) {
    override = value;
    return this;
  }

  /** When it was worked, on the clock of the place. */
  public ChargeLineBuilder worked(LocalDateTime start, LocalDateTime end) {
    return time(new TimeSpan(start, end));
  }

  /** The same; null if the document does not say. */
  public ChargeLineBuilder time(@Nullable TimeSpan value) {
    time = value;
    return this;
  }

  /** Whether it is charged, and if not, why not. */
  public ChargeLineBuilder billing(Billing value) {
    billing = value;
    return this;
  }

  /**
   * An attribute that the tariff declares.
   *
   * @param name the attribute's name in {@code tariff.yaml}
   * @param value a value of its declared type: String, BigDecimal, Boolean, LocalDate or LocalTime
   */
  public ChargeLineBuilder attribute(String name, Object value) {
    attributes.put(name, value);
    return this;
  }

  /**
   * The line.
   *
   * @throws IllegalArgumentException if a quantity is below 0
   */
  public ChargeLine build() {
    return new ChargeLine(
        id,
        date,
        new Assignment(
            client,
            workCentre,
            workOrder,
            visit,
            agreement,
            quoteTariff,
            workType,
            concept,
            noticeDate),
        new Subject(kind, item, family, category, technician, description),
        quantity,
        billable,
        unitCost,
        listPrice,
        time,
        band,
        billing,
        override,
        attributes);
  }
}
