package com.tarifario.io.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.calendar.PublicHolidays;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.Pack;
import com.tarifario.core.client.PaymentTerms;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.table.Blanks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rows of a register's files say of what is known already. */
class RegisterFileTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final Agreement AGREEMENT =
      new Agreement("A-1", "C-1", "todo", FIRST, LAST, Map.of("onCall", "true"));
  private static final Pack PACK =
      new Pack("B-1", "C-1", "A-1", "Bono", BigDecimal.TEN, FIRST, LAST);

  private static final Vocabulary VOCABULARY =
      Vocabulary.with(
          List.of(
              Field.attribute("onCall", FieldType.BOOLEAN, Origin.AGREEMENT, null, ""),
              Field.attribute("coversTravel", FieldType.TEXT, Origin.AGREEMENT, null, ""),
              Field.attribute("sector", FieldType.TEXT, Origin.CLIENT, null, "")));

  @TempDir private Path folder;

  private RegisterFile file(RegisterKind kind, Blanks blanks, String text) throws IOException {
    Path path = Files.writeString(folder.resolve(kind.fileName()), text);
    return RegisterFile.open(path, kind, VOCABULARY, PublicHolidays.NONE, blanks);
  }

  private RegisterRow row(RegisterKind kind, Blanks blanks, String text) throws IOException {
    List<RegisterRow> rows = new ArrayList<>();
    file(kind, blanks, text).forEach(rows::add);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @Test
  void days_until_payment_are_not_the_day_of_the_month_on_which_a_client_pays() throws IOException {
    for (String days : List.of("días pago", "días de pago", "plazos")) {
      String text = "cliente,nombre," + days + ",día de pago\nC-1,Bar,60,25\n";
      assertThat(row(RegisterKind.CLIENTS, Blanks.LEAVE, text).onto(null).terms())
          .isEqualTo(new PaymentTerms(null, List.of(60), List.of(25)));
    }
  }

  @Test
  void of_a_client() throws IOException {
    String text = "client,name,rate_group,notes,sector\nC-1,,B,,\n";
    ClientCard known =
        ClientCard.of(Client.of("C-1", "Bar", "A")).toBuilder()
            .notes("Nota")
            .attribute("sector", "frio")
            .build();
    assertThat(row(RegisterKind.CLIENTS, Blanks.LEAVE, text).onto(known))
        .isEqualTo(known.toBuilder().rateGroup("B").build());

    RegisterRow row = row(RegisterKind.CLIENTS, Blanks.EMPTY, text.replace("C-1,,", "C-1,Bar,"));
    assertThat(row.onto(known)).isEqualTo(ClientCard.of(Client.of("C-1", "Bar", "B")));
    RegisterRow nameless = row(RegisterKind.CLIENTS, Blanks.EMPTY, text);
    assertThatThrownBy(() -> nameless.onto(known)).isInstanceOf(InvalidDataException.class);
  }

  @Test
  void of_the_first_contact_if_none_is_named() throws IOException {
    String text = "client,contact,contact_phone\nC-1,,600 111 222\n";
    ClientCard bare = ClientCard.of(Client.of("C-1", "Bar", "A"));
    ClientCard known =
        bare.toBuilder()
            .contacts(
                List.of(
                    new Contact("Berta", "Directora", "1", null),
                    new Contact("Luis", null, null, null)))
            .build();
    assertThat(row(RegisterKind.CLIENTS, Blanks.LEAVE, text).onto(known).client().contacts())
        .containsExactly(
            new Contact("Berta", "Directora", "600 111 222", null),
            new Contact("Luis", null, null, null));
    assertThat(row(RegisterKind.CLIENTS, Blanks.LEAVE, text).onto(bare).client().contacts())
        .containsExactly(new Contact("600 111 222", null, "600 111 222", null));
  }

  @Test
  void of_an_agreement() throws IOException {
    String text = "agreement,client,agreement_type,from,to,on_call\nA-1,C-1,,,,\n";
    RegisterRow row = row(RegisterKind.AGREEMENTS, Blanks.LEAVE, text);
    assertThat(row.problems(null)).isEmpty();
    assertThat(row.agreement(AGREEMENT)).isEqualTo(AGREEMENT);
    assertThatThrownBy(() -> row.agreement(null)).isInstanceOf(InvalidDataException.class);

    RegisterRow empty = row(RegisterKind.AGREEMENTS, Blanks.EMPTY, text);
    assertThatThrownBy(() -> empty.agreement(AGREEMENT)).isInstanceOf(InvalidDataException.class);
    String begun = text.replace(",,,,", ",,2026-01-01,,");
    assertThat(row(RegisterKind.AGREEMENTS, Blanks.EMPTY, begun).agreement(AGREEMENT))
        .isEqualTo(new Agreement("A-1", "C-1", null, FIRST, null, Map.of()));
  }

  @Test
  void of_a_pack() throws IOException {
    String text = "pack,client,agreement,name,units,from,to\nB-1,C-1,,,,,\n";
    assertThat(row(RegisterKind.PACKS, Blanks.LEAVE, text).pack(PACK)).isEqualTo(PACK);
    RegisterRow row = row(RegisterKind.PACKS, Blanks.EMPTY, text.replace(",,,,,", ",,Bono,10,,"));
    assertThat(row.pack(PACK))
        .isEqualTo(new Pack("B-1", "C-1", null, "Bono", BigDecimal.TEN, null, null));
  }

  @Test
  void a_row_that_does_not_say_which_one_it_is_has_problems() throws IOException {
    String text = "agreement,client,from\n,C-1,2026-01-01\n";
    assertThat(row(RegisterKind.AGREEMENTS, Blanks.LEAVE, text).problems(null)).hasSize(1);
    String ofNobody = "pack,client,name,units\nB-1,,Bono,10\n";
    assertThat(row(RegisterKind.PACKS, Blanks.LEAVE, ofNobody).problems(null)).hasSize(1);
  }

  @Test
  void what_agreements_cover_is_known_whether_it_is_declared_or_not() throws IOException {
    String text =
        "agreement,client,from,coversTravel,coversLabour,coversVisits\nA-1,C-1,2026-01-01,x,no,true\n";
    assertThat(file(RegisterKind.AGREEMENTS, Blanks.LEAVE, text).warnings()).isEmpty();
    assertThat(row(RegisterKind.AGREEMENTS, Blanks.LEAVE, text).agreement(null).attributes())
        .isEqualTo(Map.of("coversTravel", "x", "coversLabour", false, "coversVisits", true));
    assertThat(file(RegisterKind.CLIENTS, Blanks.LEAVE, "client,coversLabour\nC-1,no\n").warnings())
        .hasSize(1);
  }
}
