package com.tarifario.examples.crash;

import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import java.time.Clock;

/**
 * A process that does a job again and again. Its arguments: the database, the name of the job, how
 * often it is done (0: until the process is killed), and what the job asks for.
 */
final class Worker {

  /** What it prints when it begins, and whenever it has done the job once more. */
  static final String READY = "ready";

  private Worker() {}

  public static void main(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[2]);
    try (Store store = Store.open(new Location(args[0], null, null), Clock.systemUTC())) {
      Job job = Jobs.of(args[1], args[3]);
      System.out.println(READY);
      System.out.flush();
      for (int round = 0; rounds == 0 || round < rounds; round++) {
        job.run(store, round);
        System.out.println(READY);
        System.out.flush();
      }
    }
  }
}
