package com.tarifario.core.pricing;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.LineId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out and decides all that is needed to price the lines of a document. */
sealed interface LineStage permits TariffLineStage, VersionedLineStage {

  /**
   * The stage of a tariff, with versions or without.
   *
   * @param rounding where the numbers of lines are rounded; null if as the tariff says
   */
  static LineStage of(Tariff tariff, ClientDirectory directory, @Nullable Rounding rounding) {
    return tariff.versions().isNone()
        ? new TariffLineStage(tariff, directory, rounding)
        : new VersionedLineStage(tariff, directory, rounding);
  }

  /**
   * The lines before any is priced, in their order.
   *
   * @param whole whether these are all lines of the document
   */
  List<UnitLine> prepare(DocumentType type, List<ChargeLine> lines, boolean whole);

  /**
   * The lines before any is priced, if all of them stay as they are.
   *
   * @return null if there is more to it, so that {@link #prepare} has to look at them
   */
  @Nullable UncutLines uncut(DocumentType type, List<ChargeLine> lines, boolean whole);

  /** What is known of a line of the document before any rule is asked; nothing if it can't be. */
  Optional<Facts> facts(Document document, LineId line);
}
