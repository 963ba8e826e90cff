package com.tarifario.core.tariff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tariff priced something, so that it can be priced again.
 *
 * @param name the tariff's name
 * @param version which of its versions; null if it has none
 * @param hash the SHA-256 of its content, as 64 hexadecimal digits; of a version, of that alone
 */
public record TariffId(String name, @Nullable String version, String hash) {

  private static final int SHORT = 12;

  public TariffId {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(hash, "hash");
  }

  /** A tariff without versions. */
  public TariffId(String name, String hash) {
    this(name, null, hash);
  }

  /**
   * Several versions of one tariff, which priced something together.
   *
   * @param versions at least one
   */
  public static TariffId together(List<TariffId> versions) {
    if (versions.size() == 1) {
      return versions.get(0);
    }
    return new TariffId(
        versions.get(0).name(),
        versions.stream().map(TariffId::version).collect(Collectors.joining("+")),
        hash(versions.stream().map(TariffId::hash).collect(Collectors.joining("\n"))));
  }

  /** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
  public static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /**
   * The name, the version if there is one, and the first 12 digits of the hash: {@code Frescalba
   * 2026@3fd2a81c9e04}, {@code Frescalba/2026@3fd2a81c9e04}.
   */
  @Override
  public String toString() {
    return name
        + (version == null ? "" : "/" + version)
        + "@"
        + hash.substring(0, Math.min(SHORT, hash.length()));
  }
}
