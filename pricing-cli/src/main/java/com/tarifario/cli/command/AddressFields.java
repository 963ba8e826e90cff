package com.tarifario.cli.command;

import static com.tarifario.cli.command.ClientFields.said;

import com.tarifario.core.client.Address;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An address on the command line. */
final class AddressFields {

  @Option(
      names = "--street",
      paramLabel = "${bundle:label.text}",
      order = 20,
      descriptionKey = "c.street")
  private @Nullable String street;

  @Option(names = "--postcode", paramLabel = "28013", order = 21, descriptionKey = "c.postcode")
  private @Nullable String postcode;

  @Option(
      names = "--town",
      paramLabel = "${bundle:label.text}",
      order = 22,
      descriptionKey = "c.town")
  private @Nullable String town;

  @Option(
      names = "--province",
      paramLabel = "${bundle:label.text}",
      order = 23,
      descriptionKey = "c.province")
  private @Nullable String province;

  @Option(names = "--country", paramLabel = "ES", order = 24, descriptionKey = "c.country")
  private @Nullable String country;

  boolean any() {
    return Stream.of(street, postcode, town, province, country).anyMatch(each -> each != null);
  }

  /** The address with what was said; null if nothing is known of it. */
  @Nullable Address onto(@Nullable Address before) {
    return Address.of(
        said(street, before == null ? null : before.street()),
        said(postcode, before == null ? null : before.postcode()),
        said(town, before == null ? null : before.town()),
        said(province, before == null ? null : before.province()),
        said(country, before == null ? null : before.country()));
  }
}
