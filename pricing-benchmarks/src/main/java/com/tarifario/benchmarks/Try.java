package com.tarifario.benchmarks;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.*;
import java.util.*;
final class Try {
  public static void main(String[] a) {
    for (Company c : List.of(Company.small(), Company.large())) {
      var reg = Company.register();
      Valuer v = new Valuer(c.tariff(), reg);
      NestedMaps m = new NestedMaps(c.rules(), k -> { var x = reg.client(k); return x == null ? null : x.rateGroup(); });
      int n = a.length > 0 ? Integer.parseInt(a[0]) : 12;
      for (int r = 0; r < n; r++) {
        var reports = Company.reports(20000, r);
        long t = System.nanoTime(); long s1 = 0; int k = 0;
        for (var rep : reports) for (PricedLine l : v.value(rep).lines()) { s1 += l.amount().amount().unscaledValue().longValue(); k++; }
        long t1 = System.nanoTime() - t;
        var reports2 = Company.reports(20000, r);
        t = System.nanoTime(); long s2 = 0;
        for (var rep : reports2) for (ChargeLine l : rep.lines()) { s2 += m.price(l).amount().unscaledValue().longValue(); }
        long t2 = System.nanoTime() - t;
        if (s1 != s2) throw new IllegalStateException();
        System.out.printf("%d rules: ours %.0f ns, maps %.0f ns, ratio %.1f%n", c.rules().size(), 1.0*t1/k, 1.0*t2/k, 1.0*t1/t2);
      }
    }
  }
}
