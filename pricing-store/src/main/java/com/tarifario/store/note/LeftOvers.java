package com.tarifario.store.note;

import com.tarifario.core.commercial.LeftOver;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.store.database.Batches;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is left to bill of orders, reports and work orders with a closed price. */
public final class LeftOvers {

  /** What delivery notes gather. */
  private static final Set<WorkType> GATHERED =
      EnumSet.of(WorkType.ORDER, WorkType.WORK_REPORT, WorkType.WORK_ORDER);

  private final Works works;
  private final WorkLines lines;
  private final Lifecycles lifecycles;
  private final Deliveries deliveries;
  private final CorrectingDocuments correcting;
  private final LeftLines left;

  /** Those of the database. */
  public LeftOvers(Database database) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.lifecycles = new Lifecycles(database);
    this.deliveries = new Deliveries(database);
    this.correcting = new CorrectingDocuments(database);
    this.left = new LeftLines(database);
  }

  /**
   * What there is to bill of a piece of work, and how much of it was billed: an order's lines; the
   * lines of a report that are charged, with their charges if it was billed in parts; or a work
   * order's closed price.
   *
   * @throws StoreException if there is none of that number, it is never billed, it was cancelled or
   *     left out, nothing of it is charged, or another corrects it
   */
  public List<LeftOver> of(String number) {
    KeptWork kept = works.get(number);
    if (!GATHERED.contains(kept.type())) {
      throw new StoreException(NoteMessage.NOTHING_TO_BILL, number, kept.type().word());
    }
    if (deliveries.isCancelled(kept)) {
      throw new StoreException(
          NoteMessage.CANCELLED, number, lifecycles.of(kept.type()).state(kept.state()));
    }
    if (kept.type() == WorkType.WORK_REPORT) {
      correcting.requireNotCorrected(kept);
    }
    List<LeftOver> all = left.of(List.of(kept)).getOrDefault(kept.id(), List.of());
    if (all.isEmpty()) {
      throw nothing(kept);
    }
    return all;
  }

  /** Why there is nothing to bill. */
  private StoreException nothing(KeptWork kept) {
    return switch (kept.type()) {
      case ORDER -> new StoreException(NoteMessage.ORDER_WITHOUT_PRICE, kept.number());
      case WORK_ORDER -> new StoreException(NoteMessage.NO_CLOSED_PRICE, kept.number());
      default -> new NotCharged(works, deliveries).of(kept, lines.of(kept));
    };
  }

  /**
   * What is left to bill of pieces of work comes to before tax, each in its currency: of an order,
   * a report or a closed price as much as {@link #of} says of all its lines, so of a report that
   * corrects another all that it comes to itself; of a delivery note, which is left until it is
   * invoiced, what it comes to, or the difference if it corrects another. However many they are,
   * they are asked for with few queries.
   *
   * @param of as they were read
   * @return the amounts by the identities of the works; without those of which nothing is to be
   *     billed ({@link KeptWork#toBill}), or of which it is not known, since lines have no price
   */
  public Map<Long, Money> amounts(List<KeptWork> of) {
    Map<Long, Money> amounts = new HashMap<>();
    for (List<KeptWork> part : Batches.of(of.stream().filter(KeptWork::toBill).toList())) {
      left.of(part)
          .forEach(
              (id, lines) -> {
                Money amount = LeftOver.amountLeft(lines);
                if (amount != null) {
                  amounts.put(id, amount);
                }
              });
      for (KeptWork each : part) {
        Money amount = each.work().amount();
        if (each.type() == WorkType.DELIVERY_NOTE && amount != null) {
          amounts.put(each.id(), amount);
        }
      }
    }
    return amounts;
  }
}
