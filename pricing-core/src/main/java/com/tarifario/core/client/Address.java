package com.tarifario.core.client;

import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody or something is.
 *
 * @param street street, number and floor; null if not known
 * @param postcode its postal code; a Spanish one is checked; null if not known
 * @param town the town; null if not known
 * @param province the province; null if not known
 * @param country as in ISO 3166: {@code ES}
 */
public record Address(
    @Nullable String street,
    @Nullable String postcode,
    @Nullable String town,
    @Nullable String province,
    String country) {

  /** A province, 01 (Álava) to 52 (Melilla), and three digits more. */
  private static final Pattern SPANISH_POSTCODE =
      Pattern.compile("(?:0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}");

  public Address {
    Objects.requireNonNull(country, "country");
  }

  /**
   * An address; null if nothing of it is known but the country.
   *
   * @param country two letters; Spain if null
   * @throws InvalidEntryException if the postal code is not one of Spain, though the country is; or
   *     there is no such country
   */
  public static @Nullable Address of(
      @Nullable String street,
      @Nullable String postcode,
      @Nullable String town,
      @Nullable String province,
      @Nullable String country) {
    String code = country == null ? TaxId.SPAIN : TaxId.country(country);
    if (postcode != null
        && code.equals(TaxId.SPAIN)
        && !SPANISH_POSTCODE.matcher(postcode).matches()) {
      throw new InvalidEntryException(Message.of(CoreMessage.POSTCODE_INVALID, postcode));
    }
    return street == null && postcode == null && town == null && province == null
        ? null
        : new Address(street, postcode, town, province, code);
  }

  /** In one line: {@code Calle Mayor 1, 28013 Madrid}. */
  @Override
  public String toString() {
    String place =
        Stream.of(postcode, town).filter(Objects::nonNull).collect(Collectors.joining(" "));
    String region = province == null || province.equals(town) ? null : province;
    String abroad = country.equals(TaxId.SPAIN) ? null : country;
    return Stream.of(street, place.isEmpty() ? null : place, region, abroad)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
