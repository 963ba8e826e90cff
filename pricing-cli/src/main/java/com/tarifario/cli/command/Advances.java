package com.tarifario.cli.command;

import com.tarifario.cli.text.ServiceRequestMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.TransitionRefusedException;
import com.tarifario.core.text.Message;
import com.tarifario.store.Store;
import com.tarifario.store.change.Change;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.work.KeptWork;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leads pieces of work to other states, all of them or none. */
final class Advances {

  private final Store store;
  private final String action;
  private final @Nullable String note;

  /**
   * Advances of works of the database.
   *
   * @param action what is done with each
   * @param note what is to be known of it; null if nothing
   */
  Advances(Store store, String action, @Nullable String note) {
    this.store = store;
    this.action = action;
    this.note = note;
  }

  /**
   * A piece of work that was led to another state.
   *
   * @param before as it was
   * @param after as it is now
   */
  record Advance(KeptWork before, KeptWork after) {}

  /**
   * Leads each to another state, in the order in which they are named, and one that is named again
   * only once.
   *
   * @throws CannotRunException if that can't be done with one of several; says with which, and that
   *     it was done with none
   * @throws StoreException if it can't be done with the only one
   * @throws TransitionRefusedException if it can't be done with the only one in its state
   */
  List<Advance> make(Change change, Collection<String> numbers) {
    Map<String, Advance> made = new LinkedHashMap<>();
    for (String number : numbers) {
      try {
        KeptWork before = store.works().get(number);
        if (!made.containsKey(before.number())) {
          made.put(before.number(), advance(change, before));
        }
      } catch (StaleChangeException changedMeanwhile) {
        throw changedMeanwhile;
      } catch (StoreException refused) {
        throw numbers.size() == 1 ? refused : none(number, refused.sentence());
      } catch (TransitionRefusedException refused) {
        throw numbers.size() == 1 ? refused : none(number, refused.sentence());
      } catch (CannotRunException refused) {
        throw numbers.size() == 1 ? refused : none(number, refused.sentence());
      }
    }
    return List.copyOf(made.values());
  }

  private Advance advance(Change change, KeptWork before) {
    if (before.type() == WorkType.REQUEST) {
      throw new CannotRunException(
          ServiceRequestMessage.USE_REQUEST_ADVANCE, before.number(), action);
    }
    return new Advance(before, store.works().advance(change, before, action, note));
  }

  private static CannotRunException none(String number, Message why) {
    return new CannotRunException(WorkMessage.NONE_ADVANCED, number, why);
  }
}
