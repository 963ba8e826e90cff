package com.tarifario.cli.command;

import static com.tarifario.cli.command.ClientFields.said;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.client.Asset;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.core.text.Suggestion;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a piece of equipment to a work centre, changes one, or takes one away. */
@Command(name = "asset", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientAssetCommand extends CardCommand {

  @Parameters(index = "1", paramLabel = "${bundle:label.centre}", descriptionKey = "centre.code")
  private String centre;

  @Parameters(index = "2", paramLabel = "${bundle:label.asset}", descriptionKey = "asset.code")
  private String code;

  @Option(
      names = "--description",
      paramLabel = "${bundle:label.text}",
      order = 10,
      descriptionKey = "asset.description")
  private @Nullable String description;

  @Option(
      names = "--family",
      paramLabel = "${bundle:label.text}",
      order = 11,
      descriptionKey = "asset.family")
  private @Nullable String family;

  @Option(names = "--remove", order = 12, descriptionKey = "remove")
  private boolean remove;

  ClientAssetCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ClientCard changed(ClientCard card) {
    WorkCentreCard place = card.workCentre(centre);
    if (place == null) {
      List<String> codes = card.workCentres().stream().map(WorkCentreCard::code).toList();
      throw new StoreException(
          StoreMessage.WORK_CENTRE_UNKNOWN, centre, card.code(), Suggestion.hint(centre, codes));
    }
    List<Asset> assets = new ArrayList<>(place.centre().assets());
    int at = assets.stream().map(Asset::code).toList().indexOf(code);
    if (remove && at < 0) {
      throw nothingToRemove(code, card, assets.stream().map(Asset::code).toList());
    }
    Asset known = at < 0 ? new Asset(code, code, null) : assets.get(at);
    String text = said(description, known.description());
    Asset asset = new Asset(code, text == null ? code : text, said(family, known.family()));
    if (remove) {
      assets.remove(at);
    } else if (at >= 0) {
      assets.set(at, asset);
    } else {
      assets.add(asset);
    }
    return card.toBuilder()
        .workCentre(new WorkCentreCard(place.centre().withAssets(assets), place.address()))
        .build();
  }
}
