package com.tarifario.cli.command;

import com.tarifario.core.client.Client.Status;
import com.tarifario.core.commercial.WorkType;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;

/** The words of which one stands behind an option; shells complete them. */
final class FixedWords {

  private FixedWords() {}

  /** {@code client}, {@code prospect}. */
  static final class OfStatuses implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Status.values())
          .map(each -> each.name().toLowerCase(Locale.ROOT))
          .iterator();
    }
  }

  /** Types of works: {@code work-order}. */
  static final class OfWorkTypes implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(WorkType.values()).map(WorkType::word).iterator();
    }
  }

  /** Types of works that people add by hand. */
  static final class OfAddedTypes implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return WorkAddCommand.TYPES.stream().map(WorkType::word).iterator();
    }
  }
}
