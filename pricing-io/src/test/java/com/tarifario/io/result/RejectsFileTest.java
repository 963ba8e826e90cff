package com.tarifario.io.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.io.testing.Company;
import com.tarifario.io.testing.Fixtures;
import com.tarifario.io.testing.ReadWork;
import com.tarifario.io.work.WorkFile;
import com.tarifario.io.work.WorkOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsFileTest {

  @TempDir Path folder;

  @Test
  void eachRowStandsAsItCameWithAllThatIsWrong() throws IOException {
    List<String> lines = rejects(Fixtures.of("work/rejects.csv")).lines().toList();

    assertThat(lines.get(0)).endsWith(",override_reason,override_by,reason");
    assertThat(lines).hasSize(10);
    assertThat(lines.get(3))
        .startsWith("PT-1,1,2026-03-05,C-014,03,,LABOUR,1,30,,,,,,,")
        .contains("rejects.csv:5:6: Line 1 of document PT-1 already stands in line 2");
    assertThat(lines.get(4)).contains("client is blank. Every row needs it. | ");
  }

  @Test
  void cellsTooManyStandBehindTheReasonAndABrokenLineInTheFirstColumn() throws IOException {
    List<String> lines = rejects(Fixtures.of("work/rejects.csv")).lines().toList();

    assertThat(lines.get(7)).endsWith(",extra");
    assertThat(lines.get(8)).startsWith("\"PT-1,9,2026-03-05,C-014,03,,\"\"LABOUR,1,30,,,,,,\",,,");
  }

  @Test
  void mendedItCanBeReadByItself() throws IOException {
    String text = rejects(Fixtures.of("work/old-mac.csv")).replace("LABOUR,x,", "LABOUR,2,");
    Path mended = Files.writeString(folder.resolve("mended.csv"), text);

    ReadWork work = ReadWork.of(mended, WorkOptions.DEFAULT);

    assertThat(work.ids()).containsExactly("PT-1/2");
    assertThat(work.warningTexts()).isEmpty();
  }

  @Test
  void whatIsRejectedAgainHasOneReason() throws IOException {
    String text = rejects(Fixtures.of("work/old-mac.csv"));
    Path again = Files.writeString(folder.resolve("again.csv"), text);

    String place = Fixtures.of("work/old-mac.csv") + ":3";
    assertThat(rejects(again).replace(again + ":2", place)).isEqualTo(text);
  }

  private static String rejects(Path file) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (WorkFile work = WorkFile.open(file, WorkOptions.DEFAULT, Company.TARIFF, Company.CLIENTS);
        RejectsFile rejects = RejectsFile.to(output, work.columns(), Locale.ENGLISH)) {
      work.documents(rejects::write).forEachRemaining(document -> {});
      rejects.commit();
    }
    return output.toString(UTF_8);
  }
}
