package com.tarifario.store.quote;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.core.pricing.QuoteValuer;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.request.AgreementOffer;
import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.quote.QuoteRequestReader;
import com.tarifario.io.quote.WrittenProblem;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.store.buying.FirstPurchase;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.StateSteps;
import com.tarifario.store.work.Works;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Quotes: works whose every revision is kept as it was offered and valued. None is ever changed; a
 * newer one takes its place.
 *
 * <pre>{@code
 * KeptQuote sent = store.as("Ana").make(change -> {
 *   KeptQuote quote =
 *       store.quotes().add(change, NewQuote.of(offer, "Clima", "Ana"), valuer, Locale.ENGLISH);
 *   return store.quotes().send(change, quote, null);
 * });
 * }</pre>
 */
public final class Quotes {

  /** The table's name, which is the subject of its entries in the audit trail. */
  public static final String SUBJECT = "quote";

  private static final Table QUOTE = Table.of(SUBJECT);
  private static final int TERMS = 1_000_000;

  private final Database database;
  private final Works works;
  private final StateSteps steps;
  private final Lifecycles lifecycles;
  private final Revisions revisions;

  /** The quotes of the database. */
  public Quotes(Database database) {
    this.database = database;
    this.works = new Works(database);
    this.steps = new StateSteps(database);
    this.lifecycles = new Lifecycles(database);
    this.revisions = new Revisions(database);
  }

  /**
   * Adds a quote in the state in which quotes begin, with its first revision. It may be incomplete;
   * only then it can't be sent. One for an agreement with a fee states the fee, whatever it said of
   * it before; so does each revision.
   *
   * @param valuer prices it, under the number that it is given
   * @param locale the language in which problems and steps are told
   * @throws StoreException if its client or work centre is not known, its number is taken, or what
   *     was set in it would change the fee of an agreement
   * @throws InvalidDataException if the terms of the agreement are none
   */
  public KeptQuote add(Change change, NewQuote added, QuoteValuer valuer, Locale locale) {
    Quote quote = added.quote();
    boolean numbered = !quote.id().equals(NewQuote.NO_NUMBER);
    KeptWork work =
        works.add(
            change,
            Work.of(WorkType.QUOTE, quote.client(), added.title(), quote.date(), added.person())
                .toBuilder()
                .number(numbered ? quote.id() : "")
                .workCentre(quote.workCentre())
                .dueOn(quote.validUntil())
                .links(added.links())
                .build());
    AgreedFee fee = AgreedFee.of(work.number(), added.agreementTerms());
    QuoteValuation valuation =
        valuer.value(fee.stated(change, quote.withId(work.number()), locale));
    fee.requireStated(QuoteSheet.of(valuation));
    long id =
        change.insert(
            QUOTE,
            work.number(),
            Row.of()
                .set("work", work.id())
                .set("revision", 1)
                .text("agreement_terms", added.agreementTerms(), TERMS));
    revisions.add(change, id, 1, null, valuation, locale);
    saveAmount(change, work, valuation);
    return get(work.number());
  }

  /** What the quote says of the maintenance agreement that it offers; null if it offers none. */
  public @Nullable AgreementOffer offer(KeptQuote quote) {
    return fee(quote).offer();
  }

  private static AgreedFee fee(KeptQuote quote) {
    return AgreedFee.of(quote.number(), quote.agreementTerms());
  }

  private void saveAmount(Change change, KeptWork work, QuoteValuation valuation) {
    Quote quote = valuation.quote();
    works.savePriced(
        change,
        work,
        work.work().toBuilder()
            .workCentre(quote.workCentre())
            .on(quote.date())
            .dueOn(quote.validUntil())
            .amount(valuation.net().orElse(null))
            .build());
  }

  /** The quote of that number. */
  public Optional<KeptQuote> find(String number) {
    return works.find(number).filter(work -> work.type() == WorkType.QUOTE).flatMap(this::of);
  }

  /**
   * The quote of that number.
   *
   * @throws StoreException if there is none
   */
  public KeptQuote get(String number) {
    return of(works.get(number, WorkType.QUOTE))
        .orElseThrow(() -> new StoreException(QuoteFault.NOT_HERE, number));
  }

  private Optional<KeptQuote> of(KeptWork work) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM quote WHERE work = :work")
                    .bind("work", work.id())
                    .map(
                        (row, context) ->
                            new KeptQuote(
                                row.getLong("id"),
                                row.getLong("version"),
                                work,
                                row.getInt("revision"),
                                Values.integer(row, "accepted_revision"),
                                Values.textOrNull(row, "agreement_terms")))
                    .findOne());
  }

  /**
   * What a revision of a quote says and was valued at.
   *
   * @param number from 1
   * @throws StoreException if there is no such revision
   */
  public QuoteRevision revision(KeptQuote quote, int number) {
    return revisions
        .find(quote.id(), number)
        .orElseThrow(
            () ->
                new StoreException(
                    QuoteFault.NO_SUCH_REVISION,
                    quote.number(),
                    String.valueOf(number),
                    String.valueOf(quote.revision())));
  }

  /** What the quote says and was valued at: the revision that holds. */
  public QuoteRevision newest(KeptQuote quote) {
    return revision(quote, quote.revision());
  }

  /** All revisions without their lines, the first first. */
  public List<QuoteRevision> history(KeptQuote quote) {
    return revisions.history(quote.id());
  }

  /**
   * What a revision is made of, as YAML that {@link QuoteRequestReader} reads. It says which
   * revision it is, so that a file of it does not take the place of what was revised meanwhile.
   *
   * @throws StoreException if it was erased with the client's personal data
   */
  public String text(KeptQuote quote, QuoteRevision revision) {
    String text = revisions.text(revision, Revisions.Content.QUOTE);
    if (text.indexOf('\n') < 0) {
      throw new StoreException(QuoteFault.ERASED, quote.number());
    }
    return "revision: " + revision.number() + "\n" + text;
  }

  /** What a revision was valued at, with all proofs, as the JSON that quotes are written as. */
  public String valuation(QuoteRevision revision) {
    return revisions.text(revision, Revisions.Content.VALUATION);
  }

  /**
   * What was wrong with a revision when it was made, in the language of who made it: what has no
   * price, and prices set by hand that rules have something against.
   */
  public List<WrittenProblem> problems(QuoteRevision revision) {
    return WrittenProblem.of(valuation(revision));
  }

  /**
   * What a revision is made of, to be changed and valued again.
   *
   * @param reader for the tariff that it will be valued by
   * @throws InvalidDataException if that tariff does not know an attribute that it has
   * @throws StoreException if it was erased with the client's personal data
   */
  public Quote content(KeptQuote quote, QuoteRevision revision, QuoteRequestReader reader) {
    ReadResult<Quote> result =
        reader.of(quote.number()).read(quote.number(), text(quote, revision));
    return result.value().orElseThrow(() -> new InvalidDataException(result.problems()));
  }

  /**
   * Adds a revision. A quote that was sent, rejected or expired is a draft again.
   *
   * @param before as it was read when the change of it began
   * @param after what it says now, under its number
   * @param note why; null for nothing
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   * @throws StoreException if it changes no more, is for another client, or what was set in it
   *     would change the fee of an agreement
   */
  public KeptQuote revise(
      Change change,
      KeptQuote before,
      Quote after,
      QuoteValuer valuer,
      @Nullable String note,
      Locale locale) {
    requireSame(before, after);
    int number = before.revision() + 1;
    // The quote's own row comes first here and in acceptance, so that none waits for the other.
    change.update(
        QUOTE, before.id(), before.version(), before.number(), Row.of().set("revision", number));
    KeptWork work = editable(change, before, note);
    AgreedFee fee = fee(before);
    QuoteValuation valuation = valuer.value(fee.stated(change, after, locale));
    fee.requireStated(QuoteSheet.of(valuation));
    revisions.add(change, before.id(), number, note, valuation, locale);
    saveAmount(change, work, valuation);
    return get(before.number());
  }

  private static void requireSame(KeptQuote before, Quote after) {
    if (!after.id().equals(before.number())) {
      throw new StoreException(QuoteFault.OTHER_NUMBER, after.id(), before.number());
    }
    if (!after.client().equals(before.work().work().client())) {
      throw new StoreException(
          QuoteFault.OTHER_CLIENT, before.number(), before.work().work().client(), after.client());
    }
  }

  private KeptWork editable(Change change, KeptQuote quote, @Nullable String note) {
    Lifecycle lifecycle = lifecycles.of(WorkType.QUOTE);
    State state = lifecycle.state(quote.state());
    if (state.is(Trait.EDITABLE)) {
      return quote.work();
    }
    String action =
        lifecycle
            .actionTo(quote.state(), Trait.EDITABLE)
            .orElseThrow(() -> new StoreException(QuoteFault.FIXED, quote.number(), state));
    return steps.take(change, quote.work(), lifecycles.of(WorkType.QUOTE), action, note);
  }

  /**
   * Notes that the client has it.
   *
   * @throws StoreException if it has no total yet, a price below what rules ask for, or does not
   *     state the fee of its agreement
   * @throws com.tarifario.core.lifecycle.TransitionRefusedException if it can't be sent in its
   *     state
   */
  public KeptQuote send(Change change, KeptQuote quote, @Nullable String note) {
    return send(change, quote, false, note);
  }

  /**
   * Notes that the client has it.
   *
   * @param belowLimit whether prices set by hand below what rules ask for are meant so; then the
   *     history keeps which they are
   * @throws StoreException if it has no total yet, or such a price that is not meant so
   * @throws com.tarifario.core.lifecycle.TransitionRefusedException if it can't be sent in its
   *     state
   */
  public KeptQuote send(Change change, KeptQuote quote, boolean belowLimit, @Nullable String note) {
    QuoteRevision offered = newest(quote);
    WholeQuote.require(offered.sheet());
    fee(quote).requireStated(offered.sheet());
    String said = new PriceLimits(this).requireMeant(quote, offered, belowLimit, note);
    return advance(change, quote, Trait.SENT, "send", said);
  }

  private KeptQuote advance(
      Change change, KeptQuote quote, Trait trait, String otherwise, @Nullable String note) {
    String action = lifecycles.of(WorkType.QUOTE).actionTo(quote.state(), trait).orElse(otherwise);
    steps.take(change, quote.work(), lifecycles.of(WorkType.QUOTE), action, note);
    return get(quote.number());
  }

  /**
   * Notes that the client said yes, and makes what follows: the order, whose lines have the prices
   * of the revision that holds, and the work order; of a quote that offers a maintenance agreement,
   * that agreement with its first visits, and an order of what is offered beside them. A prospect
   * becomes a client. All of it comes about, or nothing.
   *
   * @param yes the client's yes
   * @throws StoreException if the quote is accepted already, has no total, is of a later day, stood
   *     until a day before, or has a price below what rules ask for that is not meant so
   * @throws com.tarifario.core.lifecycle.TransitionRefusedException if it was not sent
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   */
  public QuoteAcceptance accept(Change change, KeptQuote quote, Acceptance yes) {
    requireToAnswer(quote);
    QuoteRevision offered = newest(quote);
    QuoteSheet sheet = offered.sheet();
    WholeQuote.require(sheet);
    AgreedFee fee = fee(quote);
    fee.requireStated(sheet);
    AgreementOffer offer = fee.offer();
    if (yes.day().isBefore(sheet.date())) {
      throw new StoreException(QuoteFault.NOT_YET, quote.number(), sheet.date(), yes.day());
    }
    LocalDate until = sheet.validUntil();
    if (until != null && until.isBefore(yes.day())) {
      throw new StoreException(QuoteFault.NOT_VALID, quote.number(), until.toString());
    }
    String said = new PriceLimits(this).requireMeant(quote, offered, yes.belowLimit(), yes.note());
    change.update(
        QUOTE,
        quote.id(),
        quote.version(),
        quote.number(),
        Row.of().set("accepted_revision", quote.revision()));
    KeptQuote accepted = advance(change, quote, Trait.ACCEPTED, "accept", said);
    QuoteOutcome outcome = new QuoteOutcome(database);
    QuoteAcceptance made =
        offer == null
            ? outcome.order(change, accepted, sheet, yes.day())
            : outcome.agreement(change, accepted, sheet, offer.beside(sheet), yes);
    new FirstPurchase(database).by(change, accepted.work().work().client(), yes.day());
    return made;
  }

  /** Its state comes first: of what is answered already, no day is asked. */
  private void requireToAnswer(KeptQuote quote) {
    Lifecycle lifecycle = lifecycles.of(WorkType.QUOTE);
    if (lifecycle.state(quote.state()).is(Trait.ACCEPTED)) {
      throw new StoreException(QuoteFault.ACCEPTED_ALREADY, quote.number());
    }
    lifecycle.after(
        quote.state(), lifecycle.actionTo(quote.state(), Trait.ACCEPTED).orElse("accept"));
  }

  /**
   * Notes that the client said yes with some of the options, which are taken into the total by a
   * revision of the same change; else as above. A total that somebody wished was without them: what
   * the quote comes to now is told beside it as a problem of that revision.
   *
   * @param taken the quote with those options inside the total
   * @param valuer prices it; the prices must be those that were offered
   * @throws StoreException if anything but options is other than it was offered, too
   */
  public QuoteAcceptance accept(
      Change change,
      KeptQuote quote,
      Quote taken,
      QuoteValuer valuer,
      Acceptance yes,
      Locale locale) {
    // What was not sent can't be accepted, whatever a revision would make of it.
    requireToAnswer(quote);
    QuoteSheet offered = newest(quote).sheet();
    KeptQuote revised = revise(change, quote, taken, valuer, yes.note(), locale);
    TakenOptions.requireOffered(quote.number(), offered, newest(revised).sheet());
    return accept(change, send(change, revised, yes.belowLimit(), yes.note()), yes);
  }

  /**
   * Notes that the client said no.
   *
   * @param note why; null for nothing
   * @throws com.tarifario.core.lifecycle.TransitionRefusedException if it was not sent
   */
  public KeptQuote reject(Change change, KeptQuote quote, @Nullable String note) {
    return advance(change, quote, Trait.REJECTED, "reject", note);
  }

  /**
   * Notes of all quotes that clients have, and that stood until a day before this, that nobody said
   * anything in time.
   *
   * @return the quotes that expired
   */
  public List<KeptWork> expire(Change change, LocalDate day) {
    return new ExpiringQuotes(database).expire(change, day);
  }
}
