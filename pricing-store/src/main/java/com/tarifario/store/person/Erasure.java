package com.tarifario.store.person;

import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.store.agreement.TermsTexts;
import com.tarifario.store.audit.AuditTrail;
import com.tarifario.store.change.Change;
import com.tarifario.store.client.Clients;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.database.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/**
 * Erases personal data: the right to be forgotten, article 17 of the GDPR. What documents and
 * prices need stays: the client's code, its groups and classification, and of its work centres the
 * code, zone, region, distance, type and equipment with its code and family. Names, numbers,
 * addresses, notes, attributes and all that was written in free text go, from the audit trail too,
 * which keeps who erased what and when. What was not written about the client stays: a description
 * that is a text of a budget concept in the database or the name of a charge, and a text that is no
 * more than the number of a document of the client's.
 */
public final class Erasure {

  private final Database database;

  /** The erasures of the database. */
  public Erasure(Database database) {
    this.database = database;
  }

  /**
   * Erases what is kept on a client who is a person.
   *
   * @throws com.tarifario.store.fault.StoreException if there is no such client
   */
  public void client(Change change, String code) {
    Clients clients = new Clients(database);
    KeptClient kept = clients.get(code);
    clients.saveErased(change, kept, left(kept.card()));
    StayingTexts staying = new StayingTexts(database, change.handle(), kept.id());
    FreeText.ALL.forEach(
        each ->
            each.rewrite(
                change.handle(),
                kept.id(),
                Erasure::left,
                (column, text) -> staying.has(each, column, text)));
    TermsTexts.rewrite(change.handle(), kept.id(), Erasure::left);
    erased(change, kept);
  }

  /**
   * Whether what is kept on a client was erased before, and nothing was written since.
   *
   * @throws com.tarifario.store.fault.StoreException if there is no such client
   */
  public boolean isErased(String code) {
    KeptClient kept = new Clients(database).get(code);
    if (!left(kept.card()).equals(kept.card())) {
      return false;
    }
    return database
        .jdbi()
        .withHandle(
            handle -> {
              StayingTexts staying = new StayingTexts(database, handle, kept.id());
              return FreeText.ALL.stream().allMatch(each -> isErased(handle, kept, each, staying));
            });
  }

  private static boolean isErased(
      Handle handle, KeptClient kept, FreeText texts, StayingTexts staying) {
    return texts.columns().stream()
        .allMatch(
            column ->
                texts.texts(handle, kept.id(), column).stream()
                    .map(WrittenText::text)
                    .allMatch(
                        text -> text.equals(Mentions.ERASED) || staying.has(texts, column, text)));
  }

  /**
   * Erases a contact of a client, from texts and from the audit trail, too, under names and numbers
   * of before as well. What the trail says of the client without naming the contact stays, such as
   * that a prospect became a client.
   *
   * @throws com.tarifario.store.fault.StoreException if there is no such client or contact
   */
  public void contact(Change change, String code, String name) {
    Clients clients = new Clients(database);
    KeptClient kept = clients.get(code);
    ClientCard card = kept.card();
    Contact person = People.contact(card, name);
    List<Contact> others = People.others(card, person);
    Mentions mentions =
        FormerSelves.mentions(
            person, others, AuditTrail.of(change.handle(), Clients.SUBJECT, List.of(kept.id())));
    clients.save(
        change,
        kept,
        card.toBuilder()
            .contacts(others)
            .notes(mentions.without(card.notes()))
            .workCentres(
                card.workCentres().stream()
                    .map(each -> described(each, text -> String.valueOf(mentions.without(text))))
                    .toList())
            .build());
    rewrite(change.handle(), kept.id(), text -> String.valueOf(mentions.without(text)));
    subjects(change, kept)
        .forEach(
            (subject, ids) ->
                change.erased(
                    code,
                    subject,
                    ids,
                    entries ->
                        entries.stream()
                            .filter(each -> mentions.in(each.before(), each.after()))
                            .toList()));
  }

  /** What is left of a text: nothing; a blank one stays blank. */
  private static String left(String text) {
    return text.isBlank() ? text : Mentions.ERASED;
  }

  private static ClientCard left(ClientCard card) {
    Client client = card.client();
    Client known =
        new Client(
            client.code(),
            client.code(),
            client.status(),
            client.rateGroup(),
            client.classification(),
            List.of(),
            Map.of());
    List<WorkCentreCard> centres = card.workCentres().stream().map(Erasure::left).toList();
    return new ClientCard(
        known, null, card.cnae(), null, null, card.terms(), card.since(), centres, null);
  }

  private static WorkCentreCard left(WorkCentreCard card) {
    WorkCentre centre = card.centre();
    return new WorkCentreCard(
        new WorkCentre(
            centre.client(),
            centre.code(),
            centre.code(),
            centre.zone(),
            centre.region(),
            centre.distance(),
            centre.type(),
            centre.activity(),
            assets(centre, Erasure::left),
            centre.attributes()),
        null);
  }

  /** A work centre with other descriptions of its equipment, which people write freely. */
  private static WorkCentreCard described(WorkCentreCard card, UnaryOperator<String> text) {
    WorkCentre centre = card.centre();
    return new WorkCentreCard(centre.withAssets(assets(centre, text)), card.address());
  }

  private static List<Asset> assets(WorkCentre centre, UnaryOperator<String> text) {
    return centre.assets().stream()
        .map(each -> new Asset(each.code(), text.apply(each.description()), each.family()))
        .toList();
  }

  private static void rewrite(Handle handle, long client, UnaryOperator<String> text) {
    FreeText.ALL.forEach(each -> each.rewrite(handle, client, text));
    TermsTexts.rewrite(handle, client, text);
  }

  private static void erased(Change change, KeptClient client) {
    change.erased(client.code(), subjects(change, client));
  }

  /** What the trail says something of that may be about people, with the client's rows of it. */
  private static Map<String, List<Long>> subjects(Change change, KeptClient client) {
    Map<String, List<Long>> subjects = new LinkedHashMap<>();
    subjects.put(Clients.SUBJECT, List.of(client.id()));
    for (FreeText each : FreeText.ALL) {
      if (each.audited()) {
        subjects.put(each.table(), each.ids(change.handle(), client.id()));
      }
    }
    return subjects;
  }
}
