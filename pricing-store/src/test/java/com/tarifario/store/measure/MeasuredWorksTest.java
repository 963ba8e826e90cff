package com.tarifario.store.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured can be filled and asked: as the program is now, in the states that it has. */
class MeasuredWorksTest {

  private static final int CLIENTS = 30;
  private static final int LINES = 700;

  @Test
  void works_of_states_that_there_are_and_questions_that_are_answered() {
    Location memory = new Location(TestDatabase.H2_MEMORY.fresh(), null, null);
    try (Store store = Store.open(memory, Clock.systemUTC())) {
      MeasuredWorks works = new MeasuredWorks(CLIENTS, LINES);
      MeasuredClients.fill(store, CLIENTS);
      works.fill(store);
      List<KeptWork> all = store.works().list(WorkFilter.all(works.works() + 1));
      assertThat(all)
          .hasSize(works.works())
          .filteredOn(each -> each.type() != WorkType.REQUEST)
          .allSatisfy(each -> store.lifecycles().of(each.type()).state(each.state()));
      assertThat(WorksMeasurement.questions(store, works))
          .allSatisfy(question -> question.asks().run());
    }
  }
}
