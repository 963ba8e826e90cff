package com.tarifario.io.testing;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The files under {@code fixtures}, byte for byte as they are in the sources. */
public final class Fixtures {

  private Fixtures() {}

  /** The fixture at that path. */
  public static Path of(String path) {
    try {
      return Path.of(
          Objects.requireNonNull(Fixtures.class.getResource("/fixtures/" + path), path).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
