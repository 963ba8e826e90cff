package com.tarifario.store.buying;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.change.Touched;
import com.tarifario.store.database.Batches;
import com.tarifario.store.database.Database;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkBatch;
import com.tarifario.store.work.Works;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes clients of prospects as soon as something says that they buy: an order, a maintenance
 * agreement, a work order with a closed price, or work that was approved for them. What is
 * cancelled says nothing.
 */
public final class BuyingFollower implements Follower {

  private static final String OF_PROSPECTS =
      "SELECT w.id FROM work w JOIN client c ON c.id = w.client"
          + " WHERE w.id IN (<ids>) AND c.status = 'PROSPECT'";

  private final WorkBatch batch;
  private final Lifecycles lifecycles;
  private final FirstPurchase purchases;

  /** Follows the works of the database. */
  public BuyingFollower(Database database) {
    this.batch = new WorkBatch(database);
    this.lifecycles = new Lifecycles(database);
    this.purchases = new FirstPurchase(database);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof Touched touched && touched.subject().equals(Works.SUBJECT)) {
      Map<String, LocalDate> buyers = new TreeMap<>();
      for (KeptWork each : ofProspects(change, touched.ids())) {
        if (isBought(each)) {
          buyers.merge(each.work().client(), day(each, change), BuyingFollower::earlier);
        }
      }
      buyers.forEach((client, day) -> purchases.by(change, client, day));
    }
  }

  /** An agreement is bought when it is signed, also if it begins later. */
  private static LocalDate day(KeptWork work, Change change) {
    LocalDate on = work.work().on();
    return work.type() == WorkType.AGREEMENT
        ? earlier(on, LocalDate.ofInstant(change.at(), ZoneOffset.UTC))
        : on;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private List<KeptWork> ofProspects(Change change, Collection<Long> touched) {
    List<Long> ids = touched.stream().sorted().toList();
    List<KeptWork> works = new ArrayList<>();
    for (List<Long> part : Batches.of(ids)) {
      List<Long> found =
          change.handle().createQuery(OF_PROSPECTS).bindList("ids", part).mapTo(Long.class).list();
      works.addAll(batch.byId(found).values());
    }
    return works;
  }

  private boolean isBought(KeptWork work) {
    return switch (work.type()) {
      case REQUEST, QUOTE -> false;
      case ORDER, AGREEMENT -> !state(work).isCancelled();
      case WORK_ORDER -> work.work().hasClosedPrice() && !state(work).isCancelled();
      case WORK_REPORT, DELIVERY_NOTE ->
          state(work).is(Trait.APPROVED) || state(work).is(Trait.FROZEN);
    };
  }

  private State state(KeptWork work) {
    return lifecycles.of(work.type()).state(work.state());
  }
}
