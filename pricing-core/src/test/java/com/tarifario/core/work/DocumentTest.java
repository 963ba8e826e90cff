package com.tarifario.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.testing.Pricing;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void aLineOfAnotherDocumentIsRefused() {
    ChargeLine line = Pricing.labour("1", "h").build();
    assertThatThrownBy(() -> new WorkReport("PT-2", List.of(line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT-1/1")
        .hasMessageContaining("PT-2");
  }

  @Test
  void twoLinesOfOneNumberAreRefused() {
    ChargeLine line = Pricing.labour("1", "h").build();
    assertThatThrownBy(() -> WorkReport.of("PT-1", line, line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stands twice");
  }

  @Test
  void aDocumentIsMadeByItsType() {
    assertThat(Document.of(DocumentType.WORK_REPORT, "D-1", List.of()))
        .isInstanceOf(WorkReport.class);
    assertThat(Document.of(DocumentType.DELIVERY_NOTE, "D-1", List.of()).type())
        .isEqualTo(DocumentType.DELIVERY_NOTE);
    assertThatThrownBy(() -> Document.of(DocumentType.QUOTE, "D-1", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLastSlashPartsDocumentAndLine() {
    assertThat(LineId.parse("PT/2026/17/3")).isEqualTo(new LineId("PT/2026/17", "3"));
    assertThat(LineId.parse("PT-1/3")).hasToString("PT-1/3");
    for (String wrong : List.of("PT-1", "/3", "PT-1/", "")) {
      assertThatThrownBy(() -> LineId.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void quantitiesBelowZeroAreRefused() {
    assertThatThrownBy(() -> Pricing.labour("-1", "h").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT-1/1");
    assertThatThrownBy(() -> Pricing.labour("1", "h").billable(new BigDecimal("-1")).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void workCannotEndBeforeItBegins() {
    LocalDateTime noon = LocalDateTime.parse("2026-03-10T12:00");
    assertThatThrownBy(() -> new TimeSpan(noon, noon)).isInstanceOf(IllegalArgumentException.class);
  }
}
