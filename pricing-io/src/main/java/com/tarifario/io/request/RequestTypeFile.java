package com.tarifario.io.request;

import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.request.FilledText;
import com.tarifario.core.request.Follow;
import com.tarifario.core.request.Outcome;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.request.RequestType;
import com.tarifario.io.lifecycle.LifecycleReader;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a type of requests. It is YAML in UTF-8; {@code docs/schemas/request-type.schema.json} says
 * the same to editors.
 *
 * <pre>{@code
 * code: averia                               # needed
 * name: {es: Avería, en: Breakdown}          # what people call it; its code if it does not say
 * title: "{descripcion}"                     # needed: the title of a request, with fields in braces
 * fields:                                    # what is asked for
 *   - name: centro                           # needed: a letter, then letters, digits, - and _
 *     label: {es: Centro de trabajo}
 *     type: centre                           # needed: text, number, day, choice, yes-no, centre,
 *                                            #   asset, concept
 *     required: true                         # no request is without it
 *   - {name: descripcion, type: text, required: true}
 *   - {name: urgencia, type: choice, options: [normal, urgente], default: normal}
 *   - {name: horas, type: number, unit: h, least: 1, most: 40}
 *   - {name: motivo, type: text, needed_in: [anulada]}       # no request in that state is without it
 * states:                                    # as in lifecycles; the first is that of a new request
 *   - {name: abierta}
 *   - {name: resuelta, phase: done}
 *   - {name: anulada, phase: cancelled}
 * transitions:
 *   - {action: resolver, from: abierta, to: resuelta}
 *   - {action: anular, from: abierta, to: anulada}
 * makes:                                     # what comes out of it
 *   - only_if: {urgencia: [urgente]}         # fields and the values of which one must stand there
 *     work-order:                            # at once, since it names no action
 *       title: "Avería: {descripcion}"       # the request's title if it does not say
 *       on: dia                              # a field; the day on which it is made if none
 *       due: limite                          # a field
 *       person: tecnico                      # a field
 *       closed_price: precio                 # a field whose unit is a currency
 *       work_type: averia                    # what rules know its lines as
 *       in_agreement: true                   # under the agreement in force there, if there is one
 *   - after: presupuestar                    # by an action
 *     quote:
 *       quote_tariff: obra-nueva
 *       work_type: instalacion
 *       valid_days: 30
 *       concepts:                            # needed, at least one
 *         - concept: CL-SPLIT-35             # needed; "{concepto}" takes it of a field
 *           quantity: equipos                # needed: a number, or a field
 *           parameters: {metros: 12, kW: potencia}           # numbers, or fields
 *           description: Split en {sala}
 *           only_if: {tipo: [split]}
 *   - after: mantener
 *     agreement-quote:                       # a quote whose acceptance makes an agreement
 *       agreement: {from: "{desde}", ...}    # needed: its terms, with fields in braces
 *       concepts: []                         # what is offered beside its visits
 * follows:                                   # what is done with it when something gets somewhere
 *   work-order: {done: resolver, cancelled: anular}
 *   quote: {accepted: aceptar}
 * }</pre>
 */
public final class RequestTypeFile {

  private static final String HINT = "code:";
  private static final List<String> FIELDS =
      List.of("code", "name", "title", "fields", "states", "transitions", "makes", "follows");

  private RequestTypeFile() {}

  /**
   * Reads a file.
   *
   * @return the type, or all that is wrong with the file
   * @throws IOException if the file can't be opened
   */
  public static ReadResult<RequestType> read(Path file) throws IOException {
    Problems problems = new Problems();
    return read(YamlTree.read(file, HINT, problems), true, problems);
  }

  /**
   * The type that a text says.
   *
   * @param name what messages call the text
   */
  public static ReadResult<RequestType> read(String name, String text) {
    Problems problems = new Problems();
    return read(YamlTree.parse(name, text, HINT, problems), true, problems);
  }

  /**
   * The type that a text says which was found right before, so that the terms of agreements are not
   * looked at again.
   *
   * @param name what messages call the text
   */
  public static ReadResult<RequestType> kept(String name, String text) {
    Problems problems = new Problems();
    return read(YamlTree.parse(name, text, HINT, problems), false, problems);
  }

  private static ReadResult<RequestType> read(
      @Nullable YamlNode root, boolean terms, Problems problems) {
    Fields fields = root == null ? null : Fields.of(root, FIELDS, problems);
    return problems.result(fields == null ? null : type(fields, terms, problems));
  }

  private static @Nullable RequestType type(Fields fields, boolean terms, Problems problems) {
    String code = Names.required(fields, "code", "averia", problems);
    Map<String, String> labels = LifecycleReader.labels(fields, "name", problems);
    String title = fields.requiredText("title", "\"{descripcion}\"");
    Lifecycle lifecycle =
        new LifecycleReader(problems).read(code == null ? "request" : code, fields);
    FieldReader reader = new FieldReader(lifecycle, problems);
    List<RequestField> asked = reader.read(fields);
    FieldNames names = new FieldNames(asked, reader.unusable(), problems);
    if (title != null) {
      names.requireIn(title, fields.at("title"));
    }
    FilledText pattern = new FilledText(title == null ? "" : title);
    ProductReader products = new ProductReader(pattern, names, terms, problems);
    List<Outcome> outcomes = new OutcomeReader(products, lifecycle, names, problems).read(fields);
    List<Follow> follows = new FollowReader(lifecycle, outcomes, problems).read(fields);
    return problems.errors() > 0 || code == null || lifecycle == null
        ? null
        : new RequestType(code, labels, pattern, asked, lifecycle, outcomes, follows);
  }
}
