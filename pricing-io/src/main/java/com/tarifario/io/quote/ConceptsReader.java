package com.tarifario.io.quote;

import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.catalogue.ConceptParameters;
import com.tarifario.core.catalogue.ConceptVersion;
import com.tarifario.core.catalogue.Suitability;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlNode.Sequence;
import com.tarifario.io.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of budget concepts. It is YAML in UTF-8: a list of concepts, alone or under {@code
 * concepts}.
 *
 * <pre>
 * concepts:
 *   - code: CL-SPLIT-35                      # needed; unique in the file but for versions, no slash
 *     version: "2026"                        # which version it is; leave out if there is only one
 *     from: 2026-01-01                       # the day from which it is in force; always if it does
 *                                            #   not say
 *     name: Instalación de split de {kW} kW  # needed; may hold parameters, as other texts
 *     unit: ud                               # what is counted of it; ud if it does not say
 *     specification: |
 *       Suministro e instalación de equipo split de pared, carga y puesta en marcha.
 *     parameters:                            # what is said when it is offered
 *       - {name: kW, description: potencia, unit: kW, default: 3.5, least: 2, most: 12}
 *     client_activities: [hosteleria]        # whom it suits; anyone if it does not say
 *     client_sizes: [pequena, mediana]
 *     work_centre_types: [local, oficina]    # where it suits; anywhere if it does not say
 *     components:                            # needed, at least one
 *       - code: MO                           # unique in its concept; its place (1, 2, ...) if none
 *         kind: labour                       # needed: labour, material, travel, subcontract,
 *                                            #   equipment, expense, or the Spanish words
 *         category: oficial 1a
 *         unit: h                            # h for labour, ud for others if it does not say
 *         yield: 4 + 0.7 * kW                # needed: how much goes into one unit of the concept;
 *                                            #   what comes to 0 is left out
 *         unit_cost: 18.40                   # what one unit costs us; leave out if not known
 *       - code: EQ
 *         kind: material
 *         item: SPL-35
 *         family: climatizacion
 *         description: Equipo split inverter 3,5 kW
 *         yield: 1
 *         unit_cost: 412.00
 *         list_price: 689.00                 # leave out if there is none
 *         attributes: {refrigerant: R32}     # attributes of lines that the tariff declares
 *   - code: SALA-FRIO                        # in place of components: items, each with its price
 *     name: Sala de frío
 *     items:
 *       - code: PANEL                        # needed; unique in the concept
 *         description: Panel frigorífico     # needed
 *         unit: m2                           # ud if it does not say
 *         quantity: 40                       # how much goes into one unit of the concept; 1 if it
 *                                            #   does not say
 *         components: [...]                  # as above
 *   - code: CLIMA-LOCAL                      # or chapters of such items
 *     name: Climatización de local
 *     chapters:
 *       - {code: "1", title: Equipos, items: [...]}
 * </pre>
 *
 * <p>A yield or quantity may be computed of the parameters, with {@code + - * /}, brackets, {@code
 * min}, {@code max} and {@code round}. Numbers have a point and no other signs; amounts are in the
 * currency that the reader is given.
 */
public final class ConceptsReader {

  private static final List<String> FILE_FIELDS = List.of("concepts");
  private static final List<String> CONCEPT_FIELDS =
      List.of(
          "code",
          "version",
          "from",
          "valid_until",
          "name",
          "unit",
          "specification",
          "parameters",
          "client_activities",
          "client_sizes",
          "work_centre_types",
          "components",
          "items",
          "chapters");

  private final Currency currency;
  private final @Nullable Vocabulary vocabulary;

  /**
   * A reader.
   *
   * @param currency the currency of the costs and list prices
   * @param vocabulary which attributes of lines there are
   */
  public ConceptsReader(Currency currency, Vocabulary vocabulary) {
    this.currency = currency;
    this.vocabulary = vocabulary;
  }

  private ConceptsReader(Currency currency) {
    this.currency = currency;
    this.vocabulary = null;
  }

  /** A reader that takes any attributes, as the texts that they are: to show what concepts say. */
  public static ConceptsReader untyped(Currency currency) {
    return new ConceptsReader(currency);
  }

  /** A reader for the tariff's currency and attributes. */
  public static ConceptsReader of(Tariff tariff) {
    return new ConceptsReader(tariff.currency(), tariff.vocabulary());
  }

  /**
   * Reads a file.
   *
   * @return the concepts, or all that is wrong with the file
   * @throws IOException if the file can't be opened
   */
  public ReadResult<Catalogue> read(Path file) throws IOException {
    Problems problems = new Problems();
    return read(YamlTree.read(file, "concepts:", problems), problems, true);
  }

  /**
   * Reads a text, such as what a database keeps. Yields that come to nothing with the parameters by
   * default are let pass there: they were, before files were asked for better.
   *
   * @param name what messages call it
   */
  public ReadResult<Catalogue> read(String name, String text) {
    Problems problems = new Problems();
    return read(YamlTree.parse(name, text, "concepts:", problems), problems, false);
  }

  private ReadResult<Catalogue> read(@Nullable YamlNode root, Problems problems, boolean strict) {
    List<BudgetConcept> concepts = root == null ? List.of() : concepts(root, problems, strict);
    return problems.result(problems.errors() == 0 ? new Catalogue(concepts) : null);
  }

  private List<BudgetConcept> concepts(YamlNode root, Problems problems, boolean strict) {
    List<YamlNode> nodes;
    if (root instanceof Sequence sequence) {
      nodes = sequence.entries();
    } else if (root instanceof Mapping mapping) {
      nodes = new Fields(mapping, FILE_FIELDS, problems).requiredList("concepts", "[...]");
    } else {
      problems.error(root.at(), YamlMessage.EXPECTED_FIELDS, "concepts", root.shown());
      return List.of();
    }
    ComponentReader components = new ComponentReader(currency, vocabulary, problems);
    VersionReader versions = new VersionReader(problems);
    List<BudgetConcept> concepts = new ArrayList<>();
    for (YamlNode node : nodes) {
      BudgetConcept concept = concept(node, versions, components, problems, strict);
      if (concept != null) {
        concepts.add(concept);
      }
    }
    return concepts;
  }

  private static @Nullable BudgetConcept concept(
      YamlNode node,
      VersionReader versions,
      ComponentReader components,
      Problems problems,
      boolean strict) {
    int errors = problems.errors();
    Fields fields = Fields.of(node, CONCEPT_FIELDS, problems);
    if (fields == null) {
      return null;
    }
    String code = fields.requiredCode("code", "CL-SPLIT-35");
    ConceptVersion version = versions.read(fields, code);
    String name = fields.requiredText("name", "Instalación de split");
    String unit = fields.text("unit");
    String specification = fields.text("specification");
    Suitability suitability =
        new Suitability(
            fields.texts("client_activities"),
            fields.texts("client_sizes"),
            fields.texts("work_centre_types"));
    ConceptParameters parameters = new ParametersReader(problems).declared(fields);
    Breakdown breakdown =
        new BreakdownReader(components, new YieldReader(parameters, problems, strict), problems)
            .read(fields);
    if (problems.errors() > errors || code == null || name == null || breakdown == null) {
      return null;
    }
    return new BudgetConcept(
        code,
        version,
        name,
        unit == null ? Unit.PIECE : Unit.of(unit),
        specification == null ? "" : specification.strip(),
        parameters,
        breakdown,
        suitability);
  }
}
