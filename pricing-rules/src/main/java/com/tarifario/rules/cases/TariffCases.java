package com.tarifario.rules.cases;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.Version;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.PackValuation;
import com.tarifario.rules.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cases that a tariff's author wrote beside it: lines, and the prices that they must get. They
 * stand in the tariff folder, in {@code tests/*.yaml}.
 *
 * <pre>{@code
 * Tariff tariff = TariffFolder.load(folder);
 * TariffCases cases = TariffCases.read(folder, tariff, null);
 * assert cases.problems().isEmpty();
 * for (CaseResult result : cases.run()) {
 *   assert result.passed() : result;
 * }
 * }</pre>
 */
public final class TariffCases {

  /** The folder of the cases, below the tariff folder. */
  public static final String FOLDER = CaseFiles.FOLDER;

  private final List<String> files;
  private final List<PricedCase> cases;
  private final List<Problem> problems;

  /** A case, and the tariff or version of it that it is for. */
  private record PricedCase(TariffCase tariffCase, Tariff tariff) {}

  private TariffCases(List<String> files, List<PricedCase> cases, List<Problem> problems) {
    this.files = List.copyOf(files);
    this.cases = List.copyOf(cases);
    this.problems = List.copyOf(problems);
  }

  /**
   * Reads the cases of a tariff folder. What can't be used is among {@link #problems()}; the other
   * cases are used all the same. Those of a tariff with versions are priced by the version in
   * force; those in a version's own folder by that version.
   *
   * @param folder the tariff folder; one without cases is fine
   * @param tariff the tariff of that folder, whose fields the cases may name
   * @param known where clients that the cases name are looked up; null if what the cases say of
   *     them is all there is
   */
  public static TariffCases read(Path folder, Tariff tariff, @Nullable ClientDirectory known) {
    Problems problems = new Problems();
    List<String> files = new ArrayList<>();
    List<PricedCase> cases = new ArrayList<>();
    Map<String, Tariff> tariffs = new LinkedHashMap<>();
    tariffs.put("", tariff);
    for (Version version : tariff.versions().inOrder()) {
      tariffs.put(version.tariff().id().version() + "/", version.tariff());
    }
    tariffs.forEach(
        (place, each) -> {
          Map<String, String> texts = CaseFiles.read(folder, place, problems);
          files.addAll(texts.keySet());
          texts.forEach(
              (name, text) ->
                  new CaseReader(each, known, problems)
                      .read(name, text)
                      .forEach(found -> cases.add(new PricedCase(found, each))));
        });
    return new TariffCases(files, cases, problems.sorted());
  }

  /** The files read, as paths below the tariff folder, in the order of their names. */
  public List<String> files() {
    return files;
  }

  /** The cases that can be used, in the order of files and lines. */
  public List<TariffCase> cases() {
    return cases.stream().map(PricedCase::tariffCase).toList();
  }

  /** What is wrong with the files, with file, line and column. */
  public List<Problem> problems() {
    return problems;
  }

  /** Prices each case and compares what comes out, in the order of the cases. */
  public List<CaseResult> run() {
    return cases.stream().map(each -> run(each.tariffCase(), each.tariff())).toList();
  }

  private static CaseResult run(TariffCase each, Tariff tariff) {
    PriceCase price = each.price();
    PackValuation outcome =
        new Valuer(tariff, price.directory()).value(List.of(price.document()), price.opening());
    List<Difference> differences =
        each.expectations().stream()
            .flatMap(expectation -> expectation.check(outcome).stream())
            .toList();
    return new CaseResult(each, outcome.valuations().get(0), differences);
  }
}
