package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.band;
import static com.tarifario.core.testing.Pricing.calendar;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.calendar.DayKind;
import com.tarifario.core.calendar.TimeBand;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitterTest {

  @Test
  void workIntoTheNightIsCutWhereTheNightBegins() {
    assertThat(pieces(worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build()))
        .containsExactly("diurna 21:00-22:00 1 h", "noche 22:00-23:00 1 h");
  }

  @Test
  void midnightIsNoBorderInsideOneBand() {
    assertThat(pieces(worked("4", "2026-03-10T22:30", "2026-03-11T02:30").build()))
        .containsExactly("noche 22:30-02:30 4 h");
  }

  @Test
  void workOverMidnightIsCutAtEveryBorderThatItMeets() {
    assertThat(pieces(worked("11", "2026-03-10T20:00", "2026-03-11T07:00").build()))
        .containsExactly(
            "diurna 20:00-22:00 2 h", "noche 22:00-06:00 8 h", "diurna 06:00-07:00 1 h");
  }

  @Test
  void workThatEndsOnABorderHasNothingBeyondIt() {
    assertThat(pieces(worked("1", "2026-03-10T21:00", "2026-03-10T22:00").build()))
        .containsExactly("diurna 21:00-22:00 1 h");
  }

  @Test
  void aHolidayBeginsAtMidnight() {
    TimeBand holiday = new TimeBand("festivo", Set.of(DayKind.HOLIDAY), LocalTime.MIDNIGHT, null);
    TimeBand otherDays =
        new TimeBand(
            "normal", EnumSet.complementOf(EnumSet.of(DayKind.HOLIDAY)), LocalTime.MIDNIGHT, null);
    WorkCalendar calendar =
        new WorkCalendar(
            Pricing.MADRID, Set.of(LocalDate.of(2026, 1, 6)), List.of(holiday, otherDays), null);
    assertThat(pieces(calendar, worked("3", "2026-01-05T22:00", "2026-01-06T01:00").build()))
        .containsExactly("normal 22:00-00:00 2 h", "festivo 00:00-01:00 1 h");
  }

  @Test
  void inTheNightOfMarchInWhichAnHourIsMissingAnHourLessIsCharged() {
    assertThat(pieces(worked("8", "2026-03-28T22:00", "2026-03-29T07:00").build()))
        .containsExactly("noche 22:00-06:00 7 h", "diurna 06:00-07:00 1 h");
  }

  @Test
  void inTheNightOfOctoberThatHasAnHourTwiceAnHourMoreIsCharged() {
    assertThat(pieces(worked("10", "2026-10-24T22:00", "2026-10-25T07:00").build()))
        .containsExactly("noche 22:00-06:00 9 h", "diurna 06:00-07:00 1 h");
  }

  @Test
  void aBorderInsideTheMissingHourLiesWhereTheClockJumps() {
    TimeBand early = new TimeBand("uno", all(), LocalTime.MIDNIGHT, LocalTime.of(2, 30));
    TimeBand late = new TimeBand("dos", all(), LocalTime.of(2, 30), null);
    assertThat(
            pieces(
                calendar(early, late), worked("2", "2026-03-29T01:00", "2026-03-29T04:00").build()))
        .containsExactly("uno 01:00-02:30 1 h", "dos 02:30-04:00 1 h");
  }

  @Test
  void aBandThatLiesInTheMissingHourHasNoPiece() {
    WorkCalendar calendar = calendar(band("uno", 0, 2), band("dos", 2, 3), band("tres", 3, 0));
    assertThat(pieces(calendar, worked("2", "2026-03-29T01:00", "2026-03-29T04:00").build()))
        .containsExactly("uno 01:00-02:00 1 h", "tres 03:00-04:00 1 h");
  }

  @Test
  void workInsideTheMissingHourTookNoTime() {
    ChargeLine line = worked("0", "2026-03-29T02:00", "2026-03-29T03:00").build();
    PricedLine priced = price(DAY_AND_NIGHT, line, rule("client", "fixed", unitPrice("48.00")));
    assertThat(priced.status()).isEqualTo(LineStatus.PRICED);
    assertThat(priced.amount()).isEqualTo(eur("0"));
  }

  @Test
  void timeInNoBandHasNoPriceAndTheMomentIsNamed() {
    ChargeLine line = worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build();
    PricedLine priced =
        price(calendar(band("diurna", 6, 22)), line, rule("client", "fixed", unitPrice("48.00")));
    assertThat(priced.status()).isEqualTo(LineStatus.NO_BAND);
    assertThat(priced.amount()).isNull();
    assertThat(priced.problem()).asString().contains("2026-03-10T22:00").contains("otherwise");
  }

  @Test
  void aQuantityThatIsNotTheTimeWorkedIsRefusedAndBothAreNamed() {
    ChargeLine line = worked("3", "2026-03-10T21:00", "2026-03-10T23:00").build();
    PricedLine priced = price(DAY_AND_NIGHT, line, rule("client", "fixed", unitPrice("48.00")));
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem())
        .asString()
        .contains("3 h", "is 2 h", "--billable (billable_quantity in files)");
    assertThat(priced.problem().in(Locale.forLanguageTag("es")))
        .contains("--billable (billable_quantity en ficheros)");
  }

  @Test
  void aQuantityMayBeRoundedToTheHundredthsOfAnHour() {
    assertThat(pieces(worked("0.33", "2026-03-10T21:00", "2026-03-10T21:20").build()))
        .containsExactly("diurna 21:00-21:20 0.33 h");
    assertThat(pieces(labour("20", "min").worked(at("10T21:00"), at("10T21:20")).build()))
        .containsExactly("diurna 21:00-21:20 20 min");
  }

  @Test
  void aQuantityWithoutDecimalsIsNoRougherThanTheSameWithThem() {
    ChargeLine line = worked("2", "2026-03-10T19:00", "2026-03-10T21:24").build();
    PricedLine priced = price(DAY_AND_NIGHT, line, rule("client", "fixed", unitPrice("48.00")));
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).asString().contains("2.4 h");
  }

  @Test
  void hoursWithoutEndAsADecimalAreTheTimeThatPassed() {
    BigDecimal twoThirds = Exact.divide(new BigDecimal("40"), new BigDecimal("60"));
    ChargeLine line =
        labour(twoThirds.toPlainString(), "h").worked(at("10T10:00"), at("10T10:40")).build();
    PricedLine priced = price(DAY_AND_NIGHT, line, rule("client", "fixed", unitPrice("48", "h")));
    assertThat(priced.amount()).isEqualTo(eur("32.00"));
  }

  @Test
  void theBillableQuantityIsSpreadOverThePiecesAsTheTimeIs() {
    ChargeLine line =
        worked("4", "2026-03-10T21:00", "2026-03-11T01:00").billable(new BigDecimal("3")).build();
    assertThat(pieces(line))
        .containsExactly("diurna 21:00-22:00 0.75 h", "noche 22:00-01:00 2.25 h");
  }

  @Test
  void aLineWithoutHoursHasTheBandThatTheDocumentNames() {
    assertThat(pieces(labour("2", "h").band("noche").build())).containsExactly("noche 2 h");
    assertThat(pieces(labour("2", "h").build())).containsExactly("null 2 h");
  }

  @Test
  void materialSuppliedAtAnHourIsInTheBandOfThatHourAndNotCut() {
    ChargeLine line =
        line("1", Kind.MATERIAL, "3", "ud").worked(at("10T21:00"), at("10T23:00")).build();
    assertThat(pieces(line)).containsExactly("diurna 21:00-23:00 3 ud");
  }

  @Test
  void withoutBandsNothingIsCut() {
    ChargeLine line = worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build();
    assertThat(pieces(WorkCalendar.NONE, line)).containsExactly("null 21:00-23:00 2 h");
  }

  @Property(tries = 200)
  void splittingLosesNoMinuteAndLeavesNoGap(
      @ForAll @IntRange(min = 0, max = 60 * 24 * 365) int startMinute,
      @ForAll @IntRange(min = 1, max = 60 * 40) int length) {
    LocalDateTime start = LocalDateTime.parse("2026-01-01T00:00").plusMinutes(startMinute);
    LocalDateTime end = start.plusMinutes(length);
    long elapsed =
        Duration.between(start.atZone(Pricing.MADRID), end.atZone(Pricing.MADRID)).toMinutes();
    Assume.that(elapsed > 0 && toldByClocks(start) && toldByClocks(end));
    ChargeLine line = labour(String.valueOf(elapsed), "min").worked(start, end).build();
    PricedLine priced = price(DAY_AND_NIGHT, line, rule("client", "fixed", unitPrice("48", "h")));
    assertThat(priced.problem()).isNull();
    BigDecimal minutes =
        priced.pieces().stream()
            .map(piece -> piece.charged().in(Unit.MINUTE).value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(Exact.round(minutes, 9, RoundingMode.HALF_UP))
        .isEqualByComparingTo(BigDecimal.valueOf(elapsed));
    assertThat(priced.pieces().get(0).time().start()).isEqualTo(start);
    for (int index = 1; index < priced.pieces().size(); index++) {
      assertThat(priced.pieces().get(index).time().start())
          .isEqualTo(priced.pieces().get(index - 1).time().end());
    }
    assertThat(priced.pieces().get(priced.pieces().size() - 1).time().end()).isEqualTo(end);
  }

  private static boolean toldByClocks(LocalDateTime moment) {
    return !Pricing.MADRID.getRules().getValidOffsets(moment).isEmpty();
  }

  @Test
  void aMomentThatClocksJumpedOverIsTheMomentOfTheJump() {
    assertThat(pieces(worked("1", "2026-03-29T02:30", "2026-03-29T04:00").build()))
        .containsExactly("noche 02:30-04:00 1 h");
  }

  private static List<String> pieces(ChargeLine line) {
    return pieces(DAY_AND_NIGHT, line);
  }

  private static List<String> pieces(WorkCalendar calendar, ChargeLine line) {
    PricedLine priced = price(calendar, line, rule("client", "fixed", unitPrice("1.00")));
    assertThat(priced.problem()).isNull();
    assertThat(priced.unitPrice()).isEqualTo(eur("1.00"));
    return priced.pieces().stream().map(SplitterTest::text).toList();
  }

  private static String text(PricedPiece piece) {
    Quantity charged = piece.charged();
    return piece.time() == null
        ? piece.band() + " " + charged
        : piece.band()
            + " "
            + piece.time().start().toLocalTime()
            + "-"
            + piece.time().end().toLocalTime()
            + " "
            + charged;
  }

  private static LocalDateTime at(String dayAndHour) {
    return LocalDateTime.parse("2026-03-" + dayAndHour);
  }

  private static Set<DayKind> all() {
    return EnumSet.allOf(DayKind.class);
  }
}
