package com.tarifario.store.exchange;

import com.tarifario.core.text.Problem;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.store.client.Duplicate;
import java.io.IOException;
import java.util.List;

/** Is told how an import goes. */
public interface ImportListener {

  /**
   * A file begins.
   *
   * @param columns its columns
   * @param warnings what is worth a look in its header
   * @throws IOException if rejected rows can't be written
   */
  void begins(Header columns, List<Problem> warnings) throws IOException;

  /** A row can't be used; the others are used all the same. */
  void rejected(RejectedRow row);

  /**
   * A client that was added may be one that is there already.
   *
   * @param pairs which it may be, the likest first; at least one
   */
  void duplicates(List<Duplicate> pairs);

  /** A line of a new document was kept. */
  default void added(ChargeLine line) {}

  /** So many rows were gone through; those before are kept, whatever happens next. */
  void kept(long rows);
}
