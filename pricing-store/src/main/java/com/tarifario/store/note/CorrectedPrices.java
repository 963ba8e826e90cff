package com.tarifario.store.note;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.PriceOverride.Origin;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.util.Optional;

/**
 * Prices that people set by hand, and lift again. What was agreed elsewhere is set only where a
 * frozen delivery note is corrected: of the report or the order, as much stays billed, at what was
 * agreed; what the correction says is what the client pays.
 */
public final class CorrectedPrices {

  private final Works works;
  private final WorkLines lines;

  /** The prices of the database. */
  public CorrectedPrices(Database database) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
  }

  /**
   * The line at a price that a person set.
   *
   * @param document the line's document
   * @param set the price, with who set it, when and why
   * @return the line, to be kept; no rule has a say in what is set in place of an agreed price
   * @throws StoreException if its price was agreed elsewhere, and the document does not correct the
   *     delivery note that billed it
   */
  public ChargeLine priced(KeptWork document, ChargeLine line, PriceOverride set) {
    requireOpen(document, line);
    PriceOverride before = line.override();
    return line.overriddenBy(
        before == null || !before.isAgreed()
            ? set
            : new PriceOverride(
                set.price(), set.reason(), set.author(), set.at(), Origin.CORRECTION));
  }

  /**
   * The line without the price that a person set: the tariff prices it again, or what was agreed
   * holds again, whichever corrections have set another since.
   *
   * @param document the line's document
   * @return the line, to be kept; as it is if nobody set a price
   * @throws StoreException if its price was agreed elsewhere, and the document does not correct the
   *     delivery note that billed it
   */
  public ChargeLine lifted(KeptWork document, ChargeLine line) {
    requireOpen(document, line);
    PriceOverride before = line.override();
    if (before == null || !before.isByHand()) {
      return line;
    }
    return before.isAgreed()
        ? agreed(document, line.id().line()).map(line::overriddenBy).orElse(line)
        : line.withOverrideLifted();
  }

  /**
   * Refuses a line whose price is neither set nor lifted in its document.
   *
   * @throws StoreException if its price was agreed elsewhere, and the document does not correct the
   *     delivery note that billed it
   */
  public void requireOpen(KeptWork document, ChargeLine line) {
    PriceOverride price = line.override();
    if (price == null || !price.isAgreed() || agreed(document, line.id().line()).isPresent()) {
      return;
    }
    throw document.type() == WorkType.DELIVERY_NOTE
        ? new StoreException(
            NoteMessage.AGREED_ELSEWHERE, line.id(), price.reason(), document.number())
        : new StoreException(NoteMessage.AGREED_STAYS, line.id(), price.reason());
  }

  /** What was agreed for a line, of the delivery notes that a document corrects one by one. */
  private Optional<PriceOverride> agreed(KeptWork document, String number) {
    String corrects = document.work().links().corrects();
    if (corrects == null || document.type() != WorkType.DELIVERY_NOTE) {
      return Optional.empty();
    }
    KeptWork corrected = works.get(corrects);
    return lines
        .find(corrected, number)
        .map(KeptLine::line)
        .map(ChargeLine::override)
        .filter(PriceOverride::isAgreed)
        .flatMap(price -> price.isByHand() ? agreed(corrected, number) : Optional.of(price));
  }
}
