package com.tarifario.io;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes into being whole or not at all: it is written beside its place and moved there
 * by {@link #commit}. Closing without that leaves what was there before. What is no ordinary file
 * (a pipe, a device) is written to at once.
 */
public final class OutputFile extends FilterOutputStream {

  private static final int BUFFER = 1 << 16;

  private final @Nullable Path written;
  private final @Nullable Path place;
  private boolean committed;
  private boolean closed;

  private OutputFile(OutputStream output, @Nullable Path written, @Nullable Path place) {
    super(new BufferedOutputStream(output, BUFFER));
    this.written = written;
    this.place = place;
  }

  /**
   * Begins a file.
   *
   * @param file where it is to stand; a file that is there is replaced
   * @throws IOException if nothing can be written there
   */
  public static OutputFile create(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new OutputFile(Files.newOutputStream(file), null, null);
    }
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path written =
        place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
    return new OutputFile(
        Files.newOutputStream(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        written,
        place);
  }

  /**
   * A stream in place of a file, such as standard output. Closing flushes it and leaves it open.
   */
  public static OutputFile to(OutputStream output) {
    return new OutputFile(
        new FilterOutputStream(output) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            flush();
          }
        },
        null,
        null);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  /**
   * Says that all is written, closes the file and puts it in its place.
   *
   * @throws IOException if the last of it can't be written, or it can't be moved; the file is then
   *     thrown away
   */
  public void commit() throws IOException {
    if (closed) {
      throw new IllegalStateException("The file is closed.");
    }
    committed = true;
    close();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    Path from = written;
    Path to = place;
    if (from == null || to == null) {
      super.close();
      return;
    }
    try {
      super.close();
      if (committed) {
        move(from, to);
      }
    } finally {
      Files.deleteIfExists(from);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
