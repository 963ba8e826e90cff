package com.tarifario.rules.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of the documentation whose examples are run.
 *
 * @param name its path below the project's folder
 * @param title its heading
 * @param code its blocks of code
 * @param uses its rules with their prices
 * @param mistakes what is not of the form, with the page and the line
 */
record Page(String name, String title, List<Block> code, List<Use> uses, List<String> mistakes) {

  private static final Path PROJECT = Path.of("..");
  static final Path CONSTRUCTS = PROJECT.resolve("docs/constructs");
  static final Path INDEX = CONSTRUCTS.resolve("README.md");

  Page {
    code = List.copyOf(code);
    uses = List.copyOf(uses);
    mistakes = List.copyOf(mistakes);
  }

  /** The page of the vocabulary, whose tariff.yaml holds where a page has none. */
  static Page vocabulary() throws IOException {
    String text = Files.readString(PROJECT.resolve("docs/vocabulary.md"));
    return PageReader.read("docs/vocabulary.md", text, "");
  }

  /** The pages of the constructs, in the order of their names. */
  static List<Page> constructs() throws IOException {
    String settings =
        PageReader.settings(Files.readString(PROJECT.resolve("docs/vocabulary.md"))).orElseThrow();
    try (Stream<Path> files = Files.list(CONSTRUCTS)) {
      List<Path> pages =
          files
              .filter(file -> file.toString().endsWith(".md") && !file.equals(INDEX))
              .sorted()
              .toList();
      List<Page> read = new java.util.ArrayList<>();
      for (Path page : pages) {
        String name = "docs/constructs/" + page.getFileName();
        read.add(PageReader.read(name, Files.readString(page), settings));
      }
      return read;
    }
  }

  /** Its file's name. */
  String file() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Whether a word of the vocabulary stands in its rules, its prices or its settings. */
  boolean shows(String word) {
    return code.stream().anyMatch(block -> Mentions.in(block.text(), word));
  }
}
