package com.tarifario.rules;

import com.tarifario.core.text.SourceLocation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All files of a tariff folder that make its prices, read once.
 *
 * @param settings the text of {@code tariff.yaml}
 * @param layers for each folder below {@code layers}, the text of its files by path below the
 *     tariff folder
 * @param indices the text of the files below {@code indices}, by path below the tariff folder
 */
record TariffFiles(
    String settings, Map<String, Map<String, String>> layers, Map<String, String> indices) {

  static final String SETTINGS = "tariff.yaml";
  static final String LAYERS = "layers";
  static final String INDICES = "indices";
  static final String INDEX_ENDING = ".csv";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The files; nothing if there is no tariff there. */
  static Optional<TariffFiles> read(Path folder, Problems problems) {
    if (!Files.isDirectory(folder)) {
      problems.error(SourceLocation.of(folder.toString()), RulesMessage.NO_FOLDER);
      return Optional.empty();
    }
    Path settings = folder.resolve(SETTINGS);
    if (!Files.isRegularFile(settings)) {
      problems.error(SourceLocation.of(folder.toString()), RulesMessage.NO_SETTINGS);
      return Optional.empty();
    }
    Map<String, Map<String, String>> layers = new TreeMap<>();
    Path root = folder.resolve(LAYERS);
    if (Files.isDirectory(root)) {
      for (Path layer : visible(root, problems)) {
        if (Files.isDirectory(layer)) {
          layers.put(name(layer), texts(layer, problems));
        }
      }
    }
    Map<String, String> indices = indices(folder.resolve(INDICES), problems);
    return text(settings, SETTINGS, problems).map(text -> new TariffFiles(text, layers, indices));
  }

  /** The SHA-256 of all names and texts, line ends counted as one. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      update(digest, SETTINGS, settings);
      layers.values().forEach(files -> files.forEach((path, text) -> update(digest, path, text)));
      indices.forEach((path, text) -> update(digest, path, text));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  private static void update(MessageDigest digest, String path, String text) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    byte[] content = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).flip());
    digest.update(name);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).flip());
    digest.update(content);
  }

  private static Map<String, String> texts(Path layer, Problems problems) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : visible(layer, problems)) {
      String path = LAYERS + "/" + name(layer) + "/" + name(file);
      if (Files.isRegularFile(file) && name(file).endsWith(".drl")) {
        texts.put(path, text(file, path, problems).orElse(""));
      } else if (!name(file).endsWith(".md")) {
        problems.error(SourceLocation.of(path), RulesMessage.FILE_NOT_RULES);
      }
    }
    return texts;
  }

  private static Map<String, String> indices(Path folder, Problems problems) {
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      for (Path file : visible(folder, problems)) {
        String path = INDICES + "/" + name(file);
        if (Files.isRegularFile(file) && name(file).endsWith(INDEX_ENDING)) {
          text(file, path, problems).ifPresent(text -> texts.put(path, text));
        } else if (!name(file).endsWith(".md")) {
          problems.error(SourceLocation.of(path), RulesMessage.INDEX_FILE);
        }
      }
    }
    return texts;
  }

  /** What is in the folder, in the order of names, hidden files left out. */
  private static Iterable<Path> visible(Path folder, Problems problems) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !name(file).startsWith("."))
          .sorted((one, other) -> name(one).compareTo(name(other)))
          .toList();
    } catch (IOException unreadable) {
      problems.error(
          SourceLocation.of(folder.toString()), RulesMessage.UNREADABLE, unreadable.toString());
      return List.of();
    }
  }

  private static Optional<String> text(Path file, String path, Problems problems) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      CharBuffer characters = CharBuffer.allocate(bytes.capacity());
      if (StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, true).isError()) {
        problems.error(end(path, characters.flip()), RulesMessage.NOT_UTF8);
        return Optional.empty();
      }
      String text = characters.flip().toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of(marked ? text.substring(1) : text);
    } catch (IOException unreadable) {
      problems.error(SourceLocation.of(path), RulesMessage.UNREADABLE, unreadable.toString());
    }
    return Optional.empty();
  }

  /** The place behind the text that could be read. */
  private static SourceLocation end(String path, CharBuffer read) {
    String text = read.toString();
    int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
    return new SourceLocation(path, line, text.length() - text.lastIndexOf('\n'));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
