package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.agreement.Renewal;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.agreement.TermsWriter;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.client.Agreements;
import com.tarifario.store.client.LastTerms;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.number.Numbering;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Standing;
import com.tarifario.store.work.Works;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Maintenance agreements with their terms. What prices ask about them follows from the terms.
 *
 * <pre>{@code
 * KeptAgreement signed = store.as("Ana").make(change ->
 *     store.signedAgreements().sign(change, "C-003", Files.readString(terms), null));
 * }</pre>
 */
public final class SignedAgreements {

  private static final Table TERMS = Table.part("agreement_terms");
  private static final int CONTENT = 1_000_000;

  /** For how many months at most an agreement is renewed at a time: fifty years. */
  private static final int MOST_MONTHS = 600;

  private final TermsCheck check;
  private final Agreements agreements;
  private final Works works;
  private final AgreementSearch search;

  /** The agreements of the database. */
  public SignedAgreements(Database database) {
    this.check = new TermsCheck(database);
    this.agreements = new Agreements(database);
    this.works = new Works(database);
    this.search = new AgreementSearch(database);
  }

  /**
   * Makes an agreement.
   *
   * @param client the client's code
   * @param terms what was agreed, as a file of terms has it
   * @param quote the number of the quote that the client accepted; null for none
   * @throws InvalidDataException if the text is not one of terms; has all that is wrong
   * @throws StoreException if the client is not known, or does not have a work centre or a piece of
   *     equipment of the terms, or concepts are kept and one of the terms is not among them
   */
  public KeptAgreement sign(Change change, String client, String terms, @Nullable String quote) {
    WorkLinks links = WorkLinks.NONE.withQuote(quote);
    return sign(change, client, LastTerms.read("terms", terms), null, links);
  }

  /**
   * Makes an agreement.
   *
   * @param number its number, which may be that of one without terms; null for the next
   * @param links what it came from
   * @throws StoreException as above, or if the number is that of another
   */
  public KeptAgreement sign(
      Change change,
      String client,
      AgreementTerms terms,
      @Nullable String number,
      WorkLinks links) {
    check.check(client, terms);
    String given = number == null ? freeNumber(change, terms.from().getYear()) : number;
    if (search.find(given).isPresent()) {
      throw new StoreException(MaintenanceMessage.TERMS_THERE, given);
    }
    Work work =
        header(
            Work.of(WorkType.AGREEMENT, client, terms.title(), terms.from(), change.who())
                .toBuilder()
                .number(given)
                .links(links)
                .build(),
            terms);
    works.add(change, work);
    agreements.agree(change, terms.agreement(given, client));
    long id = search.id(change.handle(), given);
    keep(change, id, given, 1, terms);
    return get(given);
  }

  /** Some may be those of agreements that were imported. */
  private String freeNumber(Change change, int year) {
    String number;
    do {
      number = Numbering.next(change, WorkType.AGREEMENT.word(), year);
    } while (agreements.find(number).isPresent() || works.find(number).isPresent());
    return number;
  }

  private static Work header(Work work, AgreementTerms terms) {
    Fee fee = terms.price().fee();
    Money yearly = fee == null ? null : fee.yearly();
    return work.toBuilder().title(terms.title()).dueOn(terms.to()).amount(yearly).build();
  }

  private static void keep(Change change, long id, String number, int place, AgreementTerms terms) {
    change.insert(
        TERMS,
        number,
        Row.of()
            .set("agreement", id)
            .set("place", place)
            .set("at_moment", change.at())
            .set("who", change.who())
            .text("content", TermsWriter.text(terms), CONTENT));
  }

  /** The agreement of that number; empty if there is none, or it has no terms. */
  public Optional<KeptAgreement> find(String number) {
    return search.find(number);
  }

  /**
   * The agreement of that number.
   *
   * @throws StoreException if there is none, or it has no terms
   */
  public KeptAgreement get(String number) {
    return find(number)
        .orElseThrow(
            () ->
                agreements
                    .find(number)
                    .map(Agreement::client)
                    .map(client -> new StoreException(MaintenanceMessage.NO_TERMS, number, client))
                    .orElseGet(() -> search.unknown(number)));
  }

  /** Agreements, in the order of their numbers. */
  public List<AgreementLine> list(AgreementFilter filter) {
    return search.list(filter);
  }

  /**
   * The numbers of the agreements in force, and of those that ended or were cancelled since, in
   * their order.
   */
  public List<String> inForceOrSince(Instant since) {
    return search.openOrSince(since);
  }

  /** All terms that an agreement had, the first first. */
  public List<AgreementTerms> history(KeptAgreement agreement) {
    return search.history(agreement);
  }

  /**
   * Agrees on other terms. Visits and fees that were planned or charged stay as they are.
   *
   * @param before as it was read
   * @throws StoreException if it was cancelled, begins on another day, ends before fees on delivery
   *     notes that can still be cancelled, or names what the client does not have or concepts that
   *     there are not
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   */
  public KeptAgreement change(Change change, KeptAgreement before, AgreementTerms terms) {
    search.requireNotCancelled(before.work());
    if (!terms.from().equals(before.terms().from())) {
      throw new StoreException(
          MaintenanceMessage.OTHER_BEGIN, before.number(), before.terms().from(), terms.from());
    }
    LocalDate end = terms.to();
    LocalDate charged = search.chargedUntil(change.handle(), before.id());
    if (end != null && charged != null && charged.isAfter(end)) {
      throw new StoreException(MaintenanceMessage.FEES_CHARGED_AFTER, before.number(), charged);
    }
    check.check(before, terms);
    FeeTerms.requireSamePeriods(before.number(), before.terms(), terms);
    if (terms.equals(before.terms())) {
      return before;
    }
    // Before its work, as whoever gives it up holds them.
    search.hold(change, List.of(before.number()));
    // Other terms are a change of the agreement, whether or not they change what stands here of it.
    KeptWork held =
        works.saveLines(
            change,
            before.work(),
            Standing.of(before.work()),
            "terms: " + before.place(),
            "terms: " + (before.place() + 1));
    works.savePriced(change, held, header(held.work(), terms));
    agreements.agree(change, terms.agreement(before.number(), before.client()));
    keep(change, before.id(), before.number(), before.place() + 1, terms);
    KeptAgreement after = get(before.number());
    change.tell(new TermsChanged(after));
    return after;
  }

  /**
   * Lets an agreement go on after its end.
   *
   * @param months for how many months; null for as many as its terms say
   * @throws StoreException if it has no end, its terms say nothing of being renewed and no months
   *     are given, the months are none or more than anybody agrees on, or it is not in force any
   *     more
   */
  public KeptAgreement renew(Change change, KeptAgreement before, @Nullable Integer months) {
    requireActive(before);
    if (months != null && (months < 1 || months > MOST_MONTHS)) {
      throw new StoreException(
          MaintenanceMessage.BAD_MONTHS,
          before.number(),
          String.valueOf(months),
          String.valueOf(MOST_MONTHS));
    }
    LocalDate end = before.terms().to();
    if (end == null) {
      throw new StoreException(MaintenanceMessage.OPEN_ENDED, before.number());
    }
    Renewal renewal = before.terms().renewal();
    if (months == null && renewal == null) {
      throw new StoreException(MaintenanceMessage.NO_RENEWAL, before.number());
    }
    int more = months == null ? renewal == null ? 0 : renewal.months() : months;
    LocalDate next = end.plusDays(1).plusMonths(more).minusDays(1);
    return change(change, before, before.terms().until(next));
  }

  /**
   * Lets an agreement end, because notice was given or both agreed on it; it is not renewed.
   *
   * @param on its last day
   * @throws StoreException if it was cancelled, begins after that day or ends before it already, or
   *     fees of later days stand on delivery notes that can still be cancelled
   */
  public KeptAgreement end(Change change, KeptAgreement before, LocalDate on) {
    search.requireNotCancelled(before.work());
    LocalDate begin = before.terms().from();
    if (on.isBefore(begin)) {
      throw new StoreException(MaintenanceMessage.ENDS_BEFORE_BEGIN, before.number(), begin, on);
    }
    LocalDate end = before.terms().to();
    if (end != null && end.isBefore(on)) {
      throw new StoreException(MaintenanceMessage.ENDS_BEFORE, before.number(), end);
    }
    return change(change, before, before.terms().ending(on));
  }

  /**
   * The agreements that go on because nobody gave notice in time.
   *
   * @param day the day of today
   */
  public List<KeptAgreement> toRenew(LocalDate day) {
    return search.ending(day).stream()
        .map(this::get)
        .filter(each -> isToRenew(each.terms(), day))
        .toList();
  }

  private static boolean isToRenew(AgreementTerms terms, LocalDate day) {
    Renewal renewal = terms.renewal();
    LocalDate end = terms.to();
    return renewal != null
        && renewal.tacit()
        && end != null
        && end.minusDays(renewal.noticeDays()).isBefore(day);
  }

  /**
   * Refuses an agreement by which nothing is done any more.
   *
   * @throws StoreException if so
   */
  void requireActive(KeptAgreement agreement) {
    KeptWork work = agreement.work();
    if (!search.isOpen(work)) {
      throw new StoreException(MaintenanceMessage.NOT_ACTIVE, work.number(), search.state(work));
    }
  }
}
