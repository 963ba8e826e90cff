package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Outputs that were looked at once and must stay as they are: {@code
 * src/test/resources/fixtures/golden}. After a change that is meant, {@code ./mvnw test -pl
 * pricing-cli -am -Dtarifario.golden=update} writes them anew; look at the difference before it is
 * committed.
 */
final class Golden {

  private static final Path FOLDER = Path.of(CommandRun.FIXTURES, "golden");

  private Golden() {}

  /** The text must be that of the golden file; a tariff's hash is not looked at. */
  static void assertSame(String name, String text) throws IOException {
    String actual =
        text.replaceAll("@[0-9a-f]{12}", "@HASH")
            .replace('\\', '/')
            .replace(System.lineSeparator(), "\n");
    Path file = FOLDER.resolve(name + ".txt");
    if ("update".equals(System.getProperty("tarifario.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(file).as("golden file; see Golden for how to write it").exists();
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
