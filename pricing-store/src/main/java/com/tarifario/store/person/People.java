package com.tarifario.store.person;

import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.commercial.ClientExpense;
import com.tarifario.core.commercial.CommercialVisit;
import com.tarifario.core.commercial.Incident;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.table.Names;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.audit.AuditTrail;
import com.tarifario.store.client.Agreements;
import com.tarifario.store.client.Clients;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.commercial.Expenses;
import com.tarifario.store.commercial.Incidents;
import com.tarifario.store.commercial.Period;
import com.tarifario.store.commercial.Visits;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.store.work.Works;
import java.util.ArrayList;
import java.util.List;

/** Tells what is kept on somebody: the right of access, article 15 of the GDPR. */
public final class People {

  private static final int ALL = 1_000_000;

  private final Database database;

  /** The people of the database. */
  public People(Database database) {
    this.database = database;
  }

  /**
   * All that is kept on a client.
   *
   * @throws StoreException if there is no such client
   */
  public PersonalData of(String client) {
    KeptClient kept = new Clients(database).get(client);
    Period period = Period.of(client, ALL);
    return new PersonalData(
        client,
        null,
        kept.card(),
        new Visits(database).list(period),
        new Incidents(database).list(period),
        new Expenses(database).list(period),
        new Agreements(database).of(client),
        works(client),
        texts(kept),
        changes(kept));
  }

  /**
   * All that is kept on a contact of a client: what names it, by its name, telephone or address.
   *
   * @throws StoreException if there is no such client or contact
   */
  public PersonalData of(String client, String contact) {
    KeptClient kept = new Clients(database).get(client);
    Contact person = contact(kept.card(), contact);
    Mentions mentions = new Mentions(person);
    Period period = Period.of(client, ALL);
    List<CommercialVisit> visits =
        new Visits(database)
            .list(period).stream()
                .filter(each -> mentions.in(each.contact(), each.outcome(), each.nextStep()))
                .toList();
    List<Incident> incidents =
        new Incidents(database)
            .list(period).stream()
                .filter(each -> mentions.in(each.description(), each.outcome()))
                .toList();
    List<ClientExpense> expenses =
        new Expenses(database)
            .list(period).stream()
                .filter(each -> mentions.in(each.purpose(), each.outcome()))
                .toList();
    List<Work> works =
        works(client).stream()
            .filter(each -> mentions.in(each.title(), each.nextStep()))
            .toList();
    List<WrittenText> texts =
        texts(kept).stream().filter(each -> mentions.in(each.text())).toList();
    List<AuditEntry> changes =
        changes(kept).stream().filter(each -> mentions.in(each.before(), each.after())).toList();
    return new PersonalData(
        client, person, null, visits, incidents, expenses, List.of(), works, texts, changes);
  }

  /** The client's contact of that name, whatever its accents and case. */
  static Contact contact(ClientCard card, String name) {
    List<Contact> contacts = card.client().contacts();
    return contacts.stream()
        .filter(each -> Names.key(each.name()).equals(Names.key(name)))
        .findFirst()
        .orElseThrow(
            () ->
                new StoreException(
                    StoreMessage.CONTACT_UNKNOWN,
                    name,
                    card.code(),
                    Suggestion.hint(name, contacts.stream().map(Contact::name).toList())));
  }

  private List<Work> works(String client) {
    return new Works(database)
        .list(WorkFilter.all(ALL).ofClient(client)).stream().map(KeptWork::work).toList();
  }

  /** The texts that stand in no structure of their own. */
  private List<WrittenText> texts(KeptClient client) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                FreeText.ALL.stream()
                    .filter(each -> !each.audited())
                    .flatMap(
                        each ->
                            each.columns().stream()
                                .flatMap(
                                    column -> each.texts(handle, client.id(), column).stream()))
                    .toList());
  }

  private List<AuditEntry> changes(KeptClient client) {
    AuditTrail trail = new AuditTrail(database);
    List<AuditEntry> entries = new ArrayList<>(trail.of(Clients.SUBJECT, client.id(), ALL));
    for (FreeText each : FreeText.ALL) {
      if (each.audited()) {
        database.jdbi().withHandle(handle -> each.ids(handle, client.id())).stream()
            .flatMap(id -> trail.of(each.table(), id, ALL).stream())
            .forEach(entries::add);
      }
    }
    return entries;
  }
}
