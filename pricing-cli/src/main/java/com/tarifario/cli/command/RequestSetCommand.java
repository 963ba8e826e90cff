package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.cli.text.ServiceRequestMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.request.Outcome;
import com.tarifario.core.request.Product;
import com.tarifario.io.json.RequestJson;
import com.tarifario.store.Store;
import com.tarifario.store.request.KeptRequest;
import com.tarifario.store.work.KeptWork;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fills in fields of a request. */
@Command(name = "set", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RequestSetCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "request.number")
  private String number;

  @Mixin private FieldOptions fields = new FieldOptions();

  RequestSetCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptRequest before = store.requests().get(number);
    Map<String, String> entered =
        fields.any()
            ? fields.given()
            : fields.givenOrAnswered(
                before.says().fields(),
                store.requests().form(before.type(), before.work().work().client()),
                before.values(),
                terminal());
    if (entered.isEmpty()) {
      throw new CannotRunException(RegisterMessage.MISSING_FIELD, "--field");
    }
    KeptRequest after = as(store).make(change -> store.requests().set(change, before, entered));
    if (isJson()) {
      printJson(RequestJson.request(after.request()));
    } else {
      boolean other = after.version() != before.version();
      terminal()
          .out()
          .println(text(other ? ServiceRequestMessage.SET : ServiceRequestMessage.SAME, number));
    }
    closedPrices(after)
        .forEach(
            (field, price) -> {
              if (entered.containsKey(field)) {
                warn(store, price);
              }
            });
    return ExitStatus.FINE;
  }

  /** The closed prices by the request's fields. */
  private static Map<String, Money> closedPrices(KeptRequest request) {
    Map<String, Money> prices = new TreeMap<>();
    for (Outcome outcome : request.says().outcomes()) {
      if (outcome.product() instanceof Product.WorkOrder order && order.closedPrice() != null) {
        LocalDate on = request.work().work().on();
        Money price = request.request().workOrder(order, on, "?").amount();
        if (price != null) {
          prices.put(order.closedPrice(), price);
        }
      }
    }
    return prices;
  }

  /** Says which work orders were made with another closed price, and keep it. */
  private void warn(Store store, Money price) {
    for (KeptWork each : store.works().cameOf(number)) {
      Money before = each.work().amount();
      if (each.type() == WorkType.WORK_ORDER && before != null && !before.equals(price)) {
        terminal()
            .say(
                ServiceRequestMessage.CLOSED_PRICE_STAYS,
                each.number(),
                terminal().numbers().money(before),
                price.amount().toPlainString());
      }
    }
  }
}
