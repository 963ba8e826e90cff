package com.tarifario.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Fees by period, raised each year, each with its proof. */
class FeeScheduleTest {

  private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
  private static final Money FEE = Money.of("145.00", "EUR");
  private static final PriceIndex IPC =
      new PriceIndex(
          "IPC",
          new TreeMap<>(
              Map.of(
                  LocalDate.of(2026, 1, 1), new BigDecimal("112.4"),
                  LocalDate.of(2027, 1, 1), new BigDecimal("115.1"))));

  private static FeeSchedule schedule(Fee fee, LocalDate to, LocalDate until) {
    return FeeSchedule.of(TermsOf.fee(FROM, to, fee), List.of(), until);
  }

  private static List<String> proof(FeeDue due) {
    return due.proof().stream().map(Message::toString).toList();
  }

  @Test
  void a_fee_is_due_on_the_first_day_of_its_period_or_on_the_last() {
    Fee advance = new Fee(FEE, FeePeriod.QUARTER, true, null);
    LocalDate until = LocalDate.of(2026, 7, 1);
    assertThat(schedule(advance, LocalDate.of(2027, 3, 31), until).due())
        .extracting(FeeDue::from, FeeDue::to, FeeDue::dueOn, FeeDue::amount)
        .containsExactly(
            tuple(FROM, LocalDate.of(2026, 6, 30), FROM, FEE),
            tuple(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), until, FEE));
    Fee arrears = new Fee(FEE, FeePeriod.QUARTER, false, null);
    FeeSchedule one = schedule(arrears, LocalDate.of(2027, 3, 31), until);
    assertThat(one.due()).extracting(FeeDue::dueOn).containsExactly(LocalDate.of(2026, 6, 30));
    assertThat(proof(one.due().get(0))).containsExactly("as agreed: 145.00 EUR");
  }

  @Test
  void a_fee_that_counts_from_a_day_on_pays_for_the_periods_that_begin_then() {
    LocalDate end = LocalDate.of(2028, 3, 31);
    LocalDate until = LocalDate.of(2027, 7, 1);
    Money more = Money.of("160.00", "EUR");
    FeeSchedule before = schedule(new Fee(FEE, FeePeriod.QUARTER, true, null), end, until);
    FeeSchedule same = schedule(new Fee(more, FeePeriod.QUARTER, true, null), end, until);
    assertThat(same.after(before, LocalDate.of(2026, 11, 15)).due())
        .extracting(FeeDue::from, FeeDue::amount)
        .containsExactly(
            tuple(FROM, FEE),
            tuple(LocalDate.of(2026, 7, 1), FEE),
            tuple(LocalDate.of(2026, 10, 1), FEE),
            tuple(LocalDate.of(2027, 1, 1), more),
            tuple(LocalDate.of(2027, 4, 1), more),
            tuple(LocalDate.of(2027, 7, 1), more));
    FeeSchedule yearly = schedule(new Fee(FEE, FeePeriod.YEAR, true, null), end, until);
    assertThat(same.after(yearly, LocalDate.of(2026, 11, 15)).due())
        .as("no day is paid twice")
        .extracting(FeeDue::from, FeeDue::amount)
        .containsExactly(
            tuple(FROM, FEE),
            tuple(LocalDate.of(2027, 4, 1), more),
            tuple(LocalDate.of(2027, 7, 1), more));
    FeeSchedule waiting = new FeeSchedule(before.due().subList(0, 1), LocalDate.of(2026, 7, 1));
    assertThat(same.after(waiting, LocalDate.of(2026, 11, 15))).isEqualTo(waiting);
  }

  @Test
  void periods_of_an_agreement_of_the_31st_begin_on_the_last_days_of_months() {
    LocalDate from = LocalDate.of(2026, 1, 31);
    Fee fee = new Fee(FEE, FeePeriod.MONTH, true, null);
    assertThat(FeeSchedule.of(TermsOf.fee(from, null, fee), List.of(), from.plusMonths(3)).due())
        .extracting(FeeDue::from)
        .containsExactly(
            from, LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));
  }

  @Test
  void a_period_that_the_agreement_does_not_end_with_is_paid_in_part() {
    Fee fee = new Fee(FEE, FeePeriod.MONTH, true, null);
    FeeSchedule all = schedule(fee, LocalDate.of(2026, 5, 10), LocalDate.of(2030, 1, 1));
    assertThat(all.due()).hasSize(2);
    assertThat(all.due().get(1).amount()).isEqualTo(Money.of("46.77", "EUR"));
    assertThat(proof(all.due().get(1)))
        .containsExactly("as agreed: 145.00 EUR", "10 of 31 days = 46.77 EUR");
  }

  @Test
  void a_fee_is_raised_by_a_percentage_each_year_and_rounded_once() {
    Fee fee =
        new Fee(
            FEE,
            FeePeriod.YEAR,
            true,
            new FeeRevision.ByPercentage(Percentage.of("2.5"), null, null));
    List<FeeDue> due = schedule(fee, null, LocalDate.of(2028, 4, 1)).due();
    assertThat(due)
        .extracting(FeeDue::amount)
        .containsExactly(FEE, Money.of("148.63", "EUR"), Money.of("152.34", "EUR"));
    assertThat(proof(due.get(2)))
        .containsExactly("145.00 EUR raised 2 times by 2.5 % = 152.34 EUR");
  }

  @Test
  void a_fee_that_follows_an_index_waits_until_the_index_was_applied() {
    FeeRevision.ByIndex revision = new FeeRevision.ByIndex("IPC", MonthDay.of(1, 1), null);
    Fee fee = new Fee(FEE, FeePeriod.MONTH, true, revision);
    LocalDate until = LocalDate.of(2027, 2, 1);
    FeeSchedule before = schedule(fee, null, until);
    assertThat(before.due()).hasSize(9);
    assertThat(before.waiting()).isEqualTo(LocalDate.of(2027, 1, 1));

    List<RevisedFee> indexed = revision.revised(FEE, FROM, IPC, until);
    FeeSchedule after = FeeSchedule.of(TermsOf.fee(FROM, null, fee), indexed, until);
    assertThat(after.waiting()).isNull();
    assertThat(after.due()).hasSize(11);
    assertThat(after.due().get(9).amount()).isEqualTo(Money.of("148.48", "EUR"));
    assertThat(proof(after.due().get(9)))
        .containsExactly("145.00 EUR × IPC 115.1 (2027-01-01) ÷ 112.4 (2026-04-01) = 148.48 EUR");
  }

  @Test
  void a_fee_that_was_agreed_later_counts_from_then() {
    LocalDate since = LocalDate.of(2027, 4, 1);
    FeeRevision.ByPercentage revision =
        new FeeRevision.ByPercentage(Percentage.of("10"), null, since);
    assertThat(revision.revised(FEE, FROM, LocalDate.of(2028, 12, 31)))
        .extracting(RevisedFee::from, RevisedFee::amount)
        .containsExactly(tuple(LocalDate.of(2028, 4, 1), Money.of("159.50", "EUR")));
  }

  @Test
  void an_index_that_begins_after_the_agreement_is_refused() {
    FeeRevision.ByIndex revision = new FeeRevision.ByIndex("IPC", null, null);
    assertThatThrownBy(
            () -> revision.revised(FEE, LocalDate.of(2025, 1, 1), IPC, LocalDate.of(2027, 1, 1)))
        .hasMessageContaining("begins on 2026-01-01");
  }

  @Test
  void without_a_fee_none_is_due() {
    assertThat(
            FeeSchedule.of(TermsOf.services(FROM, null), List.of(), LocalDate.of(2030, 1, 1)).due())
        .isEmpty();
  }
}
