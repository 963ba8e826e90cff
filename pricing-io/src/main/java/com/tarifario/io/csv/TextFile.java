package com.tarifario.io.csv;

import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.IoMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file whose character set was found by reading all of it once: UTF-8 if all of it is UTF-8,
 * else Windows-1252. A byte order mark is skipped. Any line can be gone to without reading all
 * lines before it.
 */
public final class TextFile {

  private final Content content;
  private final String name;
  private final TextScan scan;

  private TextFile(Content content, String name, TextScan scan) {
    this.content = content;
    this.name = name;
    this.scan = scan;
  }

  /** Where the bytes are: in a file or in memory. */
  @FunctionalInterface
  private interface Content {
    /** The bytes from an offset on. */
    InputStream from(long offset) throws IOException;
  }

  /**
   * Looks through a file.
   *
   * @param path the file
   * @param name what messages call it
   * @throws InvalidDataException if it is no text, or UTF-16
   * @throws IOException if it can't be read
   */
  public static TextFile open(Path path, String name) throws IOException {
    return open(offset -> fileFrom(path, offset), name);
  }

  /**
   * Looks through the bytes of a file that were read before.
   *
   * @param bytes the bytes, which must not change any more
   * @param name what messages call the file
   * @throws InvalidDataException if it is no text, or UTF-16
   */
  public static TextFile of(byte[] bytes, String name) {
    try {
      return open(
          offset -> new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset),
          name);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static TextFile open(Content content, String name) throws IOException {
    TextScan scan = new TextScan();
    try (InputStream input = content.from(0)) {
      byte[] buffer = new byte[1 << 16];
      int length;
      while ((length = input.readNBytes(buffer, 0, buffer.length)) > 0) {
        IoMessage wrong = scan.accept(buffer, length);
        if (wrong != null) {
          throw new InvalidDataException(Problem.error(SourceLocation.of(name), wrong));
        }
      }
    }
    scan.finish();
    return new TextFile(content, name, scan);
  }

  private static InputStream fileFrom(Path path, long offset) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(path);
    try {
      channel.position(offset);
      return Channels.newInputStream(channel);
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  /** What messages call the file. */
  public String name() {
    return name;
  }

  /** The file's character set: UTF-8 or Windows-1252. */
  public Charset charset() {
    return scan.charset();
  }

  /**
   * Reads the text from the beginning of a line on.
   *
   * @param line the line, from 1
   * @throws UncheckedIOException if it can't be read
   */
  public BufferedReader readerAt(int line) {
    try {
      InputStream input = content.from(scan.offsetBefore(line));
      try {
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(input, charset()), 1 << 16);
        for (int skipped = scan.linesBeyond(line); skipped > 0; skipped--) {
          reader.readLine();
        }
        return reader;
      } catch (IOException | RuntimeException failure) {
        input.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The text of one line, without its end; empty behind the last one. */
  public String line(int line) {
    try (BufferedReader reader = readerAt(line)) {
      String text = reader.readLine();
      return text == null ? "" : text;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
