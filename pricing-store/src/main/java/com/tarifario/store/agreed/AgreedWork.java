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
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkBatch;
import com.tarifario.store.work.Works;
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
 * twice. What was agreed is looked up once, until it is held anew; not for several threads at once.
 *
 * <p>A line that would be charged by the tariff is part of a maintenance agreement
 *
 * <ul>
 *   <li>if its work order is that of a planned visit that the agreement's fee pays for, and the
 *       agreement is in force on its day.
 * </ul>
 *
 * <p>It is part of what was quoted
 *
 * <ul>
 *   <li>if it has no work order, and its document says that it was done for an order, as if it had
 *       a work order that came from that order;
 *   <li>if its work order has a closed price and comes from no order;
 *   <li>if its work order comes from an order that came of a quote, and the line has the concept of
 *       one of its lines, or none: a line of another concept is extra work, and is charged;
 *   <li>if its work order comes from an order with a closed price.
 * </ul>
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
   * The line, {@link Billing#AGREEMENT} or {@link Billing#QUOTED} if it is part of what was agreed
   * for its work order; with the same billing if it is not charged anyway, or has a price that is
   * not the tariff's. A line has the type of work and the agreement of its planned visit, or of its
   * work order and the request that this came from, and the work centre of its work order, if it
   * names no others.
   *
   * @param workOrder the work order under which it was done; null if none
   * @param order the number of the order that its document says it was done for, which counts only
   *     without a work order; null if none
   */
  public ChargeLine settled(ChargeLine said, @Nullable KeptWork workOrder, @Nullable String order) {
    if (workOrder != null) {
      return settled(said, workOrder);
    }
    boolean isPart =
        isCharged(said)
            && order != null
            && orders.computeIfAbsent(order, this::read).covers(said.assignment().concept());
    return isPart ? said.toBuilder().billing(Billing.QUOTED).build() : said;
  }

  private ChargeLine settled(ChargeLine line, DoneUnder under) {
    return settled(line, under.workOrder(), under.order());
  }

  /**
   * A line that was changed, or put under something else: what pays for it now, and no more what
   * paid for it before. That it is charged although something would have paid for it, or paid for
   * though nothing would have, somebody said by hand; so it stays.
   *
   * @param before the line as it was
   * @param was under what it was done, as was said before
   * @param after the line as it is to be
   * @param is under what it was done, as is said now
   */
  public ChargeLine resettled(ChargeLine before, DoneUnder was, ChargeLine after, DoneUnder is) {
    if (isCharged(before) && settled(before, was).billing() != Billing.CHARGEABLE) {
      return after;
    }
    ChargeLine line = after;
    if (isPaidOtherwise(before) && after.billing() == before.billing()) {
      if (settled(charged(before), was).billing() == Billing.CHARGEABLE) {
        return after;
      }
      line = charged(line);
    }
    String agreement = line.assignment().agreement();
    if (agreement != null && !was.isSameWorkOrder(is) && agreement.equals(was.agreement())) {
      line = line.toBuilder().agreement(null).build();
    }
    return settled(line, is);
  }

  private static ChargeLine charged(ChargeLine line) {
    return line.toBuilder().billing(Billing.CHARGEABLE).build();
  }

  private static boolean isPaidOtherwise(ChargeLine line) {
    return line.billing() == Billing.QUOTED || line.billing() == Billing.AGREEMENT;
  }

  private static boolean isCharged(ChargeLine line) {
    return line.billing() == Billing.CHARGEABLE && line.override() == null;
  }

  private ChargeLine settled(ChargeLine said, KeptWork workOrder) {
    ChargeLine line = placed(said, workOrder.work().workCentre());
    Optional<OfVisit> visit =
        visits
            .computeIfAbsent(workOrder.id(), id -> planned.of(workOrder))
            .filter(each -> each.terms().isInForce(line.date()));
    ChargeLine named =
        visit
            .map(each -> ofVisit(line, workOrder, each))
            .orElseGet(() -> asked.named(line, workOrder));
    if (!isCharged(line)) {
      return named;
    }
    if (visit.filter(OfVisit::isPaidByFee).isPresent()) {
      return named.toBuilder().billing(Billing.AGREEMENT).build();
    }
    return covers(workOrder, line.assignment().concept())
        ? named.toBuilder().billing(Billing.QUOTED).build()
        : named;
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

  private boolean covers(KeptWork workOrder, @Nullable String concept) {
    String order = workOrder.work().links().order();
    AgreedPrice price =
        order == null ? inForce(workOrder) : orders.computeIfAbsent(order, this::read);
    return price.covers(concept);
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
