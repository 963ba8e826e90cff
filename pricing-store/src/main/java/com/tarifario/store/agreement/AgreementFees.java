package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.agreement.FeeDue;
import com.tarifario.core.agreement.FeeSchedule;
import com.tarifario.core.agreement.RevisedFee;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.store.agreement.FeeRows.Indexed;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.document.WorkDocuments;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.work.KeptWork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The fees of maintenance agreements: raised each year, and put on delivery notes, each period
 * once.
 */
public final class AgreementFees {

  /** The number of a fee's line on its delivery note. */
  static final String LINE = "1";

  private static final int YEARS_TOLD = 2;

  private final SignedAgreements agreements;
  private final AgreementSearch search;
  private final WorkDocuments documents;
  private final FeeRows rows;
  private final IndexedFees indexed;
  private final FeesBeyond beyond;

  /** The fees of the database. */
  public AgreementFees(Database database) {
    this.agreements = new SignedAgreements(database);
    this.search = new AgreementSearch(database);
    this.documents = new WorkDocuments(database);
    this.rows = new FeeRows(database);
    this.indexed = new IndexedFees(rows);
    this.beyond = new FeesBeyond(database);
  }

  /** The numbers of the agreements in force that have a fee. */
  public List<String> withFees() {
    return search.active().stream()
        .filter(number -> agreements.get(number).terms().price().fee() != null)
        .toList();
  }

  /** The numbers of the agreements in force whose fee follows the index. */
  public List<String> following(String index) {
    return withFees().stream()
        .filter(
            number ->
                terms(agreements.get(number)).stream()
                    .anyMatch(each -> IndexedFees.indexOf(each.terms()).equals(index)))
        .toList();
  }

  /**
   * Lets the fee of an agreement follow its index.
   *
   * @param index the index's values
   * @param until the last day up to which the fee follows it
   * @return the fees that are new or other than they were
   * @throws StoreException if the fee follows no index or another, the index begins too late, or a
   *     fee that would be another stands on a delivery note
   */
  public List<RevisedFee> index(
      Change change, KeptAgreement agreement, PriceIndex index, LocalDate until) {
    List<FeeTerms> following = IndexedFees.following(agreement, terms(agreement), index);
    agreements.requireActive(agreement);
    search.hold(change, List.of(agreement.number()));
    return indexed.index(change, agreement, following, index, until);
  }

  /** The fees of an agreement that followed its index by now, with their proof. */
  public List<RevisedFee> indexed(KeptAgreement agreement) {
    List<Indexed> known = rows.indexed(agreement.id());
    return terms(agreement).stream()
        .flatMap(each -> IndexedFees.of(each.terms(), known).stream())
        .toList();
  }

  /** The terms by which fees are, the first first. */
  private List<FeeTerms> terms(KeptAgreement agreement) {
    return FeeTerms.of(
        FeeTerms.since(agreement.terms()) == null
            ? List.of(agreement.terms())
            : search.history(agreement));
  }

  /**
   * The fees of an agreement that are due up to a day, charged or not. Where its terms say since
   * when their fee counts, periods that begin before have the fee of the terms before.
   */
  public FeeSchedule schedule(KeptAgreement agreement, LocalDate until) {
    List<Indexed> known = rows.indexed(agreement.id());
    FeeSchedule all = new FeeSchedule(List.of(), null);
    for (FeeTerms each : terms(agreement)) {
      FeeSchedule own = FeeSchedule.of(each.terms(), IndexedFees.of(each.terms(), known), until);
      all = each.since() == null ? own : own.after(all, each.since());
    }
    return all;
  }

  /** The fees of an agreement that stand on delivery notes, the first first. */
  public List<ChargedFee> charged(KeptAgreement agreement) {
    return rows.charged(agreement.id());
  }

  /** What fees that were corrected charge by now, by their own delivery notes. */
  public Map<String, Money> byNow(List<ChargedFee> charged) {
    Map<String, Money> amounts = new HashMap<>();
    for (ChargedFee each : charged) {
      if (each.correctedBy() != null) {
        amounts.put(each.note(), beyond.byNow(each));
      }
    }
    return amounts;
  }

  /**
   * The fees on delivery notes that pay for days after the agreement's last: what they charge too
   * much is corrected by a difference.
   */
  public List<FeeBeyond> beyond(KeptAgreement agreement) {
    LocalDate end = agreement.terms().to();
    return end == null ? List.of() : beyond.of(charged(agreement), end);
  }

  /**
   * The agreements, in force or not, whose fees charge too much for such days. They are looked for
   * among those that ended within the last two years, by their last day or their state, or will
   * end: what was not settled by then is not told for ever.
   *
   * @param known the numbers of those that are known already, which are left out
   */
  public List<Overcharged> overcharged(LocalDate today, Collection<String> known) {
    return rows.beyond(today.minusYears(YEARS_TOLD)).stream()
        .filter(number -> !known.contains(number))
        .map(number -> overcharged(agreements.get(number)))
        .filter(each -> !each.tooMuch().isEmpty())
        .toList();
  }

  private Overcharged overcharged(KeptAgreement agreement) {
    List<ChargedFee> charged = charged(agreement);
    LocalDate end = Objects.requireNonNull(agreement.terms().to());
    List<FeeBeyond> tooMuch =
        beyond.of(charged, end).stream().filter(FeeBeyond::isTooMuch).toList();
    return new Overcharged(agreement, charged, tooMuch);
  }

  /**
   * Puts the fees that are due up to a day on delivery notes, each on one of its own. What was
   * charged before is not charged again, unless its delivery note was cancelled.
   *
   * @return what was charged now
   * @throws StoreException if nothing is charged by the agreement any more
   */
  public List<ChargedFee> charge(Change change, KeptAgreement agreement, LocalDate until) {
    agreements.requireActive(agreement);
    search.hold(change, List.of(agreement.number()));
    Map<LocalDate, ChargedFee> before = new TreeMap<>();
    charged(agreement).stream()
        .filter(each -> !each.cancelled())
        .forEach(each -> before.put(each.from(), each));
    List<ChargedFee> charged = new ArrayList<>();
    for (FeeDue due : schedule(agreement, until).due()) {
      if (!before.containsKey(due.from())) {
        KeptWork note = note(change, agreement, due);
        FeeRows.charge(change, agreement, due, note);
        charged.add(new ChargedFee(due.from(), due.to(), due.amount(), note.number(), false));
      }
    }
    return charged;
  }

  private KeptWork note(Change change, KeptAgreement agreement, FeeDue due) {
    AgreementTerms terms = agreement.terms();
    Fee fee = Objects.requireNonNull(terms.price().fee());
    String title = terms.title() + ", " + due.from() + " - " + due.to();
    Work header =
        Work.of(WorkType.DELIVERY_NOTE, agreement.client(), title, due.dueOn(), change.who())
            .toBuilder()
            .amount(due.amount())
            .links(WorkLinks.NONE.withAgreement(agreement.number()))
            .build();
    ChargeLine line =
        ChargeLine.builder(
                new LineId("-", LINE),
                due.dueOn(),
                agreement.client(),
                Kind.EXPENSE,
                new Quantity(BigDecimal.ONE, Unit.PIECE))
            .agreement(agreement.number())
            .item(fee.every().word())
            .description(title)
            .override(
                new PriceOverride(
                    due.amount(),
                    agreement.number(),
                    change.who(),
                    change.at(),
                    PriceOverride.Origin.AGREEMENT))
            .build();
    return documents.add(change, header, List.of(NewLine.of(line)));
  }
}
