package com.tarifario.store.agreed;

import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.agreement.PlannedWork;
import com.tarifario.store.agreement.PlannedWork.OfVisit;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.line.SettledLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkBatch;
import com.tarifario.store.work.Works;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which work is paid already by what was agreed for its work order, so that it is not charged
 * twice: by what is kept now, whatever was agreed before, unless a person said how a line is
 * billed. What was agreed is looked up once, until it is held anew; not for several threads at
 * once.
 *
 * <p>A line that the tariff prices is part of a maintenance agreement
 *
 * <ul>
 *   <li>if its work order is that of a planned visit that the agreement's fee pays for, and the
 *       agreement is in force on its day.
 * </ul>
 *
 * <p>It is part of what was quoted
 *
 * <ul>
 *   <li>if its work order has a closed price and comes from no order;
 *   <li>if its order came of a quote, and the line has the concept of one of its lines, or none: a
 *       line of another concept is extra work, and is charged;
 *   <li>if its order has a closed price.
 * </ul>
 *
 * <p>What its work order and its order are, {@link DoneUnder} says.
 *
 * <p>A price that was agreed on for what is cancelled now pays for nothing.
 */
public final class AgreedWork {

  private final Works works;
  private final WorkBatch batch;
  private final AgreedPrices prices;
  private final Deliveries deliveries;
  private final PlannedWork planned;
  private final AskedWork asked;
  private final Map<String, AgreedPrice> orders = new HashMap<>();
  private final Map<Long, Optional<OfVisit>> visits = new HashMap<>();

  /** What was agreed, in the database. */
  public AgreedWork(Database database) {
    this.works = new Works(database);
    this.batch = new WorkBatch(database);
    this.prices = new AgreedPrices(database);
    this.deliveries = new Deliveries(database);
    this.planned = new PlannedWork(database);
    this.asked = new AskedWork(database);
  }

  /**
   * Holds work orders and orders, and the orders and agreements that they come from: what was
   * agreed for them stays as it is until lines under them are kept. Whoever gives them up waits,
   * and finds the lines.
   *
   * @param numbers their numbers; those that are not there are left out
   */
  public void hold(Change change, Collection<String> numbers) {
    Collection<KeptWork> held = new ArrayList<>(batch.byNumber(numbers).values());
    Set<String> from = new TreeSet<>();
    for (KeptWork each : held) {
      WorkLinks links = each.work().links();
      Stream.of(links.order(), links.agreement()).filter(Objects::nonNull).forEach(from::add);
    }
    held.addAll(batch.byNumber(from).values());
    works.hold(change, held.stream().map(KeptWork::id).toList());
    asked.forget();
    orders.clear();
    visits.clear();
  }

  /**
   * The line as it is billed: {@link Billing#AGREEMENT} or {@link Billing#QUOTED} if it is part of
   * what was agreed, else {@link Billing#CHARGEABLE}; as a person said, if somebody did. What has a
   * price that is not the tariff's is charged, and what is billed in a way that is never agreed on
   * stays so. A line has the type of work and the agreement of its planned visit, or of its work
   * order and the request that this came from, and the work centre of its work order, if it names
   * no others.
   *
   * @param billingSaid whether a person said how it is billed
   */
  public ChargeLine settled(ChargeLine line, DoneUnder under, boolean billingSaid) {
    boolean stays = billingSaid || !isAgreedOn(line.billing());
    return stays ? named(line, under) : computed(line, under);
  }

  /**
   * A line of which a person said how it is billed. Who says what was agreed anyway, says nothing:
   * it goes on to follow what is agreed.
   */
  public SettledLine said(ChargeLine line, DoneUnder under) {
    return new SettledLine(named(line, under), line.billing() != billing(line, under));
  }

  /**
   * A line that is added, of which nobody said how it is billed: if it is to be charged, what was
   * agreed may pay for it. Any other billing is said, as files do.
   */
  public SettledLine added(ChargeLine line, DoneUnder under) {
    return line.billing() == Billing.CHARGEABLE
        ? new SettledLine(computed(line, under), false)
        : said(line, under);
  }

  /**
   * A line that was changed, or put under something else. It names the agreement of its work order
   * before no more, if it is not under that; only then, if it is under another work order or paid
   * by a fee, or of another day and nobody said how it is billed, does it get the names of what it
   * was done under, else those that were taken away would be there again.
   *
   * @param line as it is to be but for that
   * @param on its day before
   * @param was under what it was done, as was said before
   * @param is under what it was done, as is said now
   */
  public SettledLine moved(SettledLine line, LocalDate on, DoneUnder was, DoneUnder is) {
    ChargeLine left = left(line.line(), was, is);
    ChargeLine settled = settled(left, is, line.billingSaid());
    boolean named =
        !was.isSameWorkOrder(is)
            || !left.equals(line.line())
            || settled.billing() == Billing.AGREEMENT && left.billing() != Billing.AGREEMENT
            || !line.billingSaid() && !on.equals(left.date());
    return new SettledLine(
        named ? settled : left.toBuilder().billing(settled.billing()).build(), line.billingSaid());
  }

  /** The line without the agreement of the work order before, if it is not under that any more. */
  private static ChargeLine left(ChargeLine line, DoneUnder was, DoneUnder is) {
    String agreement = line.assignment().agreement();
    return agreement != null
            && agreement.equals(was.agreement())
            && !agreement.equals(is.agreement())
        ? line.toBuilder().agreement(null).build()
        : line;
  }

  private static boolean isAgreedOn(Billing billing) {
    return switch (billing) {
      case CHARGEABLE, QUOTED, AGREEMENT -> true;
      default -> false;
    };
  }

  private ChargeLine computed(ChargeLine line, DoneUnder under) {
    return named(line, under).toBuilder().billing(billing(line, under)).build();
  }

  private Billing billing(ChargeLine line, DoneUnder under) {
    if (line.override() != null) {
      return Billing.CHARGEABLE;
    }
    if (visit(line, under).filter(OfVisit::isPaidByFee).isPresent()) {
      return Billing.AGREEMENT;
    }
    return price(under).covers(line.assignment().concept()) ? Billing.QUOTED : Billing.CHARGEABLE;
  }

  private ChargeLine named(ChargeLine said, DoneUnder under) {
    KeptWork workOrder = under.workOrder();
    if (workOrder == null) {
      return said;
    }
    ChargeLine line = placed(said, workOrder.work().workCentre());
    return visit(line, under)
        .map(each -> ofVisit(line, workOrder, each))
        .orElseGet(() -> asked.named(line, workOrder));
  }

  /** The planned visit of its work order, if the agreement is in force on its day. */
  private Optional<OfVisit> visit(ChargeLine line, DoneUnder under) {
    KeptWork workOrder = under.workOrder();
    return workOrder == null
        ? Optional.empty()
        : visits
            .computeIfAbsent(workOrder.id(), id -> planned.of(workOrder))
            .filter(each -> each.terms().isInForce(line.date()));
  }

  private static ChargeLine placed(ChargeLine line, @Nullable String centre) {
    return line.assignment().workCentre() == null && centre != null
        ? line.toBuilder().workCentre(centre).build()
        : line;
  }

  private static ChargeLine ofVisit(ChargeLine line, KeptWork workOrder, OfVisit visit) {
    Assignment assignment = line.assignment();
    String agreement = assignment.agreement();
    String workType = assignment.workType();
    return line.toBuilder()
        .agreement(agreement == null ? workOrder.work().links().agreement() : agreement)
        .workType(workType == null ? visit.workType() : workType)
        .build();
  }

  private AgreedPrice price(DoneUnder under) {
    KeptWork workOrder = under.workOrder();
    String order = under.order();
    if (order != null) {
      return orders.computeIfAbsent(order, this::read);
    }
    return workOrder == null ? AgreedPrice.NONE : inForce(workOrder);
  }

  private AgreedPrice read(String number) {
    return works
        .find(number)
        .filter(each -> each.type() == WorkType.ORDER)
        .map(this::inForce)
        .orElse(AgreedPrice.NONE);
  }

  /** What was agreed on for something that was given up, nobody pays any more. */
  private AgreedPrice inForce(KeptWork work) {
    return deliveries.isCancelled(work) ? AgreedPrice.NONE : prices.of(work);
  }
}
