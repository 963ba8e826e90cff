package com.tarifario.store.agreement;

import static com.tarifario.store.agreement.AgreementStore.TERMS;
import static com.tarifario.store.agreement.AgreementStore.change;
import static com.tarifario.store.agreement.AgreementStore.plan;
import static com.tarifario.store.agreement.AgreementStore.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.store.Store;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who leaves a visit out by its work order and who does so by its agreement do it in turn. */
class VisitLocksTest {

  /** As long as the other needs to get to where it waits. */
  private static final long A_WHILE = 500;

  private Store store;

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @EnumSource
  void the_second_waits_for_the_first_and_finds_that_done(TestDatabase kind) throws Exception {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    plan(store, signed.number(), "2026-12-31");
    KeptWork order = store.works().get("OT-2026-0001");
    CyclicBarrier held = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Boolean> byAgreement = threads.submit(() -> byAgreement(signed, order, held));
      Future<KeptWork> byOrder = threads.submit(() -> byOrder(order, held));
      assertThat(byAgreement.get(60, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> byOrder.get(60, TimeUnit.SECONDS))
          .hasCauseInstanceOf(StaleChangeException.class);
    } finally {
      threads.shutdownNow();
    }
    assertThat(store.works().get(order.number()).state()).isEqualTo("skipped");
  }

  /** Holds the agreement, and leaves the visit out when the other has begun. */
  private boolean byAgreement(KeptAgreement agreement, KeptWork order, CyclicBarrier held) {
    return change(
        store,
        change -> {
          KeptVisit visit = store.visitPlans().visit(change, agreement, order.number());
          await(held);
          pause();
          return store.visitChanges().skip(change, agreement, visit, "cerrado");
        });
  }

  private KeptWork byOrder(KeptWork order, CyclicBarrier held) {
    await(held);
    return change(store, change -> store.works().advance(change, order, "skip", "cerrado"));
  }

  private static void await(CyclicBarrier held) {
    try {
      held.await(20, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(A_WHILE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
