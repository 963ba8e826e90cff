package com.tarifario.store;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.offer.ServiceHistory;
import com.tarifario.store.agreed.AgreedWork;
import com.tarifario.store.agreement.AgreementEnding;
import com.tarifario.store.agreement.AgreementFees;
import com.tarifario.store.agreement.AgreementsInForce;
import com.tarifario.store.agreement.EndFollower;
import com.tarifario.store.agreement.PlanCalendar;
import com.tarifario.store.agreement.RepricingFollower;
import com.tarifario.store.agreement.SignedAgreements;
import com.tarifario.store.agreement.VisitChanges;
import com.tarifario.store.agreement.VisitFollower;
import com.tarifario.store.agreement.VisitPlans;
import com.tarifario.store.audit.AuditTrail;
import com.tarifario.store.buying.BuyingFollower;
import com.tarifario.store.catalogue.Concepts;
import com.tarifario.store.change.Changes;
import com.tarifario.store.change.Follower;
import com.tarifario.store.client.Agreements;
import com.tarifario.store.client.Clients;
import com.tarifario.store.client.Duplicates;
import com.tarifario.store.client.Packs;
import com.tarifario.store.client.StoredDirectory;
import com.tarifario.store.commercial.Expenses;
import com.tarifario.store.commercial.Incidents;
import com.tarifario.store.commercial.Timeline;
import com.tarifario.store.commercial.Visits;
import com.tarifario.store.correction.CorrectingValuations;
import com.tarifario.store.database.Backup;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Location;
import com.tarifario.store.document.DocumentBatch;
import com.tarifario.store.document.DocumentFollower;
import com.tarifario.store.document.WorkDocuments;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.note.BilledFollower;
import com.tarifario.store.note.ClosedPriceFollower;
import com.tarifario.store.note.CorrectedPrices;
import com.tarifario.store.note.CorrectingDocuments;
import com.tarifario.store.note.GivenUpFollower;
import com.tarifario.store.note.LeftOvers;
import com.tarifario.store.note.MovedFollower;
import com.tarifario.store.note.NoteSources;
import com.tarifario.store.note.Notes;
import com.tarifario.store.note.QuotedAndReal;
import com.tarifario.store.note.RepricedReports;
import com.tarifario.store.note.TermsFollower;
import com.tarifario.store.number.Numbering;
import com.tarifario.store.offer.RenderedLines;
import com.tarifario.store.offer.StoredHistory;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.pack.PackBalances;
import com.tarifario.store.person.Erasure;
import com.tarifario.store.person.People;
import com.tarifario.store.quote.QuoteFollower;
import com.tarifario.store.quote.Quotes;
import com.tarifario.store.request.RequestFollower;
import com.tarifario.store.request.RequestTypes;
import com.tarifario.store.request.Requests;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.setting.Settings;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkBatch;
import com.tarifario.store.work.Works;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the commercial side keeps. What is kept is read through the repositories, and changed by
 * somebody:
 *
 * <pre>{@code
 * try (Store store = Store.open(Path.of("company"), Clock.systemUTC())) {
 *   store.as("J. Orgaz").run(change -> store.clients().add(change, card));
 * }
 * }</pre>
 *
 * <p>May be used by several threads at once; several processes may open one database.
 */
public final class Store implements AutoCloseable {

  private final Database database;

  private Store(Database database) {
    this.database = database;
  }

  /**
   * Opens a database, and brings its tables up to this program.
   *
   * @param clock what tells when something is changed
   * @throws com.tarifario.store.fault.StoreException if it can't be opened, or a newer program made
   *     it
   */
  public static Store open(Location location, Clock clock) {
    return new Store(Database.open(location, clock));
  }

  /** Opens the embedded database in a file, which comes into being if it is not there. */
  public static Store open(Path file, Clock clock) {
    return open(Location.file(file), clock);
  }

  /**
   * Makes a database of what was saved of another, of either kind, and opens it.
   *
   * @param location a database with nothing in it
   * @throws com.tarifario.store.fault.StoreException if the file is no backup, or there is
   *     something in the database
   * @throws IOException if the file can't be read
   */
  public static Store restore(Path backup, Location location, Clock clock) throws IOException {
    Backup.restore(backup, location, clock);
    return open(location, clock);
  }

  /**
   * Saves all of it as it is at one moment; others can go on working.
   *
   * @param output is left open
   * @return how many rows were saved
   * @throws IOException if it can't be written
   */
  public long backup(OutputStream output) throws IOException {
    return Backup.save(database, output);
  }

  /** The last step of the database's tables: {@code 6}. */
  public String step() {
    return database.step();
  }

  /**
   * The last step of the database's tables before it was opened, when they were brought up to this
   * program, so that programs of before can't open it any more; null if they were up to it, or made
   * then.
   */
  public @Nullable String stepBefore() {
    return database.stepBefore();
  }

  /** Where it is. */
  public Location location() {
    return database.location();
  }

  /** What a person changes. */
  public Changes as(String who) {
    return as(who, (change, event) -> {});
  }

  /**
   * What a person changes.
   *
   * @param last does something, too, when something comes about, such as a {@link
   *     com.tarifario.store.buying.BecameClient}; after all that follows by itself
   */
  public Changes as(String who, Follower last) {
    return new Changes(
        database,
        who,
        List.of(
            // It holds the agreement of a visit before others hold its work order, as plans do.
            new VisitFollower(database),
            new DocumentFollower(database),
            new QuoteFollower(),
            new BilledFollower(database),
            new ClosedPriceFollower(database),
            new GivenUpFollower(database),
            new MovedFollower(database),
            new TermsFollower(database),
            new RepricingFollower(database),
            new EndFollower(database),
            new RequestFollower(database),
            new BuyingFollower(database),
            new RenderedLines(database),
            last));
  }

  /** Who changed what and when. */
  public AuditTrail audit() {
    return new AuditTrail(database);
  }

  /** How documents are numbered. */
  public Numbering numbering() {
    return new Numbering(database);
  }

  /** Clients and prospects. */
  public Clients clients() {
    return new Clients(database);
  }

  /** Clients that may be one and the same. */
  public Duplicates duplicates() {
    return new Duplicates(database);
  }

  /** Agreements, as far as prices ask about them. */
  public Agreements agreements() {
    return new Agreements(database);
  }

  /** Maintenance agreements with their terms. */
  public SignedAgreements signedAgreements() {
    return new SignedAgreements(database);
  }

  /** Under which maintenance agreements work is done that nobody planned. */
  public AgreementsInForce agreementsInForce() {
    return new AgreementsInForce(database);
  }

  /** The visits of maintenance agreements. */
  public VisitPlans visitPlans() {
    return new VisitPlans(database);
  }

  /** What is changed of planned visits. */
  public VisitChanges visitChanges() {
    return new VisitChanges(database);
  }

  /** The end of maintenance agreements. */
  public AgreementEnding agreementEnding() {
    return new AgreementEnding(database);
  }

  /** The fees of maintenance agreements. */
  public AgreementFees agreementFees() {
    return new AgreementFees(database);
  }

  /** The visits of maintenance agreements as calendars have them. */
  public PlanCalendar planCalendar() {
    return new PlanCalendar(database);
  }

  /** What clients paid for beforehand. */
  public Packs packs() {
    return new Packs(database);
  }

  /** What is left of that. */
  public PackBalances packBalances() {
    return new PackBalances(database);
  }

  /** What was ordered by clients and rendered to them. */
  public ServiceHistory serviceHistory() {
    return new StoredHistory(database);
  }

  /** The register as the prices of a tariff ask about it. */
  public ClientDirectory directory(Vocabulary vocabulary) {
    return new StoredDirectory(database, vocabulary, packBalances());
  }

  /**
   * The register as the prices of a tariff ask about it, for documents that are to be valued: what
   * they took from packs before is in them again.
   *
   * @param valuing the documents
   */
  public ClientDirectory directory(Vocabulary vocabulary, Collection<KeptWork> valuing) {
    List<Long> ids = valuing.stream().map(KeptWork::id).toList();
    return new StoredDirectory(database, vocabulary, packBalances().before(ids));
  }

  /** Work reports and delivery notes with their lines. */
  public WorkDocuments documents() {
    return new WorkDocuments(database);
  }

  /** Many work reports and delivery notes at once. */
  public DocumentBatch documentBatch() {
    return new DocumentBatch(database);
  }

  /** Which work is paid already by what was agreed for its work order. */
  public AgreedWork agreedWork() {
    return new AgreedWork(database);
  }

  /** The lines of work reports and delivery notes. */
  public WorkLines lines() {
    return new WorkLines(database);
  }

  /** What documents were valued at. */
  public Valuations valuations() {
    return new Valuations(database);
  }

  /** The lines of orders. */
  public OrderLines orderLines() {
    return new OrderLines(database);
  }

  /** Delivery notes. */
  public Notes notes() {
    return new Notes(database);
  }

  /** The reports that come to something else on delivery notes than they were approved at. */
  public RepricedReports repricedReports() {
    return new RepricedReports(database);
  }

  /** What lines of delivery notes deliver. */
  public NoteSources noteSources() {
    return new NoteSources(database);
  }

  /** Documents that correct frozen ones. */
  public CorrectingDocuments correcting() {
    return new CorrectingDocuments(database);
  }

  /** Prices that people set by hand, in place of agreed ones too where a note is corrected. */
  public CorrectedPrices correctedPrices() {
    return new CorrectedPrices(database);
  }

  /** What correcting documents charge. */
  public CorrectingValuations corrections() {
    return new CorrectingValuations(database);
  }

  /** What is left of orders, reports and closed prices. */
  public LeftOvers leftOvers() {
    return new LeftOvers(database);
  }

  /** What was quoted, beside what it really cost and brought. */
  public QuotedAndReal comparisons() {
    return new QuotedAndReal(database);
  }

  /** Budget concepts. */
  public Concepts concepts() {
    return new Concepts(database);
  }

  /** Quotes, in all their revisions. */
  public Quotes quotes() {
    return new Quotes(database);
  }

  /** Salespeople's calls. */
  public Visits visits() {
    return new Visits(database);
  }

  /** What goes wrong with clients. */
  public Incidents incidents() {
    return new Incidents(database);
  }

  /** What the commercial area spends on clients. */
  public Expenses expenses() {
    return new Expenses(database);
  }

  /**
   * What happened with clients.
   *
   * @param zone the zone whose days moments fall on
   */
  public Timeline timeline(ZoneId zone) {
    return new Timeline(database, zone);
  }

  /** Whatever is followed from state to state. */
  public Works works() {
    return new Works(database);
  }

  /** Many pieces of work at once. */
  public WorkBatch workBatch() {
    return new WorkBatch(database);
  }

  /** The states of each kind of work. */
  public Lifecycles lifecycles() {
    return new Lifecycles(database);
  }

  /** The types of service requests. */
  public RequestTypes requestTypes() {
    return new RequestTypes(database);
  }

  /** Service requests. */
  public Requests requests() {
    return new Requests(database);
  }

  /** The company's own configuration. */
  public Settings settings() {
    return new Settings(database);
  }

  /** What is kept on people. */
  public People people() {
    return new People(database);
  }

  /** Erasing what is kept on people. */
  public Erasure erasure() {
    return new Erasure(database);
  }

  @Override
  public void close() {
    database.close();
  }
}
