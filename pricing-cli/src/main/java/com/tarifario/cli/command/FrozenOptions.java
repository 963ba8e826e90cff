package com.tarifario.cli.command;

import com.tarifario.cli.report.CorrectionsReport;
import com.tarifario.cli.report.CorrectionsSummary;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.correction.Correction;
import com.tarifario.core.correction.Corrections;
import com.tarifario.core.correction.FrozenLine;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Document;
import com.tarifario.io.result.CorrectionsFile;
import com.tarifario.io.work.FrozenFile;
import com.tarifario.io.work.WorkOptions;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Compares what is valued with what was frozen. */
final class FrozenOptions {

  @Option(
      names = "--frozen",
      paramLabel = "${bundle:label.file}",
      order = 8,
      descriptionKey = "frozen")
  private @Nullable Path frozen;

  @Option(
      names = "--corrections",
      paramLabel = "${bundle:label.file}",
      order = 9,
      descriptionKey = "corrections")
  private @Nullable Path corrections;

  /** The files, each null if not asked for: the frozen one, and that of the corrections. */
  @Nullable Path frozen() {
    return frozen;
  }

  @Nullable Path corrections() {
    return corrections;
  }

  /**
   * Begins to compare.
   *
   * @return null if nothing is to be compared
   */
  @Nullable Comparison begin(WorkOptions options, Tariff tariff, ClientDirectory clients)
      throws IOException {
    if (frozen == null) {
      if (corrections != null) {
        throw new CannotRunException(CliMessage.CORRECTIONS_NEED_FROZEN);
      }
      return null;
    }
    WorkSource.requireFile(frozen);
    if (corrections != null) {
      Outputs.requireParent(corrections);
    }
    return new Comparison(
        FrozenFile.read(frozen, options, tariff, clients),
        frozen.toString(),
        tariff,
        corrections == null ? null : CorrectionsFile.create(corrections));
  }

  /** What is compared in one run. */
  static final class Comparison implements Closeable {
    private final FrozenFile frozen;
    private final String place;
    private final Tariff tariff;
    private final @Nullable CorrectionsFile file;
    private final CorrectionsSummary summary;

    private Comparison(
        FrozenFile frozen, String place, Tariff tariff, @Nullable CorrectionsFile file) {
      this.frozen = frozen;
      this.place = place;
      this.tariff = tariff;
      this.file = file;
      this.summary = new CorrectionsSummary(tariff.currency());
    }

    /** A document's corrections; may be called from several threads at once. */
    Corrections of(Document document, Valuation valuation) {
      List<FrozenLine> lines = frozen.document(valuation.document());
      return Corrections.of(
          lines == null ? List.of() : lines, document, valuation, tariff.vocabulary());
    }

    /** Counts and writes a document's corrections, in the order of the documents. */
    void add(Corrections corrections) {
      for (Correction each : corrections.lines()) {
        summary.add(each);
        if (file != null) {
          file.write(each);
        }
      }
    }

    void commit() throws IOException {
      if (file != null) {
        file.commit();
      }
    }

    void report(Terminal terminal) {
      new CorrectionsReport(terminal).write(summary, place);
    }

    @Override
    public void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }
}
