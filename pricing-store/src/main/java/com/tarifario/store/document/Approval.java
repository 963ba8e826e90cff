package com.tarifario.store.document;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.pack.PackTaking;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Standing;
import com.tarifario.store.work.Works;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be so before a document goes to another state, and what follows from it. */
final class Approval {

  /** How many lines without a price are named. */
  private static final int MOST_NAMED = 5;

  private final Works works;
  private final WorkLines lines;
  private final Valuations valuations;
  private final Lifecycles lifecycles;
  private final Deliveries deliveries;
  private final PackTaking packs;

  Approval(Database database) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.valuations = new Valuations(database);
    this.lifecycles = new Lifecycles(database);
    this.deliveries = new Deliveries(database);
    this.packs = new PackTaking(database);
  }

  /**
   * Refuses a state for which something is still to be done.
   *
   * @throws StoreException if so
   */
  void check(Change change, KeptWork kept, State next) {
    if (next.is(Trait.APPROVED) || next.is(Trait.FROZEN)) {
      requireInPacks(change, kept, requireValued(kept));
    }
    if (next.is(Trait.EDITABLE) || next.isCancelled()) {
      List<String> notes = notesOf(kept);
      if (!notes.isEmpty()) {
        throw new StoreException(DocumentMessage.BILLED_ALREADY, kept.number(), notes);
      }
    }
  }

  private KeptValuation requireValued(KeptWork kept) {
    Optional<KeptValuation> newest = valuations.newest(kept);
    if (newest.isEmpty()) {
      throw new StoreException(DocumentMessage.NEVER_VALUED, kept.number());
    }
    if (lines.of(kept).isEmpty()) {
      throw new StoreException(DocumentMessage.NO_LINES, kept.number());
    }
    KeptValuation valuation = newest.get();
    if (!valuation.isSettled()) {
      throw new StoreException(
          DocumentMessage.UNSETTLED,
          kept.number(),
          valuation.unsettled(),
          valuations.lines(valuation).stream()
              .filter(each -> !each.status().isSettled())
              .map(ValuedLine::line)
              .limit(MOST_NAMED)
              .toList());
    }
    if (kept.toValue()) {
      throw new StoreException(DocumentMessage.CHANGED_SINCE, kept.number());
    }
    return valuation;
  }

  /**
   * Whether the lines of a document were changed since it was valued. Of one that has lines without
   * a price anyway, only lines that were added or taken away are known.
   */
  boolean isOutdated(KeptWork kept) {
    return kept.toValue()
        && valuations
            .newest(kept)
            .filter(each -> each.isSettled() || !numbers(each).equals(numbers(kept)))
            .isPresent();
  }

  private Set<String> numbers(KeptValuation valuation) {
    return valuations.lines(valuation).stream()
        .filter(each -> each.parent() == null && !each.isCharge())
        .map(ValuedLine::line)
        .collect(Collectors.toSet());
  }

  private Set<String> numbers(KeptWork kept) {
    return lines.of(kept).stream().map(KeptLine::number).collect(Collectors.toSet());
  }

  /** What it took from packs when it was valued may have been taken by others since. */
  private void requireInPacks(Change change, KeptWork kept, KeptValuation valuation) {
    packs
        .lacking(change, kept, valuation)
        .ifPresent(
            each -> {
              throw new StoreException(
                  DocumentMessage.PACK_SHORT,
                  kept.number(),
                  each.wanted(),
                  each.pack(),
                  each.left());
            });
  }

  /** The delivery notes that deliver something of a report. */
  private List<String> notesOf(KeptWork kept) {
    if (kept.type() != WorkType.WORK_REPORT) {
      return List.of();
    }
    List<KeptLine> billed = lines.of(kept).stream().filter(each -> !each.isUnbilled()).toList();
    return lines.delivering(billed.stream().map(KeptLine::id).toList()).stream()
        .map(each -> each.line().id().document())
        .distinct()
        .filter(each -> !deliveries.isCancelled(works.get(each)))
        .toList();
  }

  /**
   * Does what follows from a new state.
   *
   * @param after the document in that state
   */
  void follow(Change change, KeptWork after, State next) {
    if (next.isCancelled() && after.type() == WorkType.DELIVERY_NOTE) {
      deliveries.release(change, lines.of(after));
    }
    String corrects = after.work().links().corrects();
    if (next.isCancelled() && after.type() == WorkType.WORK_REPORT && corrects != null) {
      deliveries.markReport(change, works.get(corrects));
    }
    if (next.is(Trait.INVOICED) && after.toBill()) {
      works.saveLines(change, after, Standing.of(after).toBill(false), "", "");
    }
  }

  /** Whether something of a document is still to be billed. */
  boolean isToBill(KeptWork kept, List<KeptLine> of) {
    return kept.type() == WorkType.DELIVERY_NOTE || deliveries.isToBill(kept, of);
  }

  /** That a document can't be edited in its state, and what to do instead. */
  StoreException notEditable(KeptWork kept, State state) {
    Lifecycle lifecycle = lifecycles.of(kept.type());
    if (state.is(Trait.FROZEN)) {
      return new StoreException(DocumentMessage.NOT_EDITABLE_CORRECT, kept.number(), state);
    }
    return lifecycle
        .actionTo(state.name(), Trait.EDITABLE)
        .map(
            action ->
                new StoreException(
                    DocumentMessage.NOT_EDITABLE_REOPEN, kept.number(), state, action))
        .orElseGet(() -> new StoreException(DocumentMessage.NOT_EDITABLE, kept.number(), state));
  }
}
