package com.tarifario.cli.report;

import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.io.json.ClientJson;
import com.tarifario.io.json.Tree;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.person.PersonalData;
import com.tarifario.store.person.WrittenText;
import java.util.Map;

/** All that is kept on somebody, as a tree of JSON. */
public final class PersonReport {

  private PersonReport() {}

  /** The tree. */
  public static Map<String, Object> tree(PersonalData data) {
    Contact contact = data.contact();
    ClientCard card = data.card();
    return Tree.of()
        .with("client", data.client())
        .with("contact", contact == null ? null : ClientJson.contact(contact))
        .with("card", card == null ? null : ClientJson.card(card))
        .with("agreements", data.agreements().stream().map(ClientJson::agreement).toList())
        .with("visits", data.visits().stream().map(ClientJson::visit).toList())
        .with("incidents", data.incidents().stream().map(ClientJson::incident).toList())
        .with("expenses", data.expenses().stream().map(ClientJson::expense).toList())
        .with("works", data.works().stream().map(WorkJson::work).toList())
        .with("texts", data.texts().stream().map(PersonReport::text).toList())
        .with("changes", data.changes().stream().map(PersonReport::change).toList())
        .map();
  }

  private static Map<String, Object> text(WrittenText text) {
    return Tree.of().with("of", text.table()).with(text.column(), text.text()).map();
  }

  private static Map<String, Object> change(AuditEntry entry) {
    return Tree.of()
        .with("at", entry.at())
        .with("by", entry.who())
        .with("what", entry.act())
        .with("of", entry.subject())
        .with("before", entry.before())
        .with("after", entry.after())
        .map();
  }
}
