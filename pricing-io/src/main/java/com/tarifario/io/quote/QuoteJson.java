package com.tarifario.io.quote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.tarifario.core.money.Money;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.QuoteProblem;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.Subtotal;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.valuation.ValuedComponent;
import com.tarifario.core.valuation.ValuedItem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/** Writes a valued quote as {@link QuoteFormat#JSON}. */
final class QuoteJson {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonGenerator json;
  private final JsonParts parts;
  private final Locale locale;

  private QuoteJson(JsonGenerator json, Locale locale) {
    this.json = json;
    this.parts = new JsonParts(json, locale);
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
    json.writeArrayFieldStart("options");
    for (ValuedItem option : valuation.options()) {
      write(option);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void head(QuoteValuation valuation) throws IOException {
    Quote quote = valuation.quote();
    parts.field("quote", quote.id());
    parts.field("date", quote.date());
    parts.field("client", quote.client());
    parts.field("work_centre", quote.workCentre());
    parts.field("quote_tariff", quote.quoteTariff());
    parts.field("work_type", quote.workType());
    parts.field("valid_until", quote.validUntil());
    json.writeObjectFieldStart("tariff");
    parts.field("name", valuation.tariff().name());
    parts.field("version", valuation.tariff().version());
    parts.field("hash", valuation.tariff().hash());
    json.writeEndObject();
    parts.field("currency", valuation.currency().getCurrencyCode());
  }

  private void totals(QuoteValuation valuation) throws IOException {
    Money net = valuation.net().orElse(null);
    Money cost = valuation.cost().orElse(null);
    Money gross = valuation.gross().orElse(null);
    json.writeBooleanField("complete", valuation.isComplete());
    parts.number("subtotal", net == null ? null : valuation.subtotal().net());
    parts.number("net", net);
    parts.costs(net, cost);
    parts.number("tax", gross == null ? null : valuation.tax());
    parts.number("gross", gross);
    json.writeArrayFieldStart("taxes");
    for (TaxTotal tax : valuation.taxes()) {
      json.writeStartObject();
      json.writeNumberField("rate", tax.rate().value());
      parts.number("base", tax.base());
      parts.number("tax", tax.tax());
      parts.number("gross", tax.gross());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("by_kind");
    for (Map.Entry<String, Subtotal> kind : valuation.byKind().entrySet()) {
      json.writeObjectFieldStart(kind.getKey());
      parts.number("net", kind.getValue().unsettled() > 0 ? null : kind.getValue().net());
      parts.number("cost", kind.getValue().cost());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("problems");
    for (QuoteProblem problem : valuation.problems()) {
      json.writeStartObject();
      parts.field("where", problem.where());
      parts.field("message", problem.message().in(locale));
      json.writeBooleanField("below_limit", problem.isBelowLimit());
      json.writeBooleanField("missed_total", problem.isMissedTotal());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(ValuedChapter chapter) throws IOException {
    json.writeStartObject();
    parts.field("code", chapter.source().code());
    parts.field("title", chapter.source().title());
    parts.field("status", chapter.status());
    parts.number("amount", chapter.amount());
    parts.costs(chapter.amount(), chapter.cost());
    parts.number("computed_amount", chapter.computed());
    parts.override(chapter.source().override());
    parts.discount(chapter);
    parts.steps(chapter.proof());
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
    parts.field("path", item.id().line());
    parts.field("code", source.code());
    parts.use(source);
    parts.field("description", source.description());
    json.writeNumberField("quantity", source.quantity().value());
    parts.field("unit", source.quantity().unit());
    parts.field("status", item.status());
    parts.number("unit_price", item.unitPrice());
    parts.number("discount", item.discount());
    parts.number("amount", item.amount());
    parts.costs(item.amount(), item.cost());
    parts.computed(item.computed());
    parts.tax(item.tax());
    parts.override(source.override());
    json.writeArrayFieldStart("problems");
    for (Message problem : item.problems()) {
      json.writeString(problem.in(locale));
    }
    json.writeEndArray();
    parts.steps(item.proof());
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
    parts.field("code", source.code());
    parts.field("kind", source.subject().kind());
    parts.field("item", source.subject().item());
    parts.field("family", source.subject().family());
    parts.field("category", source.subject().category());
    parts.field("description", source.subject().description());
    json.writeNumberField("yield", source.perUnit().value());
    json.writeNumberField("quantity", Shown.stripped(line.source().quantity().value()));
    parts.field("unit", source.perUnit().unit());
    json.writeNumberField("charged_quantity", Shown.stripped(line.charged().value()));
    parts.field("charged_unit", line.charged().unit());
    parts.number("unit_cost", source.unitCost());
    parts.number("list_price", source.listPrice());
    parts.field("status", line.status());
    parts.exact("unit_price", line.unitPrice());
    parts.number("amount", component.amount());
    parts.costs(component.amount(), component.cost());
    ComputedPrice computed = line.computed();
    parts.exact("computed_unit_price", computed == null ? null : computed.unitPrice());
    parts.exact("computed_amount", computed == null ? null : computed.amount());
    parts.rule(line);
    parts.override(source.override());
    parts.steps(line.proof());
    json.writeEndObject();
  }

  private void charge(PricedLine charge) throws IOException {
    json.writeStartObject();
    parts.field("id", charge.id().line());
    parts.field("parent", charge.source().id().line());
    parts.field("name", charge.charge());
    parts.field("kind", charge.kind());
    parts.field("status", charge.status());
    parts.number("amount", charge.amount());
    parts.tax(charge.tax());
    parts.rule(charge);
    parts.steps(charge.proof());
    json.writeEndObject();
  }
}
