package com.tarifario.store.person;

import com.tarifario.core.client.Asset;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.WorkCentreCard;
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
import java.util.stream.Stream;

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
   * All that is kept on a contact of a client: what names it, by its name, telephone or e-mail
   * address, those of before among them.
   *
   * @throws StoreException if there is no such client or contact
   */
  public PersonalData of(String client, String contact) {
    KeptClient kept = new Clients(database).get(client);
    Contact person = contact(kept.card(), contact);
    Mentions mentions =
        FormerSelves.mentions(
            person,
            others(kept.card(), person),
            new AuditTrail(database).of(Clients.SUBJECT, kept.id(), ALL));
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
        works(client).stream().filter(each -> mentions.in(each.title(), each.nextStep())).toList();
    List<WrittenText> texts =
        Stream.concat(texts(kept).stream(), equipment(kept.card()))
            .filter(each -> mentions.in(each.text()))
            .toList();
    List<AuditEntry> changes =
        changes(kept).stream().filter(each -> mentions.in(each.before(), each.after())).toList();
    return new PersonalData(
        client, person, null, visits, incidents, expenses, List.of(), works, texts, changes);
  }

  /**
   * What was written about a client that has a part of a name in it: the first name, or a surname.
   * After a contact was erased, these may still mean that person, or somebody else.
   *
   * @param name the whole name, of a contact that may be erased
   * @throws StoreException if there is no such client
   */
  public List<Mention> mentions(String client, String name) {
    NameParts parts = new NameParts(name);
    PersonalData all = of(client);
    List<Mention> found = new ArrayList<>();
    ClientCard card = all.card();
    if (card != null) {
      if (parts.in(card.notes())) {
        found.add(new Mention(Mention.Kind.CLIENT, client));
      }
      for (WorkCentreCard place : card.workCentres()) {
        place.centre().assets().stream()
            .filter(each -> parts.in(each.description()))
            .map(each -> place.code() + "/" + each.code())
            .forEach(each -> found.add(new Mention(Mention.Kind.EQUIPMENT, each)));
      }
    }
    all.visits().stream()
        .filter(each -> parts.in(each.contact(), each.outcome(), each.nextStep()))
        .forEach(each -> found.add(new Mention(Mention.Kind.VISIT, each.on().toString())));
    all.incidents().stream()
        .filter(each -> parts.in(each.description(), each.outcome()))
        .forEach(each -> found.add(new Mention(Mention.Kind.INCIDENT, each.number())));
    all.expenses().stream()
        .filter(each -> parts.in(each.purpose(), each.outcome()))
        .forEach(each -> found.add(new Mention(Mention.Kind.EXPENSE, each.on().toString())));
    all.works().stream()
        .filter(each -> parts.in(each.title(), each.nextStep()))
        .forEach(each -> found.add(new Mention(Mention.Kind.WORK, each.number())));
    all.texts().stream()
        .filter(each -> parts.in(each.text()))
        .forEach(each -> found.add(new Mention(Mention.Kind.OTHER, each.table())));
    return found;
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

  /** The other contacts of the client. */
  static List<Contact> others(ClientCard card, Contact person) {
    return card.client().contacts().stream().filter(each -> !each.equals(person)).toList();
  }

  private List<Work> works(String client) {
    return new Works(database)
        .list(WorkFilter.all(ALL).ofClient(client)).stream().map(KeptWork::work).toList();
  }

  /** What is written of equipment, by its place at the client; of the client the card tells it. */
  private static Stream<WrittenText> equipment(ClientCard card) {
    List<WrittenText> texts = new ArrayList<>();
    for (WorkCentreCard place : card.workCentres()) {
      for (Asset each : place.centre().assets()) {
        texts.add(new WrittenText("asset", texts.size() + 1L, "description", each.description()));
      }
    }
    return texts.stream();
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
