package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** What a rule proposes of a service that may be offered to a client. */
public sealed interface OfferProposal extends Proposal {

  /** The highest score that one rule can give. */
  int MOST_SCORE = 1_000;

  /** At {@link Stage#OFFER}, unless it says otherwise. */
  @Override
  default Stage stage() {
    return Stage.OFFER;
  }

  /**
   * The service is offered. Of several, one wins.
   *
   * @param reason why, in the company's words
   * @param score how far up, from 1 to {@link #MOST_SCORE}
   */
  record Offer(String reason, int score) implements OfferProposal {
    public Offer {
      requireReason(reason);
      requireScore(score);
    }

    @Override
    public Message describe() {
      return Message.of(CoreMessage.OFFER, reason, String.valueOf(score));
    }
  }

  /**
   * If the service is offered, it stands further up or further down. All of them apply.
   *
   * @param reason why, in the company's words
   * @param score how much further up, from 1 to {@link #MOST_SCORE}; below 0 for further down
   */
  record Raise(String reason, int score) implements OfferProposal {
    public Raise {
      requireReason(reason);
      requireScore(Math.abs(score));
    }

    @Override
    public Message describe() {
      return Message.of(
          score > 0 ? CoreMessage.RAISE : CoreMessage.LOWER,
          reason,
          String.valueOf(Math.abs(score)));
    }
  }

  /**
   * The service is not offered, whatever rules of the same layer or below propose.
   *
   * @param reason why not, in the company's words
   */
  record Exclude(String reason) implements OfferProposal {
    public Exclude {
      requireReason(reason);
    }

    @Override
    public Message describe() {
      return Message.of(CoreMessage.EXCLUDE, reason);
    }
  }

  /**
   * The service is due again so long after it was rendered last. Of several, one wins.
   *
   * @param number how many units of time, above 0
   * @param unit days, weeks, months or years
   */
  record DueAgain(int number, ChronoUnit unit) implements OfferProposal {
    public DueAgain {
      if (number <= 0) {
        throw new IllegalArgumentException("Due again after " + number + " " + unit + ".");
      }
      sentence(unit, false);
    }

    @Override
    public Stage stage() {
      return Stage.DUE;
    }

    /** The day on which it is due again. */
    public LocalDate after(LocalDate rendered) {
      return rendered.plus(number, unit);
    }

    @Override
    public Message describe() {
      return number == 1
          ? Message.of(sentence(unit, true))
          : Message.of(sentence(unit, false), String.valueOf(number));
    }

    private static CoreMessage sentence(ChronoUnit unit, boolean one) {
      return switch (unit) {
        case DAYS -> one ? CoreMessage.DUE_AFTER_A_DAY : CoreMessage.DUE_AFTER_DAYS;
        case WEEKS -> one ? CoreMessage.DUE_AFTER_A_WEEK : CoreMessage.DUE_AFTER_WEEKS;
        case MONTHS -> one ? CoreMessage.DUE_AFTER_A_MONTH : CoreMessage.DUE_AFTER_MONTHS;
        case YEARS -> one ? CoreMessage.DUE_AFTER_A_YEAR : CoreMessage.DUE_AFTER_YEARS;
        default -> throw new IllegalArgumentException("Nothing is due after " + unit + ".");
      };
    }
  }

  private static void requireReason(String reason) {
    if (Objects.requireNonNull(reason, "reason").isBlank()) {
      throw new IllegalArgumentException("A reason is needed.");
    }
  }

  private static void requireScore(int score) {
    if (score < 1 || score > MOST_SCORE) {
      throw new IllegalArgumentException(
          "A score goes from 1 to " + MOST_SCORE + ", but is " + score + ".");
    }
  }
}
