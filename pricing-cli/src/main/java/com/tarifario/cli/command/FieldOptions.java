package com.tarifario.cli.command;

import com.tarifario.cli.report.RequestWords;
import com.tarifario.cli.terminal.Questions;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.ServiceRequestMessage;
import com.tarifario.core.money.Unit;
import com.tarifario.core.request.FieldKind;
import com.tarifario.core.request.FieldValues;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
   * nothing.
   */
  Map<String, String> givenOrAnswered(List<RequestField> asked, Terminal terminal) {
    Map<String, String> entered = given();
    if (terminal.questions().possible()) {
      for (RequestField field : asked) {
        if (!entered.containsKey(field.name())) {
          String answer = answer(field, terminal);
          if (answer != null) {
            entered.put(field.name(), answer);
          }
        }
      }
    }
    return entered;
  }

  /** An answer that can be entered; null if it is blank. */
  private static @Nullable String answer(RequestField field, Terminal terminal) {
    Questions questions = terminal.questions();
    String question = question(field, terminal);
    String answer = questions.ask(question);
    while (answer != null) {
      List<Message> problems = new ArrayList<>();
      if (FieldValues.typed(field, answer, problems) != null) {
        return answer;
      }
      problems.forEach(each -> terminal.err().println(terminal.text(each)));
      terminal.err().flush();
      answer = questions.ask(question);
    }
    return null;
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
