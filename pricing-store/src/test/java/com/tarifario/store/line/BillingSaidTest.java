package com.tarifario.store.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.Registered;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of lines that were there before anybody asked, what is never agreed on was said. */
class BillingSaidTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static NewLine line(Billing billing) {
    LineId id = new LineId("x", billing.name());
    return NewLine.of(
        ChargeLine.builder(id, DAY, "C-001", Kind.LABOUR, Quantity.of("2", "h"))
            .billing(billing)
            .build());
  }

  private static String step() throws IOException {
    try (InputStream text =
        Objects.requireNonNull(
            Store.class.getResourceAsStream("migration/common/V19__billing_said.sql"))) {
      String all = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      return all.substring(all.indexOf("UPDATE"), all.lastIndexOf(';'));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_never_agreed_on_was_said(TestDatabase kind) throws IOException {
    String step = step();
    List<NewLine> added = new ArrayList<>();
    for (Billing each : Billing.values()) {
      added.add(line(each));
    }
    try (Store store = Registered.in(kind, Cards.card("C-001", "Bar Uno"))) {
      Work header = Work.of(WorkType.WORK_REPORT, "C-001", "Fuga", DAY, "Luis");
      KeptWork report =
          store
              .as("Luis")
              .make(
                  change -> {
                    KeptWork made = store.documents().add(change, header, added);
                    change.handle().execute(step);
                    return made;
                  });
      assertThat(store.lines().of(report))
          .filteredOn(KeptLine::billingSaid)
          .extracting(each -> each.line().billing())
          .containsExactly(Billing.WARRANTY, Billing.REWORK, Billing.INTERNAL);
    }
  }
}
