package com.tarifario.rules.cases;

import com.tarifario.core.offer.OfferRules;
import com.tarifario.core.offer.ServiceMatch;
import com.tarifario.core.offer.ServiceMatcher;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cases that the author of rules of offers wrote beside them: services, and whether they must
 * be offered. They stand in the folder of the rules, in {@code tests/*.yaml}.
 *
 * <pre>{@code
 * OfferRules rules = OfferFolder.load(folder);
 * for (OfferCaseResult result : OfferCases.read(folder, rules).run()) {
 *   assert result.passed() : result;
 * }
 * }</pre>
 */
public final class OfferCases {

  private final List<String> files;
  private final List<OfferCase> cases;
  private final List<Problem> problems;
  private final ServiceMatcher matcher;

  private OfferCases(
      List<String> files, List<OfferCase> cases, List<Problem> problems, ServiceMatcher matcher) {
    this.files = List.copyOf(files);
    this.cases = List.copyOf(cases);
    this.problems = List.copyOf(problems);
    this.matcher = matcher;
  }

  /**
   * Reads the cases of a folder of rules. What can't be used is among {@link #problems()}; the
   * other cases are used all the same.
   *
   * @param folder the folder; one without cases is fine
   * @param rules the rules of that folder, whose fields the cases may name
   */
  public static OfferCases read(Path folder, OfferRules rules) {
    Problems problems = new Problems();
    List<OfferCase> cases = new ArrayList<>();
    Map<String, String> texts = CaseFiles.read(folder, "", problems);
    texts.forEach(
        (name, text) ->
            cases.addAll(new OfferCaseReader(rules.vocabulary(), problems).read(name, text)));
    return new OfferCases(
        List.copyOf(texts.keySet()), cases, problems.sorted(), new ServiceMatcher(rules));
  }

  /** The files read, as paths below the folder, in the order of their names. */
  public List<String> files() {
    return files;
  }

  /** The cases that can be used, in the order of files and lines. */
  public List<OfferCase> cases() {
    return cases;
  }

  /** What is wrong with the files, with file, line and column. */
  public List<Problem> problems() {
    return problems;
  }

  /** Matches each case and compares what comes out, in the order of the cases. */
  public List<OfferCaseResult> run() {
    List<ServiceMatch> matches = matcher.match(cases.stream().map(OfferCase::service).toList());
    List<OfferCaseResult> results = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      OfferCase each = cases.get(index);
      ServiceMatch match = matches.get(index);
      List<Difference> differences =
          each.expectations().stream()
              .flatMap(expectation -> expectation.check(match).stream())
              .toList();
      results.add(new OfferCaseResult(each, match, matcher.nearMisses(match), differences));
    }
    return results;
  }
}
