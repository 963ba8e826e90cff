package com.tarifario.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @TempDir Path folder;

  @Test
  void aFileComesIntoBeingWhenItIsCommitted() throws IOException {
    Path file = folder.resolve("out.csv");
    try (OutputFile output = OutputFile.create(file)) {
      output.write("new".getBytes(UTF_8));
      assertThat(file).doesNotExist();
      output.commit();
    }

    assertThat(file).hasContent("new");
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void whatWasThereStaysIfTheFileIsNotCommitted() throws IOException {
    Path file = Files.writeString(folder.resolve("out.csv"), "old");
    try (OutputFile output = OutputFile.create(file)) {
      output.write("new".getBytes(UTF_8));
    }

    assertThat(file).hasContent("old");
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void aLinkToAFileStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
    try (OutputFile output = OutputFile.create(link)) {
      output.write("new".getBytes(UTF_8));
      output.commit();
    }

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("new");
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> OutputFile.create(folder.resolve("none/out.csv")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void nothingCanBeCommittedTwice() throws IOException {
    OutputFile output = OutputFile.create(folder.resolve("out.csv"));
    output.commit();

    assertThatThrownBy(output::commit).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aStreamIsFlushedAndLeftOpen() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    ByteArrayOutputStream stream =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    try (OutputFile output = OutputFile.to(stream)) {
      output.write("text".getBytes(UTF_8));
    }

    assertThat(stream.toString(UTF_8)).isEqualTo("text");
    assertThat(closed).isFalse();
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }
}
