package com.tarifario.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which days are public holidays in which region. A region is named as ISO 3166-2 does: {@code ES}
 * is a country, {@code ES-MD} a part of it, {@code ES-MD-MAD} a part of that. Asked from several
 * threads at once; the same question always gets the same answer.
 */
public interface PublicHolidays {

  /** Any region may be named, and none has a public holiday. */
  PublicHolidays NONE =
      new PublicHolidays() {
        @Override
        public boolean includes(LocalDate day, String region) {
          return false;
        }

        @Override
        public boolean knows(String region) {
          return true;
        }

        @Override
        public List<String> likely(String region) {
          return List.of();
        }
      };

  /**
   * Whether the day is a holiday in the whole region, those of the country included.
   *
   * @throws IllegalArgumentException if the region is none of those known
   */
  boolean includes(LocalDate day, String region);

  /**
   * What the holiday that the day is in the region is called in a language; null if nobody knows.
   *
   * @throws IllegalArgumentException if the region is none of those known
   */
  default @Nullable String name(LocalDate day, String region, Locale language) {
    return null;
  }

  /**
   * The regions that may have been meant by a name that is not known, in alphabetical order: those
   * of its country, or all countries if it begins with none.
   */
  List<String> likely(String region);

  /** Whether the region is known. */
  boolean knows(String region);
}
