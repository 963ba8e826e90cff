package com.tarifario.rules;

import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.sheet.SheetFile;
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
 * All files of a folder of rules that decide something, read once.
 *
 * @param name the name of the file of settings: {@code tariff.yaml}
 * @param settings its text
 * @param layers for each folder below {@code layers}, the text of its files by path below the
 *     folder
 * @param sheets the same of its rate sheets, whose text or cells are read later
 * @param indices the text of the files below {@code indices}, by path below the tariff folder
 */
record RuleFiles(
    String name,
    String settings,
    Map<String, Map<String, String>> layers,
    Map<String, Map<String, byte[]>> sheets,
    Map<String, String> indices) {

  static final String TARIFF = "tariff.yaml";
  static final String OFFERS = "offers.yaml";
  static final String VERSIONS = "versions.yaml";
  static final String LAYERS = "layers";
  static final String INDICES = "indices";
  static final String INDEX_ENDING = ".csv";
  private static final String RULES = ".drl";
  private static final String REMARKS = ".md";

  /** What a spreadsheet program leaves beside a file while it is open. */
  private static final String LOCK = "~$";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The files of a tariff; nothing if there is none there. */
  static Optional<RuleFiles> ofTariff(Path folder, Problems problems) {
    return read(folder, TARIFF, RulesMessage.NO_FOLDER, RulesMessage.NO_SETTINGS, problems);
  }

  /** The files of rules of offers; nothing if there are none there. */
  static Optional<RuleFiles> ofOffers(Path folder, Problems problems) {
    return read(
        folder, OFFERS, RulesMessage.OFFERS_NO_FOLDER, RulesMessage.OFFERS_NO_SETTINGS, problems);
  }

  private static Optional<RuleFiles> read(
      Path folder, String name, RulesMessage noFolder, RulesMessage noSettings, Problems problems) {
    if (!Files.isDirectory(folder)) {
      problems.error(SourceLocation.of(folder.toString()), noFolder);
      return Optional.empty();
    }
    Path settings = folder.resolve(name);
    if (!Files.isRegularFile(settings)) {
      problems.error(SourceLocation.of(folder.toString()), noSettings);
      return Optional.empty();
    }
    Map<String, Map<String, String>> layers = new TreeMap<>();
    Map<String, Map<String, byte[]>> sheets = new TreeMap<>();
    Path root = folder.resolve(LAYERS);
    if (Files.isDirectory(root)) {
      for (Path layer : visible(root, problems)) {
        if (Files.isDirectory(layer)) {
          layers.put(name(layer), new TreeMap<>());
          sheets.put(name(layer), new TreeMap<>());
          for (Path file : visible(layer, problems)) {
            read(layer, file, layers, sheets, problems);
          }
        }
      }
    }
    Map<String, String> indices = indices(folder.resolve(INDICES), problems);
    return text(settings, name, problems)
        .map(text -> new RuleFiles(name, text, layers, sheets, indices));
  }

  /** The SHA-256 of all names and texts, line ends counted as one. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      update(digest, name, settings);
      layers.values().forEach(files -> files.forEach((path, text) -> update(digest, path, text)));
      sheets
          .values()
          .forEach(
              files ->
                  files.forEach(
                      (path, bytes) -> update(digest, path, SheetFile.canonical(path, bytes))));
      indices.forEach((path, text) -> update(digest, path, text));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  private static void update(MessageDigest digest, String path, String text) {
    update(digest, path, text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void update(MessageDigest digest, String path, byte[] content) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).flip());
    digest.update(name);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).flip());
    digest.update(content);
  }

  private static void read(
      Path layer,
      Path file,
      Map<String, Map<String, String>> layers,
      Map<String, Map<String, byte[]>> sheets,
      Problems problems) {
    String path = LAYERS + "/" + name(layer) + "/" + name(file);
    if (Files.isRegularFile(file) && name(file).endsWith(RULES)) {
      put(layers, name(layer), path, text(file, path, problems).orElse(""));
    } else if (Files.isRegularFile(file) && SheetFile.isSheet(name(file))) {
      bytes(file, path, problems).ifPresent(bytes -> put(sheets, name(layer), path, bytes));
    } else if (!name(file).endsWith(REMARKS)) {
      problems.error(SourceLocation.of(path), RulesMessage.FILE_NOT_RULES);
    }
  }

  private static <T> void put(
      Map<String, Map<String, T>> layers, String layer, String path, T content) {
    layers.computeIfAbsent(layer, key -> new TreeMap<>()).put(path, content);
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
          .filter(file -> !name(file).startsWith(".") && !name(file).startsWith(LOCK))
          .sorted((one, other) -> name(one).compareTo(name(other)))
          .toList();
    } catch (IOException unreadable) {
      problems.error(
          SourceLocation.of(folder.toString()), RulesMessage.UNREADABLE, unreadable.toString());
      return List.of();
    }
  }

  static Optional<String> text(Path file, String path, Problems problems) {
    return bytes(file, path, problems).flatMap(bytes -> text(bytes, path, problems));
  }

  private static Optional<String> text(byte[] bytes, String path, Problems problems) {
    CharBuffer characters = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes), characters, true)
        .isError()) {
      problems.error(end(path, characters.flip()), RulesMessage.NOT_UTF8);
      return Optional.empty();
    }
    String text = characters.flip().toString();
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(marked ? text.substring(1) : text);
  }

  private static Optional<byte[]> bytes(Path file, String path, Problems problems) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      problems.error(SourceLocation.of(path), RulesMessage.UNREADABLE, unreadable.toString());
      return Optional.empty();
    }
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
