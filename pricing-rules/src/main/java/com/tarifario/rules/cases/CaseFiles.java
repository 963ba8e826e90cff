package com.tarifario.rules.cases;

import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of cases beside the rules that they are for. */
final class CaseFiles {

  /** Where they stand, below the folder of the rules. */
  static final String FOLDER = "tests";

  /** What stands in a file that can't be read: there is nothing to run. */
  private static final String NO_CASES = "cases: []";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CaseFiles() {}

  /**
   * The texts of all of them by their path below the folder, in the order of names.
   *
   * @param place the folder below that one whose cases are asked for, with a slash at its end;
   *     empty for that folder itself
   * @param problems takes what can't be read
   */
  static Map<String, String> read(Path folder, String place, Problems problems) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : files(folder.resolve(place + FOLDER), problems)) {
      String name = place + FOLDER + "/" + file.getFileName();
      texts.put(name, text(file, name, problems));
    }
    return texts;
  }

  private static List<Path> files(Path tests, Problems problems) {
    if (!Files.isDirectory(tests)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(tests)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      problems.error(SourceLocation.of(FOLDER), CaseMessage.FILE_UNREADABLE, unreadable.toString());
      return List.of();
    }
  }

  private static String text(Path file, String name, Problems problems) {
    try {
      String text = Files.readString(file);
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (MalformedInputException notUtf8) {
      problems.error(SourceLocation.of(name), CaseMessage.FILE_NOT_UTF8);
    } catch (IOException unreadable) {
      problems.error(SourceLocation.of(name), CaseMessage.FILE_UNREADABLE, unreadable.toString());
    }
    return NO_CASES;
  }
}
