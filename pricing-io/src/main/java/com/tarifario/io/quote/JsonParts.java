package com.tarifario.io.quote;

import com.fasterxml.jackson.core.JsonGenerator;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.quote.ConceptUse;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Option;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.work.PriceOverride;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the parts of which the JSON of a valued quote is made. */
final class JsonParts {

  private final JsonGenerator json;
  private final Locale locale;

  JsonParts(JsonGenerator json, Locale locale) {
    this.json = json;
    this.locale = locale;
  }

  void use(Item item) throws IOException {
    ConceptUse use = item.use();
    Option option = item.option();
    field("concept", item.concept());
    if (use != null && !use.version().isEmpty()) {
      field("concept_version", use.version());
    }
    if (use != null && !use.parameters().isEmpty()) {
      json.writeObjectFieldStart("parameters");
      for (Map.Entry<String, BigDecimal> each : use.parameters().entrySet()) {
        json.writeNumberField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
    }
    if (option != null) {
      field("instead_of", option.insteadOf());
    }
  }

  void discount(ValuedChapter chapter) throws IOException {
    Discount discount = chapter.source().discount();
    if (discount == null) {
      json.writeNullField("discount");
      return;
    }
    json.writeObjectFieldStart("discount");
    json.writeNumberField("percent", discount.rate().value());
    number("amount", chapter.discount().orElse(null));
    field("reason", discount.reason());
    field("by", discount.author());
    field("at", discount.at());
    json.writeEndObject();
  }

  void costs(@Nullable Money amount, @Nullable Money cost) throws IOException {
    number("cost", cost);
    json.writeFieldName("margin");
    json.writeNumber(Shown.margin(amount, cost));
    json.writeFieldName("margin_pct");
    json.writeNumber(Shown.marginRate(amount, cost));
  }

  void computed(@Nullable ComputedPrice computed) throws IOException {
    number("computed_unit_price", computed == null ? null : computed.unitPrice());
    number("computed_amount", computed == null ? null : computed.amount());
  }

  void tax(@Nullable LineTax tax) throws IOException {
    Percentage rate = tax == null ? null : tax.rate();
    json.writeFieldName("tax_rate");
    json.writeNumber(rate == null ? null : rate.value());
    field("tax_rule", tax == null ? null : tax.rule().name());
    number("gross_amount", tax == null ? null : tax.gross());
  }

  void rule(PricedLine line) throws IOException {
    field("layer", Shown.layer(line));
    field("rule", Shown.rule(line));
    Message problem = line.problem();
    field("problem", problem == null ? null : problem.in(locale));
  }

  void override(@Nullable PriceOverride override) throws IOException {
    if (override == null) {
      json.writeNullField("override");
      return;
    }
    json.writeObjectFieldStart("override");
    number("price", override.price());
    field("reason", override.reason());
    field("by", override.author());
    field("at", override.at());
    json.writeEndObject();
  }

  void steps(Proof proof) throws IOException {
    List<Step> steps = proof.steps();
    json.writeArrayFieldStart("steps");
    for (Step step : steps) {
      json.writeStartObject();
      field("measure", step.measure());
      field("what", step.what().in(locale));
      field("rule", step.rule() == null ? null : step.rule().name());
      json.writeNumberField("before", Shown.stripped(step.before()));
      json.writeNumberField("after", Shown.stripped(step.after()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void field(String name, @Nullable Object value) throws IOException {
    json.writeStringField(name, value == null ? null : value.toString());
  }

  void number(String name, @Nullable Money money) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(Shown.number(money));
  }

  void exact(String name, @Nullable Money money) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(Shown.exact(money));
  }
}
