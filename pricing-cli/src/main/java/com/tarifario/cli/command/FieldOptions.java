package com.tarifario.cli.command;

import com.tarifario.cli.report.RequestWords;
import com.tarifario.cli.terminal.Questions;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.ServiceRequestMessage;
import com.tarifario.core.money.Unit;
import com.tarifario.core.request.FieldKind;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.request.RequestForm;
import com.tarifario.core.request.RequestRefusedException;
import com.tarifario.core.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What is entered into the fields of a request: with options, and by answers on a terminal. */
final class FieldOptions {

  @Option(
      names = {"-f", "--field"},
      paramLabel = "${bundle:label.name-value}",
      order = 5,
      descriptionKey = "request.field")
  private List<String> fields = new ArrayList<>();

  /** Whether any field is given. */
  boolean any() {
    return !fields.isEmpty();
  }

  /**
   * What is given, by field.
   *
   * @throws CannotRunException if one is no field and value, or is given twice
   */
  Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    for (String each : fields) {
      int sign = each.indexOf('=');
      if (sign < 1) {
        throw new CannotRunException(ServiceRequestMessage.BAD_FIELD, each);
      }
      String name = each.substring(0, sign).strip();
      if (given.put(name, each.substring(sign + 1).strip()) != null) {
        throw new CannotRunException(ServiceRequestMessage.FIELD_TWICE, name);
      }
    }
    return given;
  }

  /**
   * What is given, and what is answered for other fields on a terminal; a blank answer enters
   * nothing. What is given is looked at before anything is asked, and each answer when it is given.
   *
   * @param form of what it is entered
   * @param before the values that the fields have
   * @throws RequestRefusedException if something is asked for, and what is given can't be
   */
  Map<String, String> givenOrAnswered(
      List<RequestField> asked, RequestForm form, Map<String, Object> before, Terminal terminal) {
    Map<String, String> entered = given();
    List<RequestField> open =
        asked.stream().filter(each -> !entered.containsKey(each.name())).toList();
    if (open.isEmpty() || !terminal.questions().possible()) {
      return entered;
    }
    List<Message> problems = form.problems(before, entered);
    if (!problems.isEmpty()) {
      throw new RequestRefusedException(problems);
    }
    open.forEach(field -> answer(field, form, before, entered, terminal));
    return entered;
  }

  /** Asks for a field until the answer can be entered beside the others, or is blank. */
  private static void answer(
      RequestField field,
      RequestForm form,
      Map<String, Object> before,
      Map<String, String> entered,
      Terminal terminal) {
    Questions questions = terminal.questions();
    String question = question(field, terminal);
    String answer = questions.ask(question);
    while (answer != null) {
      entered.put(field.name(), answer);
      List<Message> problems = form.problems(before, entered);
      if (problems.isEmpty()) {
        return;
      }
      entered.remove(field.name());
      problems.forEach(terminal::say);
      answer = questions.ask(question);
    }
  }

  private static String question(RequestField field, Terminal terminal) {
    String label = field.label(terminal.locale());
    Unit unit = field.unit();
    if (unit != null) {
      label = terminal.text(ServiceRequestMessage.ASK_UNIT, label, unit);
    } else if (field.kind() == FieldKind.CHOICE) {
      label = terminal.text(ServiceRequestMessage.ASK_OPTIONS, label, field.options());
    } else if (field.kind() == FieldKind.YES_NO) {
      label = terminal.text(ServiceRequestMessage.ASK_YES_NO, label);
    }
    Object preset = field.preset();
    return preset == null
        ? label
        : terminal.text(
            ServiceRequestMessage.ASK_PRESET, label, new RequestWords(terminal).value(preset));
  }
}
