package com.tarifario.store.measure;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.Kind;
import com.tarifario.store.Store;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.work.Works;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Works and their lines for measurements, skewed as they are: few clients have most of them. Over
 * three years; those of the last weeks are still open.
 */
final class MeasuredWorks {

  private static final int BATCH = 2_000;
  private static final int DAYS = 3 * 365;
  private static final int OPEN_DAYS = 30;
  private static final int LINES_PER_DOCUMENT = 7;
  private static final List<String> PEOPLE =
      List.of("Luis", "Ana", "Julia", "Andrés", "Marta", "Pedro", "Olga", "Nuria");

  private static final String REQUEST_TYPE =
      """
      code: aviso
      name: {en: Call}
      title: "Call"
      fields:
        - {name: what, label: {en: What}, type: text}
      states:
        - {name: draft}
        - {name: done, phase: done}
      transitions:
        - {action: do, from: draft, to: done}
      makes:
        - after: do
          work-order: {title: "Call"}
      """;

  private final int clients;
  private final int lines;
  private final int documents;
  private final Random random = new Random(7);
  private long firstClient;
  private long requestType;

  MeasuredWorks(int clients, int lines) {
    this.clients = clients;
    this.lines = lines;
    this.documents = lines / LINES_PER_DOCUMENT;
  }

  int clients() {
    return clients;
  }

  int lines() {
    return lines;
  }

  /** How many works there are: seven of ten are reports and notes, which have lines. */
  int works() {
    return documents * 10 / 7;
  }

  String someReport() {
    return number(WorkType.WORK_REPORT, 70);
  }

  String someQuote() {
    return number(WorkType.QUOTE, 9);
  }

  String someOrder() {
    return number(WorkType.ORDER, 8);
  }

  private static String number(WorkType type, int number) {
    return String.format(Locale.ROOT, "%s-%07d", type.word(), number);
  }

  void fill(Store store) {
    store.as("Ana").run(change -> store.requestTypes().put(change, "aviso.yaml", REQUEST_TYPE));
    requestType = store.requestTypes().get("aviso").id();
    firstClient = store.clients().get(MeasuredClients.code(0)).id();
    int left = lines;
    for (int from = 0; from < works(); from += BATCH) {
      int first = from;
      int most = left;
      left -=
          store
              .as("Ana")
              .<Integer>make(change -> add(change, first, Math.min(works(), first + BATCH), most));
    }
  }

  private static WorkType type(int index) {
    return switch (index % 10) {
      case 0, 1, 2, 3, 4, 5 -> WorkType.WORK_REPORT;
      case 6 -> WorkType.DELIVERY_NOTE;
      case 7 -> WorkType.WORK_ORDER;
      case 8 -> index % 20 == 8 ? WorkType.ORDER : WorkType.REQUEST;
      default -> WorkType.QUOTE;
    };
  }

  private int add(Change change, int from, int to, int most) {
    List<Row> works = new ArrayList<>();
    List<Integer> clientOf = new ArrayList<>();
    for (int index = from; index < to; index++) {
      int client = (int) (clients * Math.pow(random.nextDouble(), 4));
      clientOf.add(client);
      works.add(work(index, client));
    }
    List<Long> ids = change.insertMany(Table.silent("work"), "", works);
    List<Row> steps = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<Long> valued = new ArrayList<>();
    List<Row> ordered = new ArrayList<>();
    List<Row> requests = new ArrayList<>();
    for (int each = 0; each < ids.size(); each++) {
      int index = from + each;
      steps.add(
          Row.of()
              .set("work", ids.get(each))
              .set("at_moment", change.at())
              .set("who", "Ana")
              .set("to_state", "draft")
              .set("client", firstClient + clientOf.get(each))
              .set("in_timeline", true));
      if (index % 10 < LINES_PER_DOCUMENT) {
        for (int line = 1; line <= LINES_PER_DOCUMENT && rows.size() < most; line++) {
          rows.add(line(ids.get(each), firstClient + clientOf.get(each), index, line));
        }
        valued.add(ids.get(each));
      } else if (type(index) == WorkType.ORDER) {
        ordered.add(MeasuredValuations.orderLine(ids.get(each), index));
      } else if (type(index) == WorkType.REQUEST) {
        requests.add(
            Row.of()
                .set("version", 1)
                .set("work", ids.get(each))
                .set("client", firstClient + clientOf.get(each))
                .set("request_type", requestType));
      }
    }
    change.insertAll(Table.silent("work_state_change"), steps);
    change.insertAll(Table.silent("work_line"), rows);
    change.insertAll(Table.silent("order_line"), ordered);
    change.insertAll(Table.silent("request"), requests);
    MeasuredValuations.add(change, valued, LINES_PER_DOCUMENT);
    change.touch(Works.SUBJECT, ids);
    return rows.size();
  }

  private LocalDate day(int index) {
    return MeasuredClients.DAY.minusDays(DAYS - 1 - (long) index * DAYS / works());
  }

  private Row work(int index, int client) {
    WorkType type = type(index);
    LocalDate on = day(index);
    boolean open = on.isAfter(MeasuredClients.DAY.minusDays(OPEN_DAYS)) || index % 500 == 0;
    boolean lined = index % 10 < LINES_PER_DOCUMENT;
    return Row.of()
        .set("version", 1)
        .set("work_type", type)
        .set("number", number(type, index))
        .set("client", firstClient + client)
        .set("work_centre", "01")
        .set("title", "Trabajo " + index)
        .set("state", open ? open(type) : done(type))
        .set("is_open", open)
        .set("on_day", on)
        .set("due_on", type == WorkType.WORK_ORDER || index % 3 == 0 ? on.plusDays(20) : null)
        .set("amount", new BigDecimal("120.50"))
        .set("currency", "EUR")
        .set("person", PEOPLE.get(random.nextInt(PEOPLE.size())))
        .set("quote_number", index % 10 == 7 ? number(WorkType.QUOTE, index - 8) : null)
        .set("request_type", type == WorkType.REQUEST ? "aviso" : null)
        .set("to_value", lined && open && index % 2 == 0)
        .set("to_bill", lined && (open || index % 300 == 0));
  }

  private static String open(WorkType type) {
    return switch (type) {
      case QUOTE -> "sent";
      case ORDER -> "open";
      case WORK_ORDER -> "planned";
      case REQUEST, WORK_REPORT, DELIVERY_NOTE -> "draft";
      case AGREEMENT -> "active";
    };
  }

  private static String done(WorkType type) {
    return switch (type) {
      case QUOTE -> "accepted";
      case ORDER -> "completed";
      case WORK_ORDER -> "finished";
      case REQUEST -> "done";
      case WORK_REPORT -> "frozen";
      case DELIVERY_NOTE -> "invoiced";
      case AGREEMENT -> "ended";
    };
  }

  private Row line(long work, long client, int index, int line) {
    boolean labour = line % 3 == 1;
    return Row.of()
        .set("work", work)
        .set("place", line)
        .set("line", String.valueOf(line))
        .set("client", client)
        .set("on_day", day(index))
        .set("work_centre", "01")
        .set("concept", line == 1 && index % 4 == 0 ? "REV-" + random.nextInt(40) : null)
        .set("kind", labour ? Kind.LABOUR : Kind.MATERIAL)
        .set("item", labour ? null : "M-" + random.nextInt(5_000))
        .set("family", labour ? "frio" : "repuesto")
        .set("category", labour ? "oficial 1a" : null)
        .set("quantity", new BigDecimal(1 + random.nextInt(5)))
        .set("unit", labour ? "h" : "ud")
        .set("unit_cost", new BigDecimal("18.40"))
        .set("cost_currency", "EUR")
        .set("billing", Billing.CHARGEABLE)
        .set("billed", BigDecimal.ZERO)
        .set("gathered", false);
  }
}
