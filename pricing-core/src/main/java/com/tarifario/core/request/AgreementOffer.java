package com.tarifario.core.request;

import com.tarifario.core.agreement.AgreementMessage;
import com.tarifario.core.agreement.AgreementPrice;
import com.tarifario.core.agreement.AgreementPrice.Basis;
import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.agreement.FeeDue;
import com.tarifario.core.agreement.FeeRevision.ByIndex;
import com.tarifario.core.agreement.FeeSchedule;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.sheet.SheetLine.Level;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.PriceOverride.Origin;
import com.tarifario.core.work.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a quote says of the maintenance agreement that it offers. What the client accepts is what
 * will be charged: a fee stands in a chapter of its own, for the period that is offered, and visits
 * that it pays for cost nothing beside it. What is neither the fee nor a visit is a job of its own.
 */
public final class AgreementOffer {

  /** The chapter of the fee. */
  public static final String FEE = "CUOTA";

  /** The chapter of what is offered beside the visits. */
  public static final String BESIDE = "APARTE";

  private final AgreementTerms terms;
  private final Set<String> visits = new HashSet<>();
  private final Set<String> paidByFee = new HashSet<>();

  /** What is offered by these terms. */
  public AgreementOffer(AgreementTerms terms) {
    this.terms = terms;
    Set<String> others = new HashSet<>();
    for (PlannedService service : terms.services()) {
      List<String> concepts = service.visit().concepts();
      visits.addAll(concepts);
      (terms.paysForVisits(service.code()) ? paidByFee : others).addAll(concepts);
    }
    paidByFee.removeAll(others);
  }

  /** The terms. */
  public AgreementTerms terms() {
    return terms;
  }

  /** Whether a fee is among what is paid. */
  public boolean hasFee() {
    return terms.price().fee() != null;
  }

  /**
   * The fee of the period that is offered: the agreement's, or a year of one that is open; null if
   * there is no fee.
   */
  public @Nullable Money fee() {
    return dues().stream().map(FeeDue::amount).reduce(Money::plus).orElse(null);
  }

  /**
   * The quote with the fee of the terms and with visits that cost nothing beside it; the same quote
   * if there is no fee. Prices and discounts that a person set for them stay, to be told.
   *
   * @param who who makes the quote
   * @param locale the language of its texts
   */
  public Quote stated(Quote quote, String who, Instant at, Locale locale) {
    Fee fee = terms.price().fee();
    if (fee == null) {
      return quote;
    }
    List<Chapter> chapters = new ArrayList<>(feeChapters(who, at, locale));
    String paid = Message.of(AgreementMessage.PAID_BY_FEE).in(locale);
    PriceOverride nothing =
        new PriceOverride(
            fee.amount().withAmount(BigDecimal.ZERO), paid, who, at, Origin.AGREEMENT);
    for (Chapter chapter : quote.chapters()) {
      if (chapter.code().equals(FEE)) {
        chapters.set(0, withWhatWasSet(chapters.get(0), chapter));
      } else {
        List<Item> items = new ArrayList<>();
        for (Item item : chapter.items()) {
          boolean paidFor = isPaidByFee(chapter.code(), item.concept());
          items.add(paidFor ? agreed(item, nothing) : item);
        }
        chapters.add(chapter.withItems(items));
      }
    }
    return quote.withChapters(chapters);
  }

  /** The item at that price, unless a person set another: that is told, and not lost. */
  private static Item agreed(Item item, PriceOverride price) {
    PriceOverride set = item.override();
    return item.withComponents(
            item.components().stream().map(each -> each.overriddenBy(price)).toList())
        .overriddenBy(set == null || set.price().equals(price.price()) ? price : set);
  }

  /** The chapter of the fee as it is to be, with what a person set for it in the quote. */
  private static Chapter withWhatWasSet(Chapter fee, Chapter set) {
    List<Item> items = new ArrayList<>();
    for (Item item : fee.items()) {
      Item before = set.item(item.code());
      PriceOverride price = before == null ? null : before.override();
      PriceOverride stated = item.override();
      if (price == null || stated == null || price.price().equals(stated.price())) {
        items.add(item);
      } else {
        items.add(item.overriddenBy(price));
      }
    }
    return new Chapter(fee.code(), fee.title(), items, set.override(), set.discount());
  }

  /** The chapter of the fee; none if there is no fee. */
  public List<Chapter> feeChapters(String who, Instant at, Locale locale) {
    Fee fee = terms.price().fee();
    if (fee == null) {
      return List.of();
    }
    String title = Message.of(AgreementMessage.HEADING_FEE).in(locale);
    List<Item> items = new ArrayList<>();
    List<FeeDue> same = new ArrayList<>();
    for (FeeDue due : dues()) {
      if (!same.isEmpty() && !same.get(0).amount().equals(due.amount())) {
        items.add(item(items.size() + 1, fee, same, who, at, locale));
        same.clear();
      }
      same.add(due);
    }
    if (!same.isEmpty()) {
      items.add(item(items.size() + 1, fee, same, who, at, locale));
    }
    return List.of(new Chapter(FEE, title, items, null));
  }

  private Item item(int number, Fee fee, List<FeeDue> same, String who, Instant at, Locale locale) {
    FeeDue first = same.get(0);
    Message period =
        Message.of(
            AgreementMessage.valueOf("FEE_OF_" + fee.every().name()),
            first.from(),
            same.get(same.size() - 1).to());
    Message text =
        fee.revision() instanceof ByIndex byIndex
            ? Message.of(AgreementMessage.FEE_FOLLOWS, period, byIndex.index())
            : period;
    String said = text.in(locale);
    Component component =
        Component.of(
            FEE,
            new Subject(Kind.EXPENSE, fee.every().word(), null, null, null, said),
            new Quantity(BigDecimal.ONE, Unit.PIECE),
            first.amount().withAmount(BigDecimal.ZERO));
    PriceOverride price =
        new PriceOverride(
            first.amount(),
            Message.of(AgreementMessage.HEADING_FEE).in(locale),
            who,
            at,
            Origin.AGREEMENT);
    Quantity times = new Quantity(BigDecimal.valueOf(same.size()), Unit.PIECE);
    return agreed(Item.of(String.valueOf(number), said, times, component), price);
  }

  /** The fees of what is offered, without what an index will make of them. */
  private List<FeeDue> dues() {
    AgreementPrice price = terms.price();
    Fee fee = price.fee();
    if (fee == null) {
      return List.of();
    }
    Fee known =
        fee.revision() instanceof ByIndex
            ? new Fee(fee.amount(), fee.every(), fee.inAdvance(), null)
            : fee;
    AgreementTerms plain =
        new AgreementTerms(
            terms.title(),
            terms.type(),
            terms.from(),
            terms.to(),
            terms.renewal(),
            terms.workingDays(),
            terms.closed(),
            new AgreementPrice(price.basis(), known, price.covers()),
            List.of(),
            Map.of());
    return FeeSchedule.of(plain, List.of(), OfferedVisits.until(terms)).due();
  }

  private boolean isPaidByFee(String chapter, @Nullable String concept) {
    return concept != null && !chapter.equals(BESIDE) && paidByFee.contains(concept);
  }

  private boolean isBeside(String chapter, @Nullable String concept) {
    if (chapter.equals(FEE)) {
      return false;
    }
    if (chapter.equals(BESIDE)) {
      return true;
    }
    // Where no service says what is rendered, all that is offered stands for the visits, unless
    // these cost nothing.
    return visits.isEmpty()
        ? terms.price().basis() == Basis.FEE
        : concept == null || !visits.contains(concept);
  }

  /**
   * What the sheet says of the fee and of the visits that it pays for; null if it does not speak of
   * the fee, or not all of it has a price.
   */
  public @Nullable Money stated(QuoteSheet sheet) {
    Money sum = Money.zero(sheet.currency());
    boolean spoken = false;
    for (Placed each : items(sheet)) {
      boolean isFee = each.chapter.equals(FEE);
      if (isFee || isPaidByFee(each.chapter, each.line.concept())) {
        Money amount = each.line.amount();
        if (amount == null) {
          return null;
        }
        sum = sum.plus(amount);
        spoken |= isFee;
      }
    }
    return spoken ? sum : null;
  }

  /**
   * What is offered beside the agreement: items, and the charges that they caused. Charges on sums
   * are among them if nothing but they can have caused them.
   */
  public List<SheetLine> beside(QuoteSheet sheet) {
    List<SheetLine> beside =
        new ArrayList<>(
            items(sheet).stream()
                .filter(each -> isBeside(each.chapter, each.line.concept()))
                .map(Placed::line)
                .toList());
    if (beside.isEmpty()) {
      return beside;
    }
    List<String> places = beside.stream().map(each -> each.path() + ".").toList();
    for (SheetLine charge : sheet.lines(Level.CHARGE)) {
      if (places.stream().anyMatch(charge.path()::startsWith)) {
        beside.add(charge);
      }
    }
    if (terms.price().basis() == Basis.FEE) {
      beside.addAll(sheet.lines(Level.TOTAL_CHARGE));
    }
    return beside;
  }

  /**
   * Whether the sheet has prices or discounts that a person set for visits that the tariff prices:
   * the agreement knows nothing of them.
   */
  public boolean isSetForVisits(QuoteSheet sheet) {
    String chapter = "";
    boolean given = false;
    boolean ofVisit = false;
    for (SheetLine line : sheet.lines()) {
      switch (line.level()) {
        case CHAPTER -> {
          chapter = line.code();
          given = line.given() != null || line.override() != null;
        }
        case ITEM, OPTION -> {
          String concept = line.concept();
          ofVisit =
              !chapter.equals(FEE) && !isBeside(chapter, concept) && !isPaidByFee(chapter, concept);
          if (ofVisit && (given || line.override() != null)) {
            return true;
          }
        }
        case COMPONENT -> {
          if (ofVisit && line.override() != null) {
            return true;
          }
        }
        default -> ofVisit = false;
      }
    }
    return false;
  }

  /** An item of a sheet, and the chapter that it is in. */
  private record Placed(String chapter, SheetLine line) {}

  private static List<Placed> items(QuoteSheet sheet) {
    List<Placed> items = new ArrayList<>();
    String chapter = "";
    for (SheetLine line : sheet.lines(Level.CHAPTER, Level.ITEM)) {
      if (line.level() == Level.CHAPTER) {
        chapter = line.code();
      } else {
        items.add(new Placed(chapter, line));
      }
    }
    return items;
  }
}
