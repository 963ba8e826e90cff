package com.tarifario.store.change;

import com.tarifario.store.fault.AddedMeanwhileException;
import com.tarifario.store.fault.SameMoment;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/** What two add at the same moment: neither saw the other when it looked whether it was there. */
final class Meeting {

  private Meeting() {}

  /**
   * Adds something, for which there may be only one of its name.
   *
   * @param label what people call it
   * @throws AddedMeanwhileException if somebody else has just added it
   */
  static <T> T adding(String label, Supplier<T> insertion) {
    try {
      return insertion.get();
    } catch (JdbiException failure) {
      if (SameMoment.isAddedTwice(failure)) {
        throw new AddedMeanwhileException(label, failure);
      }
      throw failure;
    }
  }
}
