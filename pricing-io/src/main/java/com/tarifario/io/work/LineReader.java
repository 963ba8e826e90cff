package com.tarifario.io.work;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.money.Currencies;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.PriceOverride.Origin;
import com.tarifario.io.IoMessage;
import com.tarifario.io.table.RowReader;
import com.tarifario.io.table.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Makes a line of a document from a row. */
final class LineReader {

  private final Tariff tariff;
  private final ClientDirectory clients;
  private final Suggestions suggestions;
  private final MomentReader moments;

  LineReader(Tariff tariff, ClientDirectory clients) {
    this.tariff = tariff;
    this.clients = clients;
    this.suggestions = new Suggestions(clients);
    this.moments = new MomentReader(tariff.calendar().zone());
  }

  /** The line; null if anything is wrong with the row, which the reader then knows. */
  @Nullable ChargeLine read(RowReader row) {
    String document = row.text(WorkColumn.DOCUMENT);
    String number = row.text(WorkColumn.LINE);
    LocalDate date = row.date(WorkColumn.DATE);
    String client = client(row);
    String workCentre = workCentre(row, client);
    String agreement = agreement(row, client);
    Billing billing = row.word(WorkColumn.BILLING, WorkWords.BILLINGS);
    Kind kind = row.word(WorkColumn.KIND, Words.KINDS);
    BigDecimal quantity = row.positive(WorkColumn.QUANTITY);
    BigDecimal billable = row.positive(WorkColumn.BILLABLE_QUANTITY);
    BigDecimal pricePer = pricePer(row);
    Currency currency = currency(row);
    Money unitCost = each(money(row, WorkColumn.UNIT_COST, currency), pricePer);
    Money listPrice = each(money(row, WorkColumn.LIST_PRICE, currency), pricePer);
    MomentReader.Worked worked = moments.worked(row, date);
    PriceOverride override = override(row);
    if (document == null
        || number == null
        || date == null
        || client == null
        || kind == null
        || quantity == null) {
      return null;
    }
    ChargeLineBuilder line =
        ChargeLine.builder(
                new LineId(document, number),
                date,
                client,
                kind,
                new Quantity(quantity, unit(row, kind)))
            .workCentre(workCentre)
            .workOrder(row.text(WorkColumn.WORK_ORDER))
            .visit(row.text(WorkColumn.VISIT))
            .agreement(agreement)
            .quoteTariff(row.text(WorkColumn.QUOTE_TARIFF))
            .workType(row.text(WorkColumn.WORK_TYPE))
            .concept(row.text(WorkColumn.CONCEPT))
            .noticeDate(row.date(WorkColumn.NOTICE_DATE))
            .item(row.text(WorkColumn.ITEM))
            .family(row.text(WorkColumn.FAMILY))
            .category(row.text(WorkColumn.CATEGORY))
            .technician(row.text(WorkColumn.TECHNICIAN))
            .description(row.text(WorkColumn.DESCRIPTION))
            .billable(billable)
            .unitCost(unitCost)
            .listPrice(listPrice)
            .band(row.text(WorkColumn.BAND))
            .billing(billing == null ? Billing.CHARGEABLE : billing)
            .override(override);
    if (worked != null) {
      line.worked(worked.start(), worked.end());
    }
    row.attributes().forEach(line::attribute);
    return row.hasProblems() ? null : line.build();
  }

  private static Unit unit(RowReader row, Kind kind) {
    String unit = row.text(WorkColumn.UNIT);
    return unit == null ? kind.usualUnit() : Unit.of(unit);
  }

  /** How many units cost and list price are for: 1 if the row does not say. */
  private static @Nullable BigDecimal pricePer(RowReader row) {
    BigDecimal number = row.number(WorkColumn.PRICE_PER);
    if (number != null && number.signum() <= 0) {
      row.problem(
          WorkColumn.PRICE_PER,
          IoMessage.NOT_ABOVE_ZERO,
          row.nameOf(WorkColumn.PRICE_PER),
          String.valueOf(row.text(WorkColumn.PRICE_PER)));
      return null;
    }
    return number;
  }

  /** The price of one unit, of one that is for so many. */
  private static @Nullable Money each(@Nullable Money price, @Nullable BigDecimal units) {
    return price == null || units == null ? price : price.dividedBy(units);
  }

  /** The currency of cost and list price: that of the tariff if the row does not say. */
  private Currency currency(RowReader row) {
    String code = row.text(WorkColumn.CURRENCY);
    if (code == null) {
      return tariff.currency();
    }
    Currency known = Currencies.find(code).orElse(null);
    if (known == null) {
      row.problem(WorkColumn.CURRENCY, IoMessage.CURRENCY_UNKNOWN, code);
      return tariff.currency();
    }
    return known;
  }

  private static @Nullable Money money(RowReader row, WorkColumn column, Currency currency) {
    BigDecimal number = row.positive(column);
    return number == null ? null : Money.of(number, currency);
  }

  private @Nullable String client(RowReader row) {
    String client = row.text(WorkColumn.CLIENT);
    if (client != null && clients.client(client) == null) {
      row.problem(
          WorkColumn.CLIENT,
          clients.isDatabase() ? IoMessage.CLIENT_NOT_ADDED : IoMessage.CLIENT_UNKNOWN,
          client,
          suggestions.client(client));
      return null;
    }
    return client;
  }

  private @Nullable String workCentre(RowReader row, @Nullable String client) {
    String centre = row.text(WorkColumn.WORK_CENTRE);
    if (centre != null && client != null && clients.workCentre(client, centre) == null) {
      row.problem(
          WorkColumn.WORK_CENTRE,
          clients.isDatabase() ? IoMessage.WORK_CENTRE_NOT_ADDED : IoMessage.WORK_CENTRE_UNKNOWN,
          centre,
          client,
          suggestions.workCentre(client, centre));
    }
    return centre;
  }

  private @Nullable String agreement(RowReader row, @Nullable String client) {
    String number = row.text(WorkColumn.AGREEMENT);
    if (number == null) {
      return null;
    }
    Agreement agreement = clients.agreement(number);
    if (agreement == null) {
      row.problem(
          WorkColumn.AGREEMENT,
          clients.isDatabase() ? IoMessage.AGREEMENT_NOT_ADDED : IoMessage.AGREEMENT_UNKNOWN,
          number,
          suggestions.agreement(number));
    } else if (client != null && !agreement.client().equals(client)) {
      row.problem(
          WorkColumn.AGREEMENT, IoMessage.AGREEMENT_OF_OTHER, number, agreement.client(), client);
    }
    return number;
  }

  private @Nullable PriceOverride override(RowReader row) {
    Money price = money(row, WorkColumn.OVERRIDE_PRICE, tariff.currency());
    boolean isGiven = row.text(WorkColumn.OVERRIDE_PRICE) != null;
    String reason = row.text(WorkColumn.OVERRIDE_REASON);
    String author = row.text(WorkColumn.OVERRIDE_BY);
    if (!isGiven) {
      if (reason != null) {
        row.problem(
            WorkColumn.OVERRIDE_REASON,
            IoMessage.OVERRIDE_WITHOUT_PRICE,
            row.nameOf(WorkColumn.OVERRIDE_REASON),
            row.nameOf(WorkColumn.OVERRIDE_PRICE));
      }
      return null;
    }
    if (author == null) {
      row.problem(
          WorkColumn.OVERRIDE_BY,
          IoMessage.OVERRIDE_INCOMPLETE,
          row.nameOf(WorkColumn.OVERRIDE_BY));
    }
    Instant at = moments.instant(row, WorkColumn.OVERRIDE_AT);
    Origin origin = row.word(WorkColumn.OVERRIDE_ORIGIN, WorkWords.ORIGINS);
    return price == null || author == null
        ? null
        : new PriceOverride(
            price,
            reason == null ? "" : reason,
            author,
            at,
            origin == null ? Origin.BY_HAND : origin);
  }
}
