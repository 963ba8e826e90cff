package com.tarifario.store.note;

import static com.tarifario.store.note.Workshop.DAY;
import static com.tarifario.store.note.Workshop.SPLITS;
import static com.tarifario.store.note.Workshop.eur;
import static com.tarifario.store.note.Workshop.labour;
import static com.tarifario.store.note.Workshop.material;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.TransitionRefusedException;
import com.tarifario.core.money.Money;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Whatever is done, in whatever order: lines are billed by what is kept, or as somebody said. */
class SettlingLawsTest {

  private static final String STATES =
      """
      order:
        states:
          - {name: open}
          - {name: cancelled, phase: cancelled}
        transitions:
          - {action: cancel, from: open, to: cancelled}
          - {action: restore, from: cancelled, to: open}
      work-report:
        states:
          - {name: draft, means: [editable]}
          - {name: approved, means: [approved]}
          - {name: frozen, phase: done, means: [frozen]}
          - {name: cancelled, phase: cancelled}
        transitions:
          - {action: approve, from: draft, to: approved}
          - {action: reopen, from: approved, to: draft}
          - {action: freeze, from: approved, to: frozen}
          - {action: cancel, from: draft, to: cancelled}
          - {action: restore, from: cancelled, to: draft}
      """;

  private static final List<String> ACTIONS =
      List.of("cancel", "restore", "skip", "plan", "approve", "reopen");

  /** What somebody does. */
  enum Deed {
    PRICE,
    GIVE_UP_OR_TAKE_UP,
    MOVE_REPORT,
    MOVE_WORK_ORDER,
    PRICE_AND_MOVE,
    SAY,
    ADD_LINE,
    APPROVE_OR_REOPEN
  }

  /** What somebody does, with which piece of work, and how. */
  record Step(Deed deed, int which, int how) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Deed.values()),
            Arbitraries.integers().between(0, 11),
            Arbitraries.integers().between(0, 11))
        .as(Step::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(40);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void lines_are_billed_by_what_is_kept_or_as_somebody_said(@ForAll("steps") List<Step> steps) {
    try (Played played = new Played(TestDatabase.H2_MEMORY)) {
      played.check();
      for (Step step : steps) {
        played.play(step);
        played.check();
      }
    }
  }

  /** A bar with works of all kinds, and what was said of their lines. */
  private static final class Played implements AutoCloseable {

    private final Workshop shop;
    private final KeptWork quoted;
    private final List<KeptWork> orders;
    private final List<KeptWork> workOrders;
    private final List<KeptWork> reports;
    private final Map<String, Billing> said = new HashMap<>();

    Played(TestDatabase kind) {
      shop = new Workshop(kind);
      shop.store.as("Ana").run(change -> shop.store.lifecycles().set(change, "e.yaml", STATES));
      quoted = shop.order(SPLITS);
      orders = List.of(quoted, add(WorkType.ORDER));
      workOrders = List.of(add(WorkType.WORK_ORDER), add(WorkType.WORK_ORDER));
      ChargeLine extra = material().toBuilder().concept("OTRO").build();
      ChargeLine named = labour().toBuilder().workOrder(workOrders.get(0).number()).build();
      PriceOverride price =
          new PriceOverride(eur("9"), "pactado", "Ana", Instant.parse("2026-03-02T10:00:00Z"));
      reports =
          List.of(
              shop.draft(WorkLinks.NONE, DAY, labour(), extra),
              shop.draft(WorkLinks.NONE, DAY, named, material().overriddenBy(price)));
    }

    private KeptWork add(WorkType type) {
      Work work = Work.of(type, "C-001", "Fuga", DAY, "Ana");
      return shop.store.as("Ana").make(change -> shop.store.works().add(change, work));
    }

    @Override
    public void close() {
      shop.close();
    }

    void play(Step step) {
      try {
        tried(step);
      } catch (StoreException | TransitionRefusedException refused) {
        // Nothing was done: all is as it was.
      }
    }

    private void tried(Step step) {
      KeptWork report = pick(reports, step.which());
      KeptWork workOrder = pick(workOrders, step.which());
      switch (step.deed()) {
        case PRICE -> {
          KeptWork priced = step.how() % 3 == 0 ? orders.get(1) : workOrder;
          shop.save(priced, work -> work.amount(price(step.how())));
        }
        case GIVE_UP_OR_TAKE_UP ->
            advance(
                step.how() % 3 == 0
                    ? pick(orders, step.which())
                    : step.how() % 3 == 1 ? workOrder : report,
                ACTIONS.subList(0, 4));
        case MOVE_REPORT -> shop.save(report, work -> work.links(links(step.how())));
        case MOVE_WORK_ORDER -> shop.save(workOrder, work -> work.links(order(step.how())));
        case PRICE_AND_MOVE ->
            shop.save(
                workOrder,
                work ->
                    step.how() % 2 == 0
                        ? work.amount(eur("300")).links(WorkLinks.NONE)
                        : work.amount(null).links(order(step.how())));
        case SAY -> say(report, step.how());
        case ADD_LINE ->
            shop.typed(
                shop.fresh(report),
                Workshop.line("n" + step.how(), labour().subject().kind(), "1", "h").build());
        case APPROVE_OR_REOPEN -> advance(valued(report), ACTIONS.subList(4, 6));
      }
    }

    private KeptWork valued(KeptWork report) {
      KeptWork kept = shop.fresh(report);
      return kept.toValue() && shop.store.documents().isEditable(kept) ? shop.value(kept) : kept;
    }

    private static @Nullable Money price(int how) {
      return how % 2 == 0 ? eur("500") : null;
    }

    private static KeptWork pick(List<KeptWork> some, int which) {
      return some.get(which % some.size());
    }

    private WorkLinks order(int how) {
      return how % 3 == 2 ? WorkLinks.NONE : WorkLinks.NONE.withOrder(orders.get(how % 3).number());
    }

    private WorkLinks links(int how) {
      WorkLinks links = order(how);
      return how < 6 ? links : links.withWorkOrder(pick(workOrders, how).number());
    }

    /** The first action that can be taken. */
    private void advance(KeptWork kept, List<String> actions) {
      KeptWork now = shop.fresh(kept);
      for (String each : shop.store.lifecycles().of(now.type()).actions(now.state())) {
        if (actions.contains(each)) {
          shop.advance(now, each);
          return;
        }
      }
    }

    private void say(KeptWork report, int how) {
      List<KeptLine> lines = shop.lines(report);
      KeptLine line = lines.get(how % lines.size());
      Billing billing = Billing.values()[how % 4];
      shop.say(report, line.number(), billing);
      String key = line.line().id().toString();
      if (billing == byWhatIsKept(line)) {
        said.remove(key);
      } else {
        said.put(key, billing);
      }
    }

    void check() {
      for (KeptWork report : reports) {
        if (isCancelled(shop.fresh(report))) {
          continue;
        }
        for (KeptLine line : shop.lines(report)) {
          Billing byHand = said.get(line.line().id().toString());
          assertThat(line.billingSaid()).as(line.toString()).isEqualTo(byHand != null);
          assertThat(line.line().billing())
              .as(line.toString())
              .isEqualTo(byHand == null ? byWhatIsKept(line) : byHand);
        }
      }
    }

    private Billing byWhatIsKept(KeptLine line) {
      WorkLinks links = shop.store.works().get(line.line().id().document()).work().links();
      String own = line.line().assignment().workOrder();
      String workOrder = own == null ? links.workOrder() : own;
      String order =
          workOrder == null
              ? links.order()
              : shop.store.works().get(workOrder).work().links().order();
      String paying = order == null ? workOrder : order;
      boolean paid = paying != null && pays(shop.store.works().get(paying), line);
      return paid && line.line().override() == null ? Billing.QUOTED : Billing.CHARGEABLE;
    }

    private boolean pays(KeptWork paying, KeptLine line) {
      if (isCancelled(paying)) {
        return false;
      }
      return paying.number().equals(quoted.number())
          ? line.line().assignment().concept() == null
          : paying.work().amount() != null;
    }

    private static boolean isCancelled(KeptWork work) {
      return List.of("cancelled", "skipped").contains(work.state());
    }
  }
}
