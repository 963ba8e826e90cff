package com.tarifario.io.quote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.QuoteProblem;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Subtotal;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.valuation.ValuedComponent;
import com.tarifario.core.valuation.ValuedItem;
import com.tarifario.core.work.PriceOverride;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a valued quote as {@link QuoteFormat#JSON}. */
final class QuoteJson {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonGenerator json;
  private final Locale locale;

  private QuoteJson(JsonGenerator json, Locale locale) {
    this.json = json;
    this.locale = locale;
  }

  static void write(QuoteValuation valuation, OutputStream output, Locale locale)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(output)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      new QuoteJson(json, locale).write(valuation);
      json.writeRaw('\n');
    }
  }

  private void write(QuoteValuation valuation) throws IOException {
    json.writeStartObject();
    head(valuation);
    totals(valuation);
    json.writeArrayFieldStart("chapters");
    for (ValuedChapter chapter : valuation.chapters()) {
      write(chapter);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("charges");
    for (PricedLine charge : valuation.charges()) {
      charge(charge);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("total_charges");
    for (PricedLine charge : valuation.totalCharges()) {
      charge(charge);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void head(QuoteValuation valuation) throws IOException {
    Quote quote = valuation.quote();
    field("quote", quote.id());
    field("date", quote.date());
    field("client", quote.client());
    field("work_centre", quote.workCentre());
    field("quote_tariff", quote.quoteTariff());
    field("work_type", quote.workType());
    field("valid_until", quote.validUntil());
    json.writeObjectFieldStart("tariff");
    field("name", valuation.tariff().name());
    field("version", valuation.tariff().version());
    field("hash", valuation.tariff().hash());
    json.writeEndObject();
    field("currency", valuation.currency().getCurrencyCode());
  }

  private void totals(QuoteValuation valuation) throws IOException {
    Money net = valuation.net().orElse(null);
    Money cost = valuation.cost().orElse(null);
    Money gross = valuation.gross().orElse(null);
    json.writeBooleanField("complete", valuation.isComplete());
    number("subtotal", net == null ? null : valuation.subtotal().net());
    number("net", net);
    costs(net, cost);
    number("tax", gross == null ? null : valuation.tax());
    number("gross", gross);
    json.writeArrayFieldStart("taxes");
    for (TaxTotal tax : valuation.taxes()) {
      json.writeStartObject();
      json.writeNumberField("rate", tax.rate().value());
      number("base", tax.base());
      number("tax", tax.tax());
      number("gross", tax.gross());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("by_kind");
    for (Map.Entry<String, Subtotal> kind : valuation.byKind().entrySet()) {
      json.writeObjectFieldStart(kind.getKey());
      number("net", kind.getValue().unsettled() > 0 ? null : kind.getValue().net());
      number("cost", kind.getValue().cost());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("problems");
    for (QuoteProblem problem : valuation.problems()) {
      json.writeStartObject();
      field("where", problem.where());
      field("message", problem.message().in(locale));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(ValuedChapter chapter) throws IOException {
    json.writeStartObject();
    field("code", chapter.source().code());
    field("title", chapter.source().title());
    field("status", chapter.status());
    number("amount", chapter.amount());
    costs(chapter.amount(), chapter.cost());
    number("computed_amount", chapter.computed());
    override(chapter.source().override());
    steps(chapter.proof());
    json.writeArrayFieldStart("items");
    for (ValuedItem item : chapter.items()) {
      write(item);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(ValuedItem item) throws IOException {
    Item source = item.source();
    json.writeStartObject();
    field("code", source.code());
    field("concept", source.concept());
    field("description", source.description());
    json.writeNumberField("quantity", source.quantity().value());
    field("unit", source.quantity().unit());
    field("status", item.status());
    number("unit_price", item.unitPrice());
    number("amount", item.amount());
    costs(item.amount(), item.cost());
    computed(item.computed());
    tax(item.tax());
    override(source.override());
    json.writeArrayFieldStart("problems");
    for (Message problem : item.problems()) {
      json.writeString(problem.in(locale));
    }
    json.writeEndArray();
    steps(item.proof());
    json.writeArrayFieldStart("components");
    for (ValuedComponent component : item.components()) {
      write(component);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(ValuedComponent component) throws IOException {
    Component source = component.source();
    PricedLine line = component.line();
    json.writeStartObject();
    field("code", source.code());
    field("kind", source.subject().kind());
    field("item", source.subject().item());
    field("family", source.subject().family());
    field("category", source.subject().category());
    field("description", source.subject().description());
    json.writeNumberField("yield", source.perUnit().value());
    json.writeNumberField("quantity", Shown.stripped(line.source().quantity().value()));
    field("unit", source.perUnit().unit());
    json.writeNumberField("charged_quantity", Shown.stripped(line.charged().value()));
    field("charged_unit", line.charged().unit());
    number("unit_cost", source.unitCost());
    number("list_price", source.listPrice());
    field("status", line.status());
    exact("unit_price", line.unitPrice());
    number("amount", component.amount());
    costs(component.amount(), component.cost());
    ComputedPrice computed = line.computed();
    exact("computed_unit_price", computed == null ? null : computed.unitPrice());
    exact("computed_amount", computed == null ? null : computed.amount());
    rule(line);
    override(source.override());
    steps(line.proof());
    json.writeEndObject();
  }

  private void charge(PricedLine charge) throws IOException {
    json.writeStartObject();
    field("id", charge.id().line());
    field("parent", charge.source().id().line());
    field("name", charge.charge());
    field("kind", charge.kind());
    field("status", charge.status());
    number("amount", charge.amount());
    tax(charge.tax());
    rule(charge);
    steps(charge.proof());
    json.writeEndObject();
  }

  private void costs(@Nullable Money amount, @Nullable Money cost) throws IOException {
    number("cost", cost);
    json.writeFieldName("margin");
    json.writeNumber(Shown.margin(amount, cost));
    json.writeFieldName("margin_pct");
    json.writeNumber(Shown.marginRate(amount, cost));
  }

  private void computed(@Nullable ComputedPrice computed) throws IOException {
    number("computed_unit_price", computed == null ? null : computed.unitPrice());
    number("computed_amount", computed == null ? null : computed.amount());
  }

  private void tax(@Nullable LineTax tax) throws IOException {
    Percentage rate = tax == null ? null : tax.rate();
    json.writeFieldName("tax_rate");
    json.writeNumber(rate == null ? null : rate.value());
    field("tax_rule", tax == null ? null : tax.rule().name());
    number("gross_amount", tax == null ? null : tax.gross());
  }

  private void rule(PricedLine line) throws IOException {
    field("layer", Shown.layer(line));
    field("rule", Shown.rule(line));
    Message problem = line.problem();
    field("problem", problem == null ? null : problem.in(locale));
  }

  private void override(@Nullable PriceOverride override) throws IOException {
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

  private void steps(Proof proof) throws IOException {
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

  private void field(String name, @Nullable Object value) throws IOException {
    json.writeStringField(name, value == null ? null : value.toString());
  }

  private void number(String name, @Nullable Money money) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(Shown.number(money));
  }

  private void exact(String name, @Nullable Money money) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(Shown.exact(money));
  }
}
