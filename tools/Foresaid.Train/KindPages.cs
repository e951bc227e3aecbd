using System.Text.Json;
using Foresaid.Engine;
using Foresaid.Learning;
using Foresaid.Statements;
using Foresaid.Statements.Forecasts;

namespace Foresaid.Train;

/// <summary>Our own pages with their gold records, as examples of kinds.</summary>
public static class KindPages
{
    /// <summary>How much a clause of a page counts, beside once for one of a short text: pages are what is read.</summary>
    private const double PageWeight = 3;

    // A page's candidates do not depend on the model of kinds.
    private static StatementModels Unasked => Models.Statements with { Kinds = new KindModel(new LinearModel(KindModel.Labels, [])) };

    /// <summary>Trains the model of kinds from the pages and the short texts.</summary>
    public static LinearModel Train() =>
        KindTrainer.Train([.. OwnCorpus.Learned().SelectMany(pair => Examples(Unasked, pair.Page, pair.Gold)), .. KindTexts.Examples(Unasked)]);

    /// <summary>The clauses of a page, each with what it is.</summary>
    public static IReadOnlyList<LabelledExample> Examples(StatementModels models, string page, string gold)
    {
        var read = GoldPages.Read(page, gold);
        var (sheet, passages) = read.Analyze();
        return [.. KindTrainer.Examples(models, sheet, passages, Listed(read.Gold)).Select(example => example with { Weight = PageWeight })];
    }

    private static List<ListedStatement> Listed(JsonElement gold) =>
        [
            .. gold.GetProperty("statements").EnumerateArray().Select(statement => new ListedStatement(Text(statement, "quote"), Text(statement, "kind") is "conditional" ? "forecast" : Text(statement, "kind"))),
            .. gold.GetProperty("causal_links").EnumerateArray().Select(link => new ListedStatement(Text(link, "quote"), KindTrainer.Repeat)),
            new ListedStatement(Text(gold, "title"), KindTrainer.Repeat),
        ];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
