package com.tarifario.io.quote;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.catalogue.ConceptComponent;
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
 *   - code: CL-SPLIT-35                      # needed; unique in the file, no slash
 *     name: Instalación de split 3,5 kW      # needed
 *     unit: ud                               # what is counted of it; ud if it does not say
 *     specification: |
 *       Suministro e instalación de equipo split de pared, carga y puesta en marcha.
 *     client_activities: [hosteleria]        # whom it suits; anyone if it does not say
 *     work_centre_types: [local, oficina]    # where it suits; anywhere if it does not say
 *     components:                            # needed, at least one
 *       - code: MO                           # unique in its concept; its place (1, 2, ...) if none
 *         kind: labour                       # needed: labour, material, travel, subcontract,
 *                                            #   equipment, expense, or the Spanish words
 *         category: oficial 1a
 *         unit: h                            # h for labour, ud for others if it does not say
 *         yield: 6.5                         # needed: how much goes into one unit of the concept
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
 * </pre>
 *
 * <p>Numbers have a point and no other signs; amounts are in the currency that the reader is given.
 */
public final class ConceptsReader {

  private static final List<String> FILE_FIELDS = List.of("concepts");
  private static final List<String> CONCEPT_FIELDS =
      List.of(
          "code",
          "name",
          "unit",
          "specification",
          "client_activities",
          "work_centre_types",
          "components");

  private final Currency currency;
  private final Vocabulary vocabulary;

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
    YamlNode root = YamlTree.read(file, "concepts:", problems);
    List<BudgetConcept> concepts = root == null ? List.of() : concepts(root, problems);
    return new ReadResult<>(
        problems.errors() == 0 ? new Catalogue(concepts) : null, problems.inOrder());
  }

  private List<BudgetConcept> concepts(YamlNode root, Problems problems) {
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
    CodeRegister codes = new CodeRegister(YamlMessage.DUPLICATE_CODE, problems);
    List<BudgetConcept> concepts = new ArrayList<>();
    for (YamlNode node : nodes) {
      BudgetConcept concept = concept(node, codes, components, problems);
      if (concept != null) {
        concepts.add(concept);
      }
    }
    return concepts;
  }

  private static @Nullable BudgetConcept concept(
      YamlNode node, CodeRegister codes, ComponentReader reader, Problems problems) {
    int errors = problems.errors();
    Fields fields = Fields.of(node, CONCEPT_FIELDS, problems);
    if (fields == null) {
      return null;
    }
    String code = fields.requiredCode("code", "CL-SPLIT-35");
    if (code != null) {
      codes.add(code, fields.at("code"));
    }
    String name = fields.requiredText("name", "Instalación de split");
    String unit = fields.text("unit");
    String specification = fields.text("specification");
    List<String> activities = fields.texts("client_activities");
    List<String> types = fields.texts("work_centre_types");
    List<ConceptComponent> components = components(fields, reader, problems);
    if (problems.errors() > errors || code == null || name == null) {
      return null;
    }
    return new BudgetConcept(
        code,
        name,
        unit == null ? Unit.PIECE : Unit.of(unit),
        specification == null ? "" : specification.strip(),
        components,
        activities,
        types);
  }

  private static List<ConceptComponent> components(
      Fields concept, ComponentReader reader, Problems problems) {
    CodeRegister codes = new CodeRegister(YamlMessage.DUPLICATE_CODE, problems);
    List<ConceptComponent> components = new ArrayList<>();
    int place = 1;
    for (YamlNode node : concept.requiredList("components", "[...]")) {
      Fields fields = Fields.of(node, ComponentReader.FIELDS, problems);
      ConceptComponent component = fields == null ? null : reader.read(fields, place);
      if (fields != null && component != null) {
        codes.add(component.code(), fields.at("code"));
        components.add(component);
      }
      place++;
    }
    return components;
  }
}
