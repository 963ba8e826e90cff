package com.tarifario.rules.sheet;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.Absence;
import com.tarifario.rules.model.Condition.All;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Operator;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.sheet.Entries.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A rate sheet, read and checked: rows, each of which applies and proposes as a rule does. Rows are
 * data and not objects; what a row proposes is made into candidates only when it applies. Shared by
 * all threads.
 */
public final class Sheet {

  private final String path;

  /** What rows without a name are called, up to their line. */
  private final String unnamed;

  private final Layer layer;
  private final Vocabulary vocabulary;
  private final SheetRows rows;
  private final List<List<Proposal>> proposals;

  Sheet(
      String path,
      Layer layer,
      Vocabulary vocabulary,
      SheetRows rows,
      List<List<Proposal>> proposals) {
    this.path = path;
    this.unnamed = path.substring(path.lastIndexOf('/') + 1) + " row ";
    this.layer = layer;
    this.vocabulary = vocabulary;
    this.rows = rows;
    this.proposals = List.copyOf(proposals);
  }

  /** The file's path below the tariff folder. */
  public String path() {
    return path;
  }

  /** The layer that it belongs to. */
  public Layer layer() {
    return layer;
  }

  /** How many rows propose something. */
  public int size() {
    return rows.size();
  }

  /** All that rows propose, what several rows propose alike once. */
  public List<List<Proposal>> proposals() {
    return proposals;
  }

  /**
   * The same sheet with other proposals.
   *
   * @param change gets what rows propose and the first of these rows
   */
  public Sheet withProposals(Change change) {
    List<List<Proposal>> changed = new ArrayList<>();
    int[] first = rows.firstOfProposals(proposals.size());
    for (int index = 0; index < proposals.size(); index++) {
      changed.add(change.of(ref(first[index]), proposals.get(index)));
    }
    return new Sheet(path, layer, vocabulary, rows, changed);
  }

  /** What becomes of proposals. */
  @FunctionalInterface
  public interface Change {
    /** The proposals that the row is to have. */
    List<Proposal> of(RuleRef row, List<Proposal> proposals);
  }

  /** Whether any row proposes something at the stage. */
  public boolean proposesAt(Stage stage) {
    return proposals.stream().flatMap(List::stream).anyMatch(each -> each.stage() == stage);
  }

  /** The highest priority of a row: Drools is told in which order it would fire. */
  public int highestPriority() {
    return rows.highestPriority();
  }

  /** What the rows that the facts meet propose at the stage; empty if nothing. */
  public List<Candidate> candidates(Stage stage, Facts facts) {
    List<Candidate> candidates = new ArrayList<>(2);
    propose(stage, facts, candidates);
    return candidates;
  }

  /** Adds what the rows that the facts meet propose at the stage to other candidates. */
  public void propose(Stage stage, Facts facts, List<Candidate> candidates) {
    show(facts, row -> add(row, stage, candidates));
  }

  /** Shows the numbers of the rows that the facts meet, whatever they propose. */
  public void show(Facts facts, IntConsumer viewer) {
    Probe probe =
        field -> {
          Object value = facts.get(field);
          return value instanceof Comparable<?> known ? Interval.of(known) : null;
        };
    for (KeyTable table : rows.tables()) {
      table.find(
          facts,
          probe,
          entry -> {
            int row = table.row(entry);
            if (rows.meets(row, facts)) {
              viewer.accept(row);
            }
          });
    }
  }

  private void add(int row, Stage stage, List<Candidate> candidates) {
    for (Proposal proposal : proposals.get(rows.proposals(row))) {
      if (proposal.stage() == stage) {
        candidates.add(new Candidate(ref(row), layer.rank(), rows.priority(row), proposal));
      }
    }
  }

  /**
   * Each row as the rule that it stands for; a row that asks for one of several values as a rule
   * for each of them, all of the same place.
   */
  public List<TariffRule> rules() {
    List<TariffRule> rules = new ArrayList<>();
    for (KeyTable table : rows.tables()) {
      for (int entry = 0; entry < table.size(); entry++) {
        rules.add(rule(table, entry));
      }
    }
    return rules;
  }

  /**
   * Shows the rows of which all that they ask for but one thing is met, as rules.
   *
   * @param facts the facts of a line
   * @param proposing rows that propose nothing of this class are left out
   */
  public void showNear(
      Facts facts, Class<? extends Proposal> proposing, Consumer<TariffRule> viewer) {
    for (KeyTable table : rows.tables()) {
      for (int entry = 0; entry < table.size(); entry++) {
        int row = table.row(entry);
        int missed = table.missed(entry, facts);
        if (missed <= 1
            && missed + rows.missed(row, facts) == 1
            && proposals.get(rows.proposals(row)).stream().anyMatch(proposing::isInstance)) {
          viewer.accept(rule(table, entry));
        }
      }
    }
  }

  /** Shows what rows ask for of a field, and the rest of what they ask for. */
  public void showAsked(String name, Consumer<Condition> viewer) {
    int field = vocabulary.indexOf(name);
    for (KeyTable table : rows.tables()) {
      int place = table.placeOf(field);
      for (int entry = 0; place >= 0 && entry < table.size(); entry++) {
        viewer.accept(asked(field, table.value(entry, place)));
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      rows.rest(row).forEach(viewer);
    }
  }

  /**
   * A rule without conditions for each of {@link #proposals}, of the first row that proposes it:
   * for checks that look at nothing but what is proposed, and where.
   */
  public List<TariffRule> samples() {
    int[] first = rows.firstOfProposals(proposals.size());
    List<TariffRule> samples = new ArrayList<>();
    for (int index = 0; index < first.length; index++) {
      samples.add(
          new TariffRule(
              ref(first[index]),
              layer.rank(),
              rows.priority(first[index]),
              new All(List.of()),
              proposals.get(index)));
    }
    return samples;
  }

  /** Looks at two rows that seem to contradict each other, and says whether to go on. */
  @FunctionalInterface
  public interface PairViewer {
    /** Looks at them, as rules; false if enough was seen. */
    boolean see(TariffRule one, TariffRule other);
  }

  /**
   * Shows pairs of rows that propose contrary things at one priority, and that neither exact values
   * nor intervals tell apart. If there are too many to look at, some are left out.
   */
  public void showPairs(PairViewer viewer) {
    new RowPairs(this).show(viewer);
  }

  SheetRows rows() {
    return rows;
  }

  TariffRule rule(KeyTable table, int entry) {
    int row = table.row(entry);
    List<Condition> conditions = new ArrayList<>();
    for (int index = 0; index < table.fields().length; index++) {
      conditions.add(asked(table.fields()[index], table.value(entry, index)));
    }
    conditions.addAll(rows.rest(row));
    return new TariffRule(
        ref(row),
        layer.rank(),
        rows.priority(row),
        new All(conditions),
        proposals.get(rows.proposals(row)));
  }

  private Condition asked(int field, Object value) {
    return value instanceof Comparable<?> literal
        ? new Comparison(vocabulary.fields().get(field), field, Operator.EQUAL, literal)
        : new Absence(vocabulary.fields().get(field), field, true);
  }

  /** The row's name and place; a row without a name is called after its file and line. */
  private RuleRef ref(int row) {
    String name = rows.name(row);
    int line = rows.line(row);
    return new RuleRef(
        layer.name(), name == null ? unnamed + line : name, new SourceLocation(path, line, 1));
  }
}
