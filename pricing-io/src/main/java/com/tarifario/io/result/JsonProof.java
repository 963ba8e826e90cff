package com.tarifario.io.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Verdict;
import com.tarifario.core.work.TimeSpan;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pieces, verdicts and steps of a price, as lists of objects. */
final class JsonProof {

  static final String PIECES = "pieces";
  static final String VERDICTS = "verdicts";

  private final JsonGenerator json;
  private final Locale locale;

  JsonProof(JsonGenerator json, Locale locale) {
    this.json = json;
    this.locale = locale;
  }

  void pieces(List<PricedPiece> pieces) throws IOException {
    json.writeArrayFieldStart(PIECES);
    for (PricedPiece piece : pieces) {
      json.writeStartObject();
      text("band", piece.band());
      TimeSpan time = piece.time();
      if (time != null) {
        text("start", time.start().toString());
        text("end", time.end().toString());
      }
      json.writeNumberField("charged_quantity", Numbers.of(piece.charged()));
      text("charged_unit", piece.charged().unit().symbol());
      json.writeNumberField("unit_price", Numbers.of(piece.unitPrice()));
      json.writeNumberField("amount", Numbers.of(piece.amount()));
      rule(piece.winner());
      text("cover", piece.cover());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void proof(Proof proof) throws IOException {
    json.writeArrayFieldStart(VERDICTS);
    for (Proof.Part part : proof.parts()) {
      for (Verdict verdict : part.verdicts()) {
        json.writeStartObject();
        title(part.title());
        rule(verdict.candidate().rule());
        text("proposal", verdict.candidate().proposal().describe().in(locale));
        json.writeBooleanField("applied", verdict.applied());
        text("why", verdict.why().in(locale));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("steps");
    for (Proof.Part part : proof.parts()) {
      for (Step step : part.steps()) {
        json.writeStartObject();
        title(part.title());
        text("measure", step.measure().name());
        text("what", step.what().in(locale));
        rule(step.rule());
        json.writeNumberField("before", Numbers.of(step.before()));
        json.writeNumberField("after", Numbers.of(step.after()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void title(@Nullable Message title) throws IOException {
    text("part", title == null ? null : title.in(locale));
  }

  private void rule(@Nullable RuleRef rule) throws IOException {
    if (rule != null) {
      text("layer", rule.layer());
      text("rule", rule.name());
      text("at", rule.location().toString());
    }
  }

  private void text(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
