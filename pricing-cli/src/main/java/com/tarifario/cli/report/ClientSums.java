package com.tarifario.cli.report;

import com.tarifario.core.money.Allocation;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What many valuations come to for each client. */
final class ClientSums {

  private final Tariff tariff;
  private final Map<String, ClientSum> sums = new HashMap<>();

  /** No sums yet. */
  ClientSums(Tariff tariff) {
    this.tariff = tariff;
  }

  /** The sums, in the order of the clients' codes. */
  SortedMap<String, ClientSum> byClient() {
    return new TreeMap<>(sums);
  }

  /** Adds a document. */
  void add(Valuation valuation) {
    List<PricedLine> all = valuation.lines();
    if (!all.isEmpty() && isOfOneClient(all)) {
      String client = all.get(0).source().assignment().client();
      add(client, ClientSum.of(all, valuation.tax()));
    } else {
      addSeveral(valuation);
    }
  }

  private static boolean isOfOneClient(List<PricedLine> lines) {
    String client = lines.get(0).source().assignment().client();
    for (PricedLine line : lines) {
      if (!line.source().assignment().client().equals(client)) {
        return false;
      }
    }
    return true;
  }

  private void add(String client, ClientSum sum) {
    sums.merge(client, sum, ClientSum::plus);
  }

  private void addSeveral(Valuation valuation) {
    Map<String, List<PricedLine>> byClient = new LinkedHashMap<>();
    for (PricedLine line : valuation.lines()) {
      byClient
          .computeIfAbsent(line.source().assignment().client(), client -> new ArrayList<>())
          .add(line);
    }
    Map<String, Money> taxes = taxes(valuation, byClient);
    byClient.forEach(
        (client, lines) ->
            add(
                client,
                ClientSum.of(lines, taxes.getOrDefault(client, Money.zero(valuation.currency())))));
  }

  /** The document's tax, shared out where it has lines of several clients. */
  private Map<String, Money> taxes(Valuation valuation, Map<String, List<PricedLine>> byClient) {
    Map<String, Money> taxes = new LinkedHashMap<>();
    List<String> names = List.copyOf(byClient.keySet());
    for (TaxTotal total : valuation.taxes()) {
      List<BigDecimal> exact =
          names.stream().map(name -> tax(byClient.getOrDefault(name, List.of()), total)).toList();
      List<BigDecimal> shares =
          Allocation.byRemainder(total.tax().amount(), exact, tariff.rounding().amountDecimals());
      for (int index = 0; index < names.size(); index++) {
        taxes.merge(names.get(index), total.tax().withAmount(shares.get(index)), Money::plus);
      }
    }
    return taxes;
  }

  /** The tax of the lines at that rate, not rounded but where it is rounded line by line. */
  private static BigDecimal tax(List<PricedLine> lines, TaxTotal total) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PricedLine line : lines) {
      LineTax tax = line.tax();
      Money amount = line.amount();
      if (tax != null && amount != null && tax.rate().equals(total.rate())) {
        Money gross = tax.gross();
        sum =
            sum.add(gross == null ? tax.rate().of(amount.amount()) : gross.minus(amount).amount());
      }
    }
    return sum;
  }
}
