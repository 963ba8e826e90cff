package com.tarifario.io.request;

import com.tarifario.core.money.Currencies;
import com.tarifario.core.money.Unit;
import com.tarifario.core.request.FieldKind;
import com.tarifario.core.request.FilledText;
import com.tarifario.core.request.FilledTree;
import com.tarifario.core.request.Product;
import com.tarifario.core.request.Product.QuoteTerms;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.request.WantedConcept;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlNode.Nothing;
import com.tarifario.io.yaml.YamlNode.Scalar;
import com.tarifario.io.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads work orders and quotes that come out of requests. */
final class ProductReader {

  private static final List<String> WORK_ORDER =
      List.of("title", "on", "due", "person", "closed_price", "work_type", "in_agreement");
  private static final List<String> QUOTE =
      List.of("title", "quote_tariff", "work_type", "valid_days", "concepts");
  private static final List<String> AGREEMENT_QUOTE =
      List.of("title", "quote_tariff", "work_type", "valid_days", "agreement", "concepts");

  private static final int MOST_DAYS = 3_660;

  private final FilledText usualTitle;
  private final FieldNames names;
  private final boolean checked;
  private final WantedConceptReader concepts;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param usualTitle the title of what names none
   * @param checked whether the terms of agreements are looked at
   */
  ProductReader(FilledText usualTitle, FieldNames names, boolean checked, Problems problems) {
    this.checked = checked;
    this.usualTitle = usualTitle;
    this.names = names;
    this.concepts = new WantedConceptReader(names, problems);
    this.problems = problems;
  }

  Product.@Nullable WorkOrder workOrder(Fields outcome) {
    Fields fields = outcome.fields("work-order", WORK_ORDER);
    return fields == null
        ? null
        : new Product.WorkOrder(
            title(fields),
            names.ofKind(fields, "on", FieldKind.DAY),
            names.ofKind(fields, "due", FieldKind.DAY),
            names.ofKind(fields, "person", FieldKind.TEXT),
            closedPrice(fields),
            fields.text("work_type"),
            fields.isTrue("in_agreement", false));
  }

  private @Nullable String closedPrice(Fields fields) {
    String name = names.ofKind(fields, "closed_price", FieldKind.NUMBER);
    RequestField field = name == null ? null : names.known(name, fields.at("closed_price"));
    Unit unit = field == null ? null : field.unit();
    if (field != null && (unit == null || Currencies.find(unit.symbol()).isEmpty())) {
      problems.error(fields.at("closed_price"), RequestTypeMessage.NO_CURRENCY, field.name());
    }
    return name;
  }

  Product.@Nullable Quote quote(Fields outcome) {
    Fields fields = outcome.fields("quote", QUOTE);
    if (fields == null) {
      return null;
    }
    FilledText title = title(fields);
    QuoteTerms terms = terms(fields);
    List<WantedConcept> wanted =
        concepts.read(fields.requiredList("concepts", "[{concept: CL-SPLIT-35, quantity: 1}]"));
    return wanted.isEmpty() ? null : new Product.Quote(title, terms, wanted);
  }

  Product.@Nullable AgreementQuote agreementQuote(Fields outcome) {
    Fields fields = outcome.fields("agreement-quote", AGREEMENT_QUOTE);
    if (fields == null) {
      return null;
    }
    FilledText title = title(fields);
    QuoteTerms terms = terms(fields);
    List<WantedConcept> wanted = concepts.read(fields.list("concepts"));
    YamlNode node = fields.node("agreement");
    if (node == null) {
      fields.missing("agreement", "{from: \"{desde}\"}");
      return null;
    }
    if (!(node instanceof Mapping mapping)) {
      problems.error(node.at(), YamlMessage.EXPECTED_FIELDS, "from", node.shown());
      return null;
    }
    if (checked) {
      new TermsCheck(names).check(mapping, problems);
    }
    return new Product.AgreementQuote(title, terms, branch(mapping), wanted);
  }

  private FilledText title(Fields fields) {
    FilledText own = names.text(fields, "title");
    return own == null ? usualTitle : own;
  }

  private QuoteTerms terms(Fields fields) {
    String days = fields.text("valid_days");
    boolean whole = days != null && days.matches("[1-9]\\d{0,3}") && isShort(days);
    if (days != null && !whole) {
      problems.error(
          fields.at("valid_days"), RequestTypeMessage.WHOLE_NUMBER, "valid_days", MOST_DAYS, days);
    }
    return new QuoteTerms(
        fields.text("quote_tariff"),
        fields.text("work_type"),
        whole ? Integer.valueOf(days) : null);
  }

  private static boolean isShort(String days) {
    return Integer.parseInt(days) <= MOST_DAYS;
  }

  private FilledTree.Branch branch(Mapping mapping) {
    Map<String, FilledTree> parts = new LinkedHashMap<>();
    mapping.fields().forEach((name, entry) -> parts.put(name, tree(entry.value())));
    return new FilledTree.Branch(parts);
  }

  private FilledTree tree(YamlNode node) {
    if (node instanceof Mapping mapping) {
      return branch(mapping);
    }
    if (node instanceof Sequence sequence) {
      List<FilledTree> entries = new ArrayList<>();
      sequence.entries().forEach(each -> entries.add(tree(each)));
      return new FilledTree.Row(entries);
    }
    if (node instanceof Nothing) {
      return new FilledTree.Leaf(new FilledText(""));
    }
    String text = ((Scalar) node).text();
    names.requireIn(text, node.at());
    return new FilledTree.Leaf(new FilledText(text));
  }
}
