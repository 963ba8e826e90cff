package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.AssetTask;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.ServicePlace;
import com.tarifario.io.agreement.TermsFile;
import com.tarifario.io.agreement.TermsWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** The texts that people wrote freely into the terms of agreements, which may name a person. */
public final class TermsTexts {

  private TermsTexts() {}

  /**
   * Writes other texts in place of those in the terms of a client's agreements, and of those that
   * quotes offer; not through the trail, on purpose. Codes, days and prices stay.
   *
   * @param client the client's identity
   */
  public static void rewrite(Handle handle, long client, UnaryOperator<String> text) {
    contents(
            handle,
            client,
            "SELECT t.id, t.content FROM agreement_terms t JOIN agreement a ON a.id = t.agreement"
                + " WHERE a.client = :client")
        .forEach(
            (id, content) ->
                handle.execute(
                    "UPDATE agreement_terms SET content = ? WHERE id = ?",
                    rewritten(content, text),
                    id));
    contents(
            handle,
            client,
            "SELECT q.id, q.agreement_terms AS content FROM quote q JOIN work w ON w.id = q.work"
                + " WHERE w.client = :client AND q.agreement_terms IS NOT NULL")
        .forEach(
            (id, content) ->
                handle.execute(
                    "UPDATE quote SET agreement_terms = ?, version = version + 1 WHERE id = ?",
                    rewritten(content, text),
                    id));
  }

  private static Map<Long, String> contents(Handle handle, long client, String sql) {
    Map<Long, String> contents = new TreeMap<>();
    handle
        .createQuery(sql)
        .bind("client", client)
        .map((row, context) -> Map.entry(row.getLong("id"), row.getString("content")))
        .forEach(each -> contents.put(each.getKey(), each.getValue()));
    return contents;
  }

  /** Terms that can't be read any more are taken for one text. */
  private static String rewritten(String content, UnaryOperator<String> text) {
    return TermsFile.parse("terms", content)
        .value()
        .map(terms -> TermsWriter.text(rewritten(terms, text)))
        .orElseGet(() -> text.apply(content));
  }

  private static AgreementTerms rewritten(AgreementTerms terms, UnaryOperator<String> text) {
    return new AgreementTerms(
        text.apply(terms.title()),
        terms.type(),
        terms.from(),
        terms.to(),
        terms.renewal(),
        terms.workingDays(),
        terms.closed(),
        terms.price(),
        terms.services().stream().map(service -> rewritten(service, text)).toList(),
        terms.attributes());
  }

  private static PlannedService rewritten(PlannedService service, UnaryOperator<String> text) {
    return new PlannedService(
        service.code(),
        text.apply(service.title()),
        service.schedule(),
        service.places().stream().map(place -> rewritten(place, text)).toList(),
        rewritten(service.checklist(), text),
        service.visit());
  }

  private static ServicePlace rewritten(ServicePlace place, UnaryOperator<String> text) {
    return new ServicePlace(
        place.centre(),
        place.assets().stream()
            .map(task -> new AssetTask(task.asset(), rewritten(task.checklist(), text)))
            .toList(),
        rewritten(place.checklist(), text));
  }

  private static List<String> rewritten(List<String> steps, UnaryOperator<String> text) {
    return steps.stream().map(text).toList();
  }
}
