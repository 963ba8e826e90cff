package com.tarifario.io.quote;

import com.tarifario.core.money.Money;
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

/** Reads prices that a person set. */
final class OverrideReader {

  private static final List<String> FIELDS = List.of("price", "reason", "by", "at");

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
    String reason = fields.text("reason");
    String by = fields.requiredText("by", "M. Ruiz");
    String at = fields.text("at");
    Instant moment = at == null ? null : moment(at, fields);
    return price == null || by == null
        ? null
        : new PriceOverride(Money.of(price, currency), reason == null ? "" : reason, by, moment);
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
