using System.Text.Json;
using Foresaid.Engine;
using Foresaid.Learning;
using Foresaid.Pages;
using Foresaid.Statements;
using Foresaid.Statements.Forecasts;

namespace Foresaid.Train;

/// <summary>Our own pages with their gold records, as examples of kinds.</summary>
public static class KindPages
{
    // Every third page is left unread while rules and models are made.
    private const int Kept = 3;

    /// <summary>The pages that models are made from, in order of their names.</summary>
    /// <param name="folder">The folder of pages and gold records.</param>
    /// <returns>The page's file and its gold record.</returns>
    public static IEnumerable<(string Page, string Gold)> In(string folder) =>
        Directory.GetFiles(folder, "*.gold.json").Order(StringComparer.Ordinal).Where((_, index) => index % Kept != Kept - 1)
            .Select(gold => (File.Exists(Stem(gold) + ".html") ? Stem(gold) + ".html" : Stem(gold) + ".txt", gold));

    // A page's candidates do not depend on the model of kinds.
    private static StatementModels Unasked => Models.Statements with { Kinds = new KindModel(new LinearModel(KindModel.Labels, [])) };

    /// <summary>Trains the model of kinds from the pages.</summary>
    /// <param name="corpora">The folder of corpora.</param>
    public static LinearModel Train(string corpora) =>
        KindTrainer.Train([.. In(Path.Combine(corpora, "own", "pages")).SelectMany(pair => Examples(Unasked, pair.Page, pair.Gold))]);

    /// <summary>The clauses of a page, each with what it is.</summary>
    public static IReadOnlyList<LabelledExample> Examples(StatementModels models, string page, string gold)
    {
        if (PageReader.Read(File.ReadAllBytes(page)) is not PageReading.Read(var read))
        {
            throw new InvalidDataException($"{page} cannot be read.");
        }

        var passages = PagePassages.Of(read);
        var sheet = Models.English.Analyze(read.Text, passages.SelectMany(passage => passage.Blocks).Select(block => block.Span));
        return KindTrainer.Examples(models, sheet, passages, Listed(gold));
    }

    private static List<ListedStatement> Listed(string path)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = gold.RootElement;
        return
        [
            .. root.GetProperty("statements").EnumerateArray().Select(statement => new ListedStatement(Text(statement, "quote"), Text(statement, "kind") is "conditional" ? "forecast" : Text(statement, "kind"))),
            .. root.GetProperty("causal_links").EnumerateArray().Select(link => new ListedStatement(Text(link, "quote"), KindTrainer.Repeat)),
            new ListedStatement(Text(root, "title"), KindTrainer.Repeat),
        ];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static string Stem(string gold) => gold[..^".gold.json".Length];
}
