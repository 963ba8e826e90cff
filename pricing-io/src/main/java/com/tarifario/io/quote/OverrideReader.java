package com.tarifario.io.quote;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.quote.WishedTotal;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads prices, discounts and totals that a person set. */
final class OverrideReader {

  private static final List<String> FIELDS = List.of("price", "currency", "reason", "by", "at");

  private static final List<String> DISCOUNT_FIELDS = List.of("percent", "reason", "by", "at");
  private static final List<String> WISHED_FIELDS =
      List.of("amount", "currency", "with_tax", "reason", "by", "at");

  private final Currency currency;
  private final ZoneId zone;
  private final Problems problems;

  OverrideReader(Currency currency, ZoneId zone, Problems problems) {
    this.currency = currency;
    this.zone = zone;
    this.problems = problems;
  }

  /** The price set in the field {@code override}; null if there is none. */
  @Nullable PriceOverride read(Fields owner) {
    YamlNode node = owner.node("override");
    return node == null ? null : read(node);
  }

  /** The price set; null if it can't be used, which is among the problems. */
  @Nullable PriceOverride read(YamlNode node) {
    Fields fields = Fields.of(node, FIELDS, problems);
    if (fields == null) {
      return null;
    }
    if (!fields.has("price")) {
      fields.missing("price", "850.00");
    }
    BigDecimal price = fields.number("price");
    Currency ofPrice = fields.currency("currency", currency);
    Said said = said(fields);
    return price == null || said == null
        ? null
        : new PriceOverride(Money.of(price, ofPrice), said.reason, said.by, said.at);
  }

  /** Why, who and when. */
  private record Said(String reason, String by, @Nullable Instant at) {}

  private @Nullable Said said(Fields fields) {
    String reason = fields.text("reason");
    String by = fields.requiredText("by", "M. Ruiz");
    String at = fields.text("at");
    Instant moment = at == null ? null : moment(at, fields);
    return by == null ? null : new Said(reason == null ? "" : reason, by, moment);
  }

  /** The discount in the field {@code discount} of a chapter; null if there is none. */
  @Nullable Discount discount(Fields chapter) {
    Fields fields = chapter.fields("discount", DISCOUNT_FIELDS);
    if (fields == null) {
      return null;
    }
    if (!fields.has("percent")) {
      fields.missing("percent", "5");
    }
    BigDecimal percent = fields.number("percent");
    Said said = said(fields);
    if (percent != null
        && (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)) {
      problems.error(fields.at("percent"), QuoteMessage.BAD_DISCOUNT, percent);
      return null;
    }
    return percent == null || said == null
        ? null
        : new Discount(new Percentage(percent), said.reason, said.by, said.at);
  }

  /** The total in the field {@code wished_total} of a quote; null if there is none. */
  @Nullable WishedTotal wished(Fields quote) {
    Fields fields = quote.fields("wished_total", WISHED_FIELDS);
    if (fields == null) {
      return null;
    }
    if (!fields.has("amount")) {
      fields.missing("amount", "9500.00");
    }
    Money amount = fields.price("amount", fields.currency("currency", currency));
    boolean withTax = fields.isTrue("with_tax", false);
    Said said = said(fields);
    return amount == null || said == null
        ? null
        : new WishedTotal(amount, withTax, said.reason, said.by, said.at);
  }

  private @Nullable Instant moment(String text, Fields fields) {
    try {
      return text.endsWith("Z")
          ? Instant.parse(text)
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      YamlNode node = Objects.requireNonNull(fields.node("at"));
      problems.error(node.at(), YamlMessage.BAD_MOMENT, "at", node.shown());
      return null;
    }
  }
}
