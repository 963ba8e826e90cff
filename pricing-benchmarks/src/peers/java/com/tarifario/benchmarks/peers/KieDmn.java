package com.tarifario.benchmarks.peers;

import com.tarifario.benchmarks.Company;
import com.tarifario.benchmarks.Peer;
import com.tarifario.benchmarks.Side;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.AlphaNetworkOption;
import org.kie.dmn.core.impl.DMNContextImpl;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN: one decision table, compiled to a network that finds texts by a hash. */
public final class KieDmn implements Peer {

  @Override
  public String name() {
    return "kie-dmn";
  }

  @Override
  public Side of(Company company) {
    System.setProperty(AlphaNetworkOption.PROPERTY_NAME, "true");
    String xml = DmnTable.xml(company.rules());
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml))))
            .getOrElseThrow(IllegalStateException::new);
    DMNModel model = runtime.getModel(DmnTable.NAMESPACE, DmnTable.MODEL);
    return new FindingSide(company, asked -> find(runtime, model, asked));
  }

  private static int find(DMNRuntime runtime, DMNModel model, Asked asked) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    DmnTable.fill(asked, variables);
    DMNContext context = new DMNContextImpl(variables);
    DMNResult result = runtime.evaluateAll(model, context);
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    Object rule = result.getContext().get(DmnTable.DECISION);
    return rule == null ? -1 : ((Number) rule).intValue();
  }
}
