package com.tarifario.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.DocumentType;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static final Field DWELLING =
      Field.attribute("dwelling", FieldType.BOOLEAN, Origin.CLIENT, null, "a home");
  private static final Field RISK =
      Field.attribute("risk", FieldType.TEXT, Origin.LINE, null, "how dangerous it was");
  private static final Field FLOORS =
      Field.attribute("floors", FieldType.NUMBER, Origin.WORK_CENTRE, null, "how high it is");

  @Test
  void theCompanysOwnAttributesComeFromWhatTheyAreDeclaredFor() {
    Vocabulary vocabulary = Vocabulary.with(List.of(DWELLING, RISK, FLOORS));
    Facts facts = Facts.of(vocabulary, context());
    assertThat(facts.get("dwelling")).isEqualTo(true);
    assertThat(facts.get("risk")).isEqualTo("altura");
    assertThat(facts.get("floors")).isNull();
    assertThat(facts.get("start")).isEqualTo(LocalTime.of(21, 0));
    assertThat(facts.get(StandardField.CLIENT_SIZE)).isEqualTo("grande");
    assertThat(facts.get(StandardField.ZONE)).isNull();
  }

  @Test
  void changedFactsLeaveTheFirstAsTheyWere() {
    Facts facts = Facts.of(Vocabulary.standard(), context());
    Facts changed = facts.with(StandardField.BAND, "noche");
    assertThat(changed.get(StandardField.BAND)).isEqualTo("noche");
    assertThat(facts.get(StandardField.BAND)).isNull();
    assertThat(changed.get(StandardField.CLIENT)).isEqualTo("C-1");
  }

  @Test
  void aFieldThatIsNotDeclaredIsRefused() {
    Facts facts = Facts.of(Vocabulary.standard(), context());
    assertThatThrownBy(() -> facts.get("dwelling"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dwelling");
  }

  @Test
  void twoFieldsOfOneNameAreRefused() {
    assertThatThrownBy(() -> Vocabulary.with(List.of(DWELLING, DWELLING)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dwelling");
  }

  @Test
  void everyStandardFieldHasANameOfItsOwnADescriptionAndItsIndex() {
    Set<String> names = new HashSet<>();
    for (StandardField each : StandardField.values()) {
      assertThat(names.add(each.field().name())).isTrue();
      assertThat(each.field().description()).isNotBlank();
      assertThat(Vocabulary.standard().indexOf(each.field().name())).isEqualTo(each.index());
    }
  }

  @Test
  void everyValueIsOfItsFieldsType() {
    Facts facts = Facts.of(Vocabulary.standard(), context());
    Arrays.stream(StandardField.values())
        .filter(field -> facts.get(field) != null)
        .forEach(
            field -> assertThat(facts.get(field)).isInstanceOf(field.field().type().valueType()));
  }

  @Test
  void amountsAreKnownOnceAnEarlierStageHasMadeThem() {
    assertThat(StandardField.AMOUNT.field().isKnownAt(Stage.LINE)).isFalse();
    assertThat(StandardField.AMOUNT.field().isKnownAt(Stage.SCOPE)).isTrue();
    assertThat(StandardField.DOCUMENT_NET.field().isKnownAt(Stage.SCOPE)).isFalse();
    assertThat(StandardField.CLIENT.field().isKnownAt(Stage.LINE)).isTrue();
  }

  private static LineContext context() {
    Client client =
        new Client(
            "C-1",
            "Ana",
            Client.Status.CLIENT,
            "A",
            new Classification("particular", null, "grande"),
            List.of(),
            Map.of("dwelling", true));
    ChargeLine line =
        Pricing.worked("2", "2026-03-10T21:00", "2026-03-10T23:00")
            .attribute("risk", "altura")
            .build();
    ChargeLine ofClient =
        new ChargeLine(
            line.id(),
            line.date(),
            Assignment.of("C-1"),
            line.subject(),
            line.quantity(),
            null,
            line.unitCost(),
            null,
            line.time(),
            null,
            line.billing(),
            null,
            line.attributes());
    Measures none = Measures.of(List.of());
    return new LineContext(
        DocumentType.WORK_REPORT, ofClient, client, null, null, null, null, none, none);
  }
}
