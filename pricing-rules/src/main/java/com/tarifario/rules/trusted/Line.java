package com.tarifario.rules.trusted;

import com.tarifario.core.calendar.Weekday;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A line as the rules of trusted layers see it: a bean with a property for each standard field, and
 * the tariff's own attributes by name. What is absent is null. A rule proposes for it in the words
 * of the vocabulary:
 *
 * <pre>{@code
 * when $line : Line( kind == Kind.MATERIAL )
 * then $line.propose("discount('5 %', group('rappel'))");
 * }</pre>
 */
public final class Line {

  private final Facts facts;
  private final Proposals proposals;

  Line(Facts facts, Proposals proposals) {
    this.facts = facts;
    this.proposals = proposals;
  }

  /**
   * Proposes for this line, as the rule that is firing.
   *
   * @param verbs one or more verbs of the vocabulary with their arguments, texts in single quotes
   * @throws InvalidProposalException if that can't be read
   */
  public void propose(String verbs) {
    proposals.add(this, verbs);
  }

  /**
   * An attribute that the tariff declares, by name.
   *
   * @throws IllegalArgumentException if it declares none of that name
   */
  public @Nullable Object get(String attribute) {
    return facts.get(attribute);
  }

  /** What the line cost us: quantity x unit cost; null if the unit cost is not known. */
  public @Nullable BigDecimal getCost() {
    BigDecimal unitCost = getUnitCost();
    BigDecimal quantity = getQuantity();
    return unitCost == null || quantity == null ? null : unitCost.multiply(quantity);
  }

  /** The document's number. */
  public @Nullable String getDocument() {
    return (String) facts.get(StandardField.DOCUMENT);
  }

  /** What kind of document the line stands on. */
  public @Nullable DocumentType getDocumentType() {
    Object word = facts.get(StandardField.DOCUMENT_TYPE);
    return word == null ? null : DocumentType.valueOf((String) word);
  }

  /** The line's number in its document. */
  public @Nullable String getLine() {
    return (String) facts.get(StandardField.LINE);
  }

  /** The day of the work. */
  public @Nullable LocalDate getDate() {
    return (LocalDate) facts.get(StandardField.DATE);
  }

  /** The day of the week of the date. */
  public @Nullable Weekday getWeekday() {
    Object word = facts.get(StandardField.WEEKDAY);
    return word == null ? null : Weekday.valueOf((String) word);
  }

  /** Whether the date is a holiday where the work is done. */
  public @Nullable Boolean getHoliday() {
    return (Boolean) facts.get(StandardField.HOLIDAY);
  }

  /** The season of the date; null if it is in none. */
  public @Nullable String getSeason() {
    return (String) facts.get(StandardField.SEASON);
  }

  /** The day on which the client asked for the work. */
  public @Nullable LocalDate getNoticeDate() {
    return (LocalDate) facts.get(StandardField.NOTICE_DATE);
  }

  /** The client's code. */
  public @Nullable String getClient() {
    return (String) facts.get(StandardField.CLIENT);
  }

  /** The work centre's code. */
  public @Nullable String getWorkCentre() {
    return (String) facts.get(StandardField.WORK_CENTRE);
  }

  /** The work order's number. */
  public @Nullable String getWorkOrder() {
    return (String) facts.get(StandardField.WORK_ORDER);
  }

  /** The visit that the line belongs to. */
  public @Nullable String getVisit() {
    return (String) facts.get(StandardField.VISIT);
  }

  /** The maintenance agreement's number. */
  public @Nullable String getAgreement() {
    return (String) facts.get(StandardField.AGREEMENT);
  }

  /** The named type of quote. */
  public @Nullable String getQuoteTariff() {
    return (String) facts.get(StandardField.QUOTE_TARIFF);
  }

  /** The company's word for the type of work. */
  public @Nullable String getWorkType() {
    return (String) facts.get(StandardField.WORK_TYPE);
  }

  /** The budget concept that was rendered. */
  public @Nullable String getConcept() {
    return (String) facts.get(StandardField.CONCEPT);
  }

  /** What the cost is for. */
  public @Nullable Kind getKind() {
    Object word = facts.get(StandardField.KIND);
    return word == null ? null : Kind.valueOf((String) word);
  }

  /** The article's code. */
  public @Nullable String getItem() {
    return (String) facts.get(StandardField.ITEM);
  }

  /** The article's family, or the trade. */
  public @Nullable String getFamily() {
    return (String) facts.get(StandardField.FAMILY);
  }

  /** The worker's category. */
  public @Nullable String getCategory() {
    return (String) facts.get(StandardField.CATEGORY);
  }

  /** Who did it. */
  public @Nullable String getTechnician() {
    return (String) facts.get(StandardField.TECHNICIAN);
  }

  /** The text on the document. */
  public @Nullable String getDescription() {
    return (String) facts.get(StandardField.DESCRIPTION);
  }

  /** Whether the line is charged. */
  public @Nullable Billing getBilling() {
    Object word = facts.get(StandardField.BILLING);
    return word == null ? null : Billing.valueOf((String) word);
  }

  /** How much was worked or supplied, in the line's unit. */
  public @Nullable BigDecimal getQuantity() {
    return (BigDecimal) facts.get(StandardField.QUANTITY);
  }

  /** The unit of the quantity. */
  public @Nullable String getUnit() {
    return (String) facts.get(StandardField.UNIT);
  }

  /** What one unit cost us, in the tariff's currency. */
  public @Nullable BigDecimal getUnitCost() {
    return (BigDecimal) facts.get(StandardField.UNIT_COST);
  }

  /** The list price of one unit, in the tariff's currency. */
  public @Nullable BigDecimal getListPrice() {
    return (BigDecimal) facts.get(StandardField.LIST_PRICE);
  }

  /** The hour at which the work began. */
  public @Nullable LocalTime getStart() {
    return (LocalTime) facts.get(StandardField.START);
  }

  /** The hour at which the work ended. */
  public @Nullable LocalTime getEnd() {
    return (LocalTime) facts.get(StandardField.END);
  }

  /** The client's rate group. */
  public @Nullable String getRateGroup() {
    return (String) facts.get(StandardField.RATE_GROUP);
  }

  /** What the client is before the law. */
  public @Nullable String getClientType() {
    return (String) facts.get(StandardField.CLIENT_TYPE);
  }

  /** What the client does. */
  public @Nullable String getClientActivity() {
    return (String) facts.get(StandardField.CLIENT_ACTIVITY);
  }

  /** How large the client is. */
  public @Nullable String getClientSize() {
    return (String) facts.get(StandardField.CLIENT_SIZE);
  }

  /** The work centre's travel zone. */
  public @Nullable String getZone() {
    return (String) facts.get(StandardField.ZONE);
  }

  /** The region whose holidays count at the work centre. */
  public @Nullable String getRegion() {
    return (String) facts.get(StandardField.REGION);
  }

  /** The way to the work centre, one way. */
  public @Nullable BigDecimal getDistance() {
    return (BigDecimal) facts.get(StandardField.DISTANCE);
  }

  /** What kind of place it is. */
  public @Nullable String getWorkCentreType() {
    return (String) facts.get(StandardField.WORK_CENTRE_TYPE);
  }

  /** What is done there. */
  public @Nullable String getWorkCentreActivity() {
    return (String) facts.get(StandardField.WORK_CENTRE_ACTIVITY);
  }

  /** What was agreed. */
  public @Nullable String getAgreementType() {
    return (String) facts.get(StandardField.AGREEMENT_TYPE);
  }

  /** The agreement's first day. */
  public @Nullable LocalDate getAgreementFrom() {
    return (LocalDate) facts.get(StandardField.AGREEMENT_FROM);
  }

  /** The agreement's last day. */
  public @Nullable LocalDate getAgreementTo() {
    return (LocalDate) facts.get(StandardField.AGREEMENT_TO);
  }

  /** Which year of the agreement the date is in; 1 for the first. */
  public @Nullable BigDecimal getAgreementYear() {
    return (BigDecimal) facts.get(StandardField.AGREEMENT_YEAR);
  }

  /** The time band that the work falls in. */
  public @Nullable String getBand() {
    return (String) facts.get(StandardField.BAND);
  }

  /** The hours of labour of the whole visit. */
  public @Nullable BigDecimal getVisitHours() {
    return (BigDecimal) facts.get(StandardField.VISIT_HOURS);
  }

  /** How many technicians the visit names. */
  public @Nullable BigDecimal getVisitTechnicians() {
    return (BigDecimal) facts.get(StandardField.VISIT_TECHNICIANS);
  }

  /** The hours of labour of the whole document. */
  public @Nullable BigDecimal getDocumentHours() {
    return (BigDecimal) facts.get(StandardField.DOCUMENT_HOURS);
  }

  /** The line's amount, before tax. */
  public @Nullable BigDecimal getAmount() {
    return (BigDecimal) facts.get(StandardField.AMOUNT);
  }

  /** The price of one of the line's units. */
  public @Nullable BigDecimal getUnitPrice() {
    return (BigDecimal) facts.get(StandardField.UNIT_PRICE);
  }

  /** The same before surcharges, discounts and limits. */
  public @Nullable BigDecimal getBasePrice() {
    return (BigDecimal) facts.get(StandardField.BASE_PRICE);
  }

  /** The amount of the whole document, before tax. */
  public @Nullable BigDecimal getDocumentNet() {
    return (BigDecimal) facts.get(StandardField.DOCUMENT_NET);
  }

  /** The name of the charge; null if it is a line of the document. */
  public @Nullable String getCharge() {
    return (String) facts.get(StandardField.CHARGE);
  }

  /** The amount of the document's lines and charges, before charges on sums and before tax. */
  public @Nullable BigDecimal getSubtotal() {
    return (BigDecimal) facts.get(StandardField.SUBTOTAL);
  }

  /** The cost of the document's materials as a part of its amount before tax. */
  public @Nullable BigDecimal getMaterialsShare() {
    return (BigDecimal) facts.get(StandardField.MATERIALS_SHARE);
  }
}
