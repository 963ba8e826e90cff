package com.tarifario.cli.command;

import static com.tarifario.cli.command.ClientFields.said;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.core.facts.Field;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.holidays.JollydayHolidays;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a work centre to a client, changes one, or takes one away. */
@Command(name = "centre", aliases = "center", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientCentreCommand extends CardCommand {

  /** Where most work centres are. */
  private static final String HOME = "ES";

  @Parameters(index = "1", paramLabel = "${bundle:label.centre}", descriptionKey = "centre.code")
  private String code;

  @Option(
      names = "--name",
      paramLabel = "${bundle:label.text}",
      order = 10,
      descriptionKey = "centre.name")
  private @Nullable String name;

  @Option(
      names = "--zone",
      paramLabel = "${bundle:label.text}",
      order = 11,
      descriptionKey = "centre.zone")
  private @Nullable String zone;

  @Option(names = "--region", paramLabel = "ES-MD", order = 12, descriptionKey = "centre.region")
  private @Nullable String region;

  @Option(names = "--distance", paramLabel = "KM", order = 13, descriptionKey = "centre.distance")
  private @Nullable String distance;

  @Option(
      names = "--type",
      paramLabel = "${bundle:label.text}",
      order = 14,
      descriptionKey = "centre.type")
  private @Nullable String type;

  @Option(
      names = "--activity",
      paramLabel = "${bundle:label.text}",
      order = 15,
      descriptionKey = "centre.activity")
  private @Nullable String activity;

  @Mixin private AddressFields address = new AddressFields();

  @Mixin private AttributeOptions attributes = new AttributeOptions();

  @Option(names = "--remove", order = 39, descriptionKey = "remove")
  private boolean remove;

  ClientCentreCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ClientCard changed(ClientCard card) {
    if (remove) {
      if (card.workCentre(code) == null) {
        throw nothingToRemove(
            code, card, card.workCentres().stream().map(WorkCentreCard::code).toList());
      }
      return card.toBuilder()
          .workCentres(
              card.workCentres().stream().filter(each -> !each.code().equals(code)).toList())
          .build();
    }
    WorkCentreCard known = card.workCentre(code);
    WorkCentre old = known == null ? WorkCentre.of(card.code(), code, code, null) : known.centre();
    String newName = said(name, old.name());
    WorkCentre centre =
        new WorkCentre(
            card.code(),
            code,
            newName == null ? code : newName,
            said(zone, old.zone()),
            region == null ? old.region() : region(region),
            distance == null ? old.distance() : distance(distance),
            said(type, old.type()),
            said(activity, old.activity()),
            old.assets(),
            attributes.onto(
                old.attributes(), Field.Origin.WORK_CENTRE, old.client() + "/" + old.code()));
    return card.toBuilder()
        .workCentre(
            new WorkCentreCard(centre, address.onto(known == null ? null : known.address())))
        .build();
  }

  /** A region that no calendar knows would be told only when visits are planned there. */
  private static @Nullable String region(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    if (name.isEmpty()) {
      return null;
    }
    if (!JollydayHolidays.WORLD.knows(name)) {
      List<String> likely = likely(name);
      throw new CannotRunException(
          RegisterMessage.BAD_REGION,
          text,
          Suggestion.hint(name, likely),
          likely.stream().filter(each -> each.indexOf('-') == each.lastIndexOf('-')).toList());
    }
    return name;
  }

  /**
   * The regions of the country that was meant; if that can't be told, those of the home country.
   */
  private static List<String> likely(String name) {
    List<String> likely = JollydayHolidays.WORLD.likely(name);
    boolean isOfCountry = likely.stream().anyMatch(each -> each.indexOf('-') > 0);
    return isOfCountry ? likely : JollydayHolidays.WORLD.likely(HOME);
  }

  private static @Nullable BigDecimal distance(String text) {
    if (text.isBlank()) {
      return null;
    }
    BigDecimal kilometres = Amounts.number(text);
    if (kilometres == null || kilometres.signum() < 0) {
      throw new CannotRunException(RegisterMessage.BAD_DISTANCE, text);
    }
    return kilometres;
  }
}
