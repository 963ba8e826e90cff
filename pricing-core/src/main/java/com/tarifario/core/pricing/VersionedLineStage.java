package com.tarifario.core.pricing;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.LineContext;
import com.tarifario.core.facts.Measures;
import com.tarifario.core.facts.ValidityDate;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.Version;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.LineId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a tariff of several versions: each is prepared by the version in force on its date.
 * What is counted together in order to find how much is charged, is counted within one version. A
 * line in no version has no price, but may be overridden or not charged.
 */
final class VersionedLineStage implements LineStage {

  private final Tariff tariff;
  private final ClientDirectory directory;
  private final LinePricer unpriced;
  private final Map<Version, TariffLineStage> stages = new HashMap<>();

  VersionedLineStage(Tariff tariff, ClientDirectory directory, @Nullable Rounding rounding) {
    this.tariff = tariff;
    this.directory = directory;
    this.unpriced =
        new LinePricer(
            tariff.currency(),
            rounding == null ? tariff.rounding() : rounding,
            tariff.decider()::nearMisses);
    for (Version version : tariff.versions().inOrder()) {
      stages.put(version, new TariffLineStage(version.tariff(), directory, rounding));
    }
  }

  @Override
  public List<UnitLine> prepare(DocumentType type, List<ChargeLine> lines, boolean whole) {
    Map<Version, List<Integer>> own = new HashMap<>();
    Map<Integer, UnitLine> prepared = new TreeMap<>();
    for (int index = 0; index < lines.size(); index++) {
      try {
        Version version = version(type, lines.get(index));
        own.computeIfAbsent(version, none -> new ArrayList<>()).add(index);
      } catch (LineFailure failure) {
        prepared.put(index, unpriced(type, lines.get(index), failure));
      }
    }
    own.forEach(
        (version, indexes) -> {
          List<UnitLine> ofVersion = stage(version).prepare(type, lines, indexes, whole);
          for (int each = 0; each < indexes.size(); each++) {
            prepared.put(indexes.get(each), ofVersion.get(each));
          }
        });
    return List.copyOf(prepared.values());
  }

  /** Each line may be of another version. */
  @Override
  public @Nullable UncutLines uncut(DocumentType type, List<ChargeLine> lines, boolean whole) {
    return null;
  }

  @Override
  public Optional<Facts> facts(Document document, LineId line) {
    for (ChargeLine each : document.lines()) {
      if (each.id().equals(line)) {
        try {
          return stage(version(document.type(), each)).facts(document, line);
        } catch (LineFailure failure) {
          return Optional.ofNullable(facts(document.type(), each));
        }
      }
    }
    return Optional.empty();
  }

  private TariffLineStage stage(Version version) {
    return Objects.requireNonNull(stages.get(version));
  }

  /**
   * The version in force for the line.
   *
   * @throws LineFailure if there is none, or it can't be told
   */
  private Version version(DocumentType type, ChargeLine line) {
    ValidityDate validity = tariff.vocabulary().validityDate();
    LocalDate date =
        validity.equals(ValidityDate.LINE_DATE) ? line.date() : date(completed(type, line));
    if (date == null) {
      throw Resolver.withoutDate(validity);
    }
    return tariff
        .versions()
        .on(date)
        .orElseThrow(
            () ->
                LineFailure.of(
                    LineStatus.FAILED,
                    CoreMessage.NO_VERSION,
                    date,
                    tariff.versions().inOrder().stream().map(each -> (Object) each).toList()));
  }

  private @Nullable LocalDate date(Facts facts) {
    for (Field date : tariff.vocabulary().validityDate().dates()) {
      if (facts.get(date.name()) instanceof LocalDate found) {
        return found;
      }
    }
    return null;
  }

  /** What is known of a line before it is known by which version it is priced. */
  private Facts completed(DocumentType type, ChargeLine line) {
    LineParties parties = new LineParties(directory);
    return Facts.of(
        tariff.vocabulary(),
        new LineContext(
            type,
            line,
            parties.client(line),
            parties.workCentre(line),
            parties.agreement(line),
            null,
            null,
            Measures.UNKNOWN,
            Measures.UNKNOWN));
  }

  private @Nullable Facts facts(DocumentType type, ChargeLine line) {
    try {
      return completed(type, line);
    } catch (LineFailure unknown) {
      return null;
    }
  }

  private UnitLine unpriced(DocumentType type, ChargeLine line, LineFailure failure) {
    LineCase lineCase = withoutVersion(type, line, failure);
    int pieces = lineCase.pieces().size();
    return new UnitLine(
        CostedLine.asDocumented(lineCase),
        lineCase.pieces().stream().map(piece -> Decision.NONE).toList(),
        ChargedLine.asMeasured(lineCase),
        Coverage.none(pieces),
        unpriced);
  }

  private LineCase withoutVersion(DocumentType type, ChargeLine line, LineFailure failure) {
    try {
      Resolver.requireCurrency(line, tariff.currency());
      Facts facts = completed(type, line);
      Piece whole = new Piece(facts, line.chargeable(), line.time(), null);
      return new LineCase(line, facts, List.of(whole), failure, List.of());
    } catch (LineFailure unknown) {
      return new LineCase(line, null, List.of(), unknown, List.of());
    }
  }
}
