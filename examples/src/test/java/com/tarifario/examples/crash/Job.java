package com.tarifario.examples.crash;

import com.tarifario.store.Store;

/** What a process does with a database, again and again, until it is killed. */
@FunctionalInterface
interface Job {

  /**
   * Does it once more.
   *
   * @param round how often it was done before
   * @throws Exception if it can't be done
   */
  void run(Store store, int round) throws Exception;
}
