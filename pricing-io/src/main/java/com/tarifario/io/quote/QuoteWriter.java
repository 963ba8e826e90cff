package com.tarifario.io.quote;

import com.tarifario.core.money.Unit;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.ConceptUse;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Option;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.WishedTotal;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.io.yaml.YamlText;
import com.tarifario.io.yaml.YamlText.Block;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a quote as {@link QuoteRequestReader} reads it. All that it is made of is written out, so
 * that it stays what it is when budget concepts change.
 */
public final class QuoteWriter {

  private final CostBlock costs;

  /**
   * A writer.
   *
   * @param currency the currency that is not said; that of the tariff which will read it
   */
  public QuoteWriter(Currency currency) {
    this.costs = new CostBlock(currency);
  }

  /** The text of a file of the quote. */
  public String write(Quote quote) {
    return YamlText.of(
        Block.lines()
            .with("id", quote.id())
            .with("date", quote.date())
            .with("client", quote.client())
            .with("work_centre", quote.workCentre())
            .with("quote_tariff", quote.quoteTariff())
            .with("work_type", quote.workType())
            .with("valid_until", quote.validUntil())
            .with("chapters", quote.chapters().stream().map(this::chapter).toList())
            .with("wished_total", wished(quote.wished())));
  }

  private @Nullable Block wished(@Nullable WishedTotal wished) {
    return wished == null
        ? null
        : Block.inLine()
            .with("amount", wished.amount().amount())
            .with("currency", costs.other(wished.amount().currency()))
            .with("with_tax", wished.withTax() ? true : null)
            .text("reason", wished.reason())
            .text("by", wished.author())
            .with("at", wished.at());
  }

  private Block chapter(Chapter chapter) {
    return Block.lines()
        .with("code", chapter.code())
        .text("title", chapter.title())
        .with("override", override(chapter.override()))
        .with("discount", discount(chapter.discount()))
        .with("items", chapter.items().stream().map(this::item).toList());
  }

  private Block item(Item item) {
    Unit unit = item.quantity().unit();
    Option option = item.option();
    String replaced = option == null ? null : option.insteadOf();
    return Block.lines()
        .with("code", item.code())
        .text("description", item.description())
        .with("unit", unit.equals(Unit.PIECE) ? null : unit.symbol())
        .with("quantity", item.quantity().value())
        .with("option", option != null && replaced == null ? true : null)
        .with("instead_of", replaced)
        .with("override", override(item.override()))
        .with("from_concept", use(item.use()))
        .with("components", components(item.components()));
  }

  private static @Nullable Object use(@Nullable ConceptUse use) {
    if (use == null || (use.version().isEmpty() && use.parameters().isEmpty())) {
      return use == null ? null : use.concept();
    }
    Block parameters = Block.inLine();
    use.parameters().forEach(parameters::with);
    return Block.inLine()
        .with("code", use.concept())
        .with("version", use.version())
        .with("parameters", parameters);
  }

  private List<Block> components(List<Component> components) {
    return components.stream()
        .map(
            each ->
                costs
                    .of(
                        each.code(),
                        each.subject(),
                        each.perUnit().value(),
                        each.perUnit().unit(),
                        each.unitCost(),
                        each.listPrice(),
                        each.attributes())
                    .with("override", override(each.override())))
        .toList();
  }

  private @Nullable Block override(@Nullable PriceOverride override) {
    return override == null
        ? null
        : Block.inLine()
            .with("price", override.price().amount())
            .with("currency", costs.other(override.price().currency()))
            .text("reason", override.reason())
            .text("by", override.author())
            .with("at", override.at());
  }

  private static @Nullable Block discount(@Nullable Discount discount) {
    return discount == null
        ? null
        : Block.inLine()
            .with("percent", discount.rate().value())
            .text("reason", discount.reason())
            .text("by", discount.author())
            .with("at", discount.at());
  }
}
