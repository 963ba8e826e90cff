package com.tarifario.io.result;

import com.tarifario.core.client.Pack;
import com.tarifario.core.money.Exact;
import com.tarifario.io.OutputFile;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what is left in packs, as {@code packs.csv} of a data folder. */
public final class PacksFile {

  private static final List<String> COLUMNS =
      List.of("pack", "client", "agreement", "name", "units", "from", "to");

  private PacksFile() {}

  /**
   * Writes the packs in their order.
   *
   * @param file where they are to stand; a file that is there is replaced
   * @throws IOException if nothing can be written there
   */
  public static void write(Path file, List<Pack> packs) throws IOException {
    try (OutputFile output = OutputFile.create(file)) {
      CsvWriter csv = CsvRowWriter.csv(output);
      csv.writeRecord(COLUMNS);
      for (Pack pack : packs) {
        csv.writeRecord(
            pack.id(),
            pack.client(),
            text(pack.agreement()),
            pack.name(),
            Exact.settle(pack.units()).stripTrailingZeros().toPlainString(),
            text(pack.from()),
            text(pack.to()));
      }
      csv.flush();
      output.commit();
    }
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
