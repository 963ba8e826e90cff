package com.tarifario.rules.pages;

import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.InvalidTariffException;
import com.tarifario.rules.TariffFolder;
import com.tarifario.rules.cases.CaseResult;
import com.tarifario.rules.cases.TariffCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rules on a page, with the prices that they make.
 *
 * @param page the page, as a path below the project's folder
 * @param line where the rules begin on it
 * @param files the tariff folder, by paths
 * @param folders those of the layers, which must be there even if no rules are
 * @param cases the examples
 */
record Use(
    String page, int line, Map<String, String> files, List<String> folders, List<Cases> cases) {

  Use {
    files = Map.copyOf(files);
    folders = List.copyOf(folders);
    cases = List.copyOf(cases);
  }

  /** Makes the tariff in an empty folder, and says what is not as the page shows it. */
  List<String> mistakes(Path folder) throws IOException {
    for (String layer : folders) {
      Files.createDirectories(folder.resolve(layer));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(folder.resolve(file.getKey()), file.getValue());
    }
    try {
      Tariff tariff = TariffFolder.load(folder);
      List<String> mistakes = new ArrayList<>();
      for (Cases examples : cases) {
        mistakes.addAll(mistakes(examples, folder, tariff));
      }
      return mistakes;
    } catch (InvalidTariffException invalid) {
      return List.of(at(line, invalid.in(Locale.ENGLISH)));
    }
  }

  private List<String> mistakes(Cases examples, Path folder, Tariff tariff) throws IOException {
    write(folder.resolve(TariffCases.FOLDER).resolve("page.yaml"), examples.yaml());
    TariffCases read = TariffCases.read(folder, tariff, null);
    List<String> mistakes = new ArrayList<>();
    for (Problem problem : read.problems()) {
      mistakes.add(at(examples.onPage(problem.where().line()), problem.toString()));
    }
    for (CaseResult result : read.run()) {
      if (!result.passed()) {
        mistakes.add(
            at(
                examples.onPage(result.tariffCase().where().line()),
                result.describe(Locale.ENGLISH)));
      }
    }
    return mistakes;
  }

  private String at(int place, String what) {
    return page + ":" + place + ": " + what;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
