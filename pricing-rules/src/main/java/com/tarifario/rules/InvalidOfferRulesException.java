package com.tarifario.rules;

import com.tarifario.core.text.Problem;
import java.util.List;

/**
 * Thrown when a folder of offer rules can't be used; it names all that is wrong with it, at once.
 */
public final class InvalidOfferRulesException extends InvalidTariffException {

  private static final long serialVersionUID = 1L;

  /** All problems of the rules, at least one of them an error. */
  public InvalidOfferRulesException(List<Problem> problems) {
    super(problems);
  }
}
