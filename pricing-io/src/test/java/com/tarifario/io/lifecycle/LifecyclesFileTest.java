package com.tarifario.io.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.io.yaml.ReadResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifecyclesFileTest {

  @Test
  void states_and_transitions_are_read() {
    ReadResult<Map<WorkType, Lifecycle>> read =
        LifecyclesFile.read(
            "estados.yaml",
            """
            order:
              states:
                - {name: open, label: {es: abierto}}
                - {name: waiting, label: {es: en espera}}
                - {name: completed, phase: done, means: [invoiced]}
              transitions:
                - {action: wait, from: open, to: waiting}
                - {action: complete, from: [open, waiting], to: completed}
            """);
    Lifecycle order = read.value().orElseThrow().get(WorkType.ORDER);
    assertThat(order.after("waiting", "complete").isOpen()).isFalse();
    assertThat(order.state("completed").is(Trait.INVOICED)).isTrue();
    assertThat(order.state("waiting").label(new Locale("es"))).isEqualTo("en espera");
  }

  @Test
  void all_that_is_wrong_is_said_with_its_place() {
    assertThat(
            problems(
                """
                order:
                  states:
                    - {name: open, phase: opened}
                    - {name: done, means: [frozn]}
                    - {name: done}
                  transitions:
                    - {action: complete, from: opn, to: done}
                    - {action: complete, from: opn, to: done}
                orders: {}
                """))
        .containsExactly(
            "f.yaml:3:27: opened is no phase of a state. Write open, done or cancelled.",
            "f.yaml:4:27: frozn is nothing that a state can mean. Did you mean frozen? It can mean:"
                + " editable, sent, accepted, rejected, expired, approved, frozen, invoiced,"
                + " skipped.",
            "f.yaml:5:7: The code done stands twice; it was first given on line 4. Give one of"
                + " them another code.",
            "f.yaml:7:32: There is no state opn among the states above. Did you mean open?",
            "f.yaml:8:7: complete leads from opn to two states. Remove one of them, or give it"
                + " another name.",
            "f.yaml:8:32: There is no state opn among the states above. Did you mean open?",
            "f.yaml:9:1: orders has no states of its own to be set here. Did you mean order?"
                + " There are: quote, order, work-order, work-report, delivery-note, agreement.");
  }

  @Test
  void states_that_the_program_needs_must_be_there_and_all_can_be_reached() {
    assertThat(
            problems(
                """
                work-report:
                  states:
                    - {name: draft, means: [editable]}
                    - {name: closed, means: [frozen]}
                  transitions:
                    - {action: close, from: draft, to: closed}
                order:
                  states: [{name: open}, {name: gone}]
                """))
        .containsExactly(
            "f.yaml:2:3: No state of work-report means approved, which the program needs. Add"
                + " \"means: [approved]\" to one of its states.",
            "f.yaml:8:26: Nothing leads to the state gone. Add a transition, or remove the state.");
  }

  @Test
  void a_transition_begins_somewhere() {
    assertThat(
            problems(
                """
                order:
                  states: [{name: open}]
                  transitions:
                    - {action: reopen, from: [], to: open}
                """))
        .containsExactly("f.yaml:4:30: The list from is empty. At least one entry is needed.");
  }

  private static List<String> problems(String yaml) {
    ReadResult<?> read = LifecyclesFile.read("f.yaml", yaml);
    assertThat(read.value()).isEmpty();
    return read.problems().stream().map(each -> each.in(Locale.ENGLISH)).toList();
  }
}
