package com.tarifario.rules.holidays;

import de.focus_shift.jollyday.core.Holiday;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What holidays are called: in English as Jollyday has it; in Spanish, which Jollyday does not
 * have, those of Spain. The language of the machine has no part in it.
 */
final class HolidayNames {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final String UNDEFINED = "undefined";

  private HolidayNames() {}

  /** The name in the language; null if there is none. */
  static @Nullable String of(Holiday holiday, Locale language) {
    if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
      String name = holiday.getDescription(Locale.ROOT);
      return name == null || name.equals(UNDEFINED) ? null : name;
    }
    String key = holiday.getPropertiesKey();
    return language.getLanguage().equals(SPANISH.getLanguage()) && Spanish.NAMES.containsKey(key)
        ? Spanish.NAMES.getString(key)
        : null;
  }

  private static final class Spanish {
    private static final ResourceBundle NAMES =
        ResourceBundle.getBundle(
            "com.tarifario.rules.holidays.holiday-names",
            SPANISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
