package com.tarifario.io.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.agreement.AgreementPrice;
import com.tarifario.core.agreement.AgreementPrice.Basis;
import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.AssetTask;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.agreement.FeePeriod;
import com.tarifario.core.agreement.FeeRevision;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.Schedule;
import com.tarifario.core.agreement.ServicePlace;
import com.tarifario.core.agreement.Shift;
import com.tarifario.core.agreement.VisitTerms;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.work.Kind;
import com.tarifario.io.yaml.ReadResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;

/** Whatever stands in the texts of an agreement, it is read back as it was written. */
class TermsRoundTripTest {

  private static final LocalDate FROM = LocalDate.of(2026, 4, 1);

  @Property(tries = 300)
  void texts_of_all_kinds_survive(
      @ForAll("texts") String title,
      @ForAll("texts") String step,
      @ForAll("codes") String code,
      @ForAll Shift shift,
      @ForAll Set<Kind> covers,
      @ForAll FeePeriod every,
      @ForAll @BigRange(min = "0", max = "100000") BigDecimal amount,
      @ForAll boolean inAdvance) {
    Fee fee =
        new Fee(
            Money.of(amount, Currency.getInstance("EUR")),
            every,
            inAdvance,
            new FeeRevision.ByPercentage(Percentage.of("2.5"), null, null));
    PlannedService service =
        new PlannedService(
            code,
            title,
            Schedule.of("FREQ=WEEKLY").onDaysOff(shift),
            List.of(
                new ServicePlace(code, List.of(new AssetTask(code, List.of(step))), List.of(step))),
            List.of(step, step),
            VisitTerms.PLAIN);
    AgreementTerms terms =
        new AgreementTerms(
            title,
            step,
            FROM,
            null,
            null,
            AgreementTerms.MONDAY_TO_FRIDAY,
            List.of(),
            new AgreementPrice(Basis.MIXED, fee, covers),
            List.of(service),
            Map.of("own", step));
    String text = TermsWriter.text(terms);
    ReadResult<AgreementTerms> read = TermsFile.parse("x", text);
    assertThat(read.problems()).as(text).isEmpty();
    assertThat(read.value()).as(text).contains(terms);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "true", "null", "~", "010", "1e3", "- a", "a: b", "#x", "'", "\"", "{a}", "yes"),
        Arbitraries.strings()
            .withChars("aZ0 ñÁ:#-'\"{}[],&*!|>%@`\\\n\t~=?.")
            .ofMinLength(1)
            .ofMaxLength(40)
            .filter(text -> !text.isBlank()));
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.oneOf(
        Arbitraries.of("01", "0", "1.0", "true", "null", "C-1", "2026-01-01", "1:30", "-"),
        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(10));
  }
}
