package com.tarifario.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  private static final State DRAFT =
      new State("draft", Map.of("es", "borrador"), Phase.OPEN, Set.of(Trait.EDITABLE));
  private static final State SENT = State.of("sent", Phase.OPEN, Trait.SENT);
  private static final State ACCEPTED = State.of("accepted", Phase.DONE, Trait.ACCEPTED);
  private static final List<Transition> TRANSITIONS =
      List.of(
          Transition.of("send", "draft", "sent"),
          Transition.of("accept", "sent", "accepted"),
          Transition.of("revise", "sent", "draft"));
  private static final Lifecycle QUOTE =
      new Lifecycle("quote", List.of(DRAFT, SENT, ACCEPTED), TRANSITIONS);

  @Test
  void an_action_leads_from_state_to_state() {
    assertThat(QUOTE.initial()).isEqualTo(DRAFT);
    assertThat(QUOTE.after("draft", "send")).isEqualTo(SENT);
    assertThat(QUOTE.after("sent", "revise")).isEqualTo(DRAFT);
    assertThat(QUOTE.actions("sent")).containsExactly("accept", "revise");
    assertThat(QUOTE.stateWith(Trait.ACCEPTED)).contains(ACCEPTED);
    assertThat(QUOTE.actionTo("sent", Trait.ACCEPTED)).contains("accept");
    assertThat(QUOTE.actionTo("draft", Trait.ACCEPTED)).isEmpty();
    assertThat(QUOTE.actionTo("sent", Phase.DONE)).contains("accept");
    assertThat(QUOTE.actionTo("sent", Phase.CANCELLED)).isEmpty();
  }

  @Test
  void what_cannot_be_done_says_what_can() {
    assertThatThrownBy(() -> QUOTE.after("sent", "acept"))
        .isInstanceOf(TransitionRefusedException.class)
        .hasMessage(
            "acept can't be done in state sent. What can be done there: accept, revise."
                + " Did you mean accept?");
    assertThatThrownBy(() -> QUOTE.after("accepted", "revise"))
        .hasMessage("revise can't be done in state accepted: nothing leads out of it.");
  }

  @Test
  void states_are_called_as_people_call_them() {
    assertThat(DRAFT.label(new Locale("es"))).isEqualTo("borrador");
    assertThat(DRAFT.label(Locale.ENGLISH)).isEqualTo("draft");
    assertThat(ACCEPTED.isOpen()).isFalse();
  }

  @Test
  void transitions_name_states_that_there_are_and_one_action_leads_to_one() {
    assertThatThrownBy(
            () ->
                new Lifecycle(
                    "quote", List.of(DRAFT), List.of(Transition.of("send", "draft", "sent"))))
        .hasMessageContaining("send names the state sent, which is none");
    assertThatThrownBy(
            () ->
                new Lifecycle(
                    "quote",
                    List.of(DRAFT, SENT),
                    List.of(
                        Transition.of("send", "draft", "sent"),
                        Transition.of("send", "draft", "draft"))))
        .hasMessageContaining("send leads from draft twice");
    assertThatThrownBy(() -> new Lifecycle("quote", List.of(DRAFT, DRAFT), List.of()))
        .hasMessageContaining("draft stands twice");
  }
}
