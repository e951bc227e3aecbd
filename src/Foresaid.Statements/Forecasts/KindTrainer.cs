using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>A statement that a reader of a page lists.</summary>
/// <param name="Quote">Its words.</param>
/// <param name="Kind">"forecast", "recommendation" or "assessment"; <see cref="KindTrainer.Repeat"/> or any other word for what is neither right nor wrong to find.</param>
public sealed record ListedStatement(string Quote, string Kind);

/// <summary>Trains the model that tells which clauses are statements, and of which kind.</summary>
/// <remarks>Pure; the same pages give the same model.</remarks>
public static class KindTrainer
{
    /// <summary>The kind of words that may repeat a statement, as a headline does: a clause like them is only left out.</summary>
    public const string Repeat = "repeat";

    // A candidate that fits a listed statement nearly as well as the best one is right as well.
    private const double NearlyBest = 0.05;

    // Best F1 of forecasts by cross-validation over the pages, of 3, 5, 10, 15, 20 and 30, near enough (2026-11-26).
    private const double Penalty = 10;
    private const int MinCount = 3;

    /// <summary>The clauses of a page, each with what it is.</summary>
    /// <param name="models">Models to read attributions with; the one for kinds is not asked.</param>
    /// <param name="sheet">The page's text with its analysis.</param>
    /// <param name="passages">Its passages.</param>
    /// <param name="listed">What a reader lists of it.</param>
    /// <returns>Clauses that are neither right nor wrong are left out.</returns>
    public static ImmutableArray<LabelledExample> Examples(StatementModels models, Sheet sheet, ImmutableArray<Passage> passages, IReadOnlyList<ListedStatement> listed)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(listed);
        var (tools, quotations) = PageTools.For(models, sheet, passages, EventCalendar.BuiltIn);
        var candidates = passages.Zip(quotations).SelectMany(pair => PassageReader.Candidates(tools, pair.First, pair.Second)).ToList();
        var quotes = listed.Select(statement => (Words: QuotationFit.WordsOf(statement.Quote), statement.Kind)).ToList();
        var fits = candidates.Select(candidate => QuotationFit.WordsOf(string.Join(" ", candidate.Candidate.Prediction.Content.Select(sheet.Text.Read))) is var words ? quotes.Select(quote => QuotationFit.Of(quote.Words, words)).ToArray() : []).ToList();
        var best = Enumerable.Range(0, quotes.Count).Select(quote => fits.Select(fit => fit[quote]).DefaultIfEmpty(0).Max()).ToArray();
        var examples = ImmutableArray.CreateBuilder<LabelledExample>();
        for (var index = 0; index < candidates.Count; index++)
        {
            var right = Enumerable.Range(0, quotes.Count).Where(quote => quotes[quote].Kind != Repeat && fits[index][quote] > 0 && fits[index][quote] >= best[quote] - NearlyBest).OrderByDescending(quote => fits[index][quote]).ToList();
            var label = right.Count > 0 ? KindModel.Labels.IndexOf(quotes[right[0]].Kind) : Enumerable.Range(0, quotes.Count).Any(quote => fits[index][quote] > (quotes[quote].Kind == Repeat ? 0.3 : 0.5)) ? -1 : 0;
            if (label >= 0)
            {
                examples.Add(new LabelledExample([.. candidates[index].Features], label));
            }
        }

        return examples.ToImmutable();
    }

    /// <summary>What all clauses of a text show: the features of a text as a whole.</summary>
    /// <param name="models">Models to read attributions with.</param>
    /// <param name="sheet">The text with its analysis.</param>
    /// <param name="passages">Its passages.</param>
    /// <returns>In ascending order, each once.</returns>
    public static uint[] Features(StatementModels models, Sheet sheet, ImmutableArray<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var (tools, quotations) = PageTools.For(models, sheet, passages, EventCalendar.BuiltIn);
        return [.. passages.Zip(quotations).SelectMany(pair => PassageReader.Candidates(tools, pair.First, pair.Second)).SelectMany(found => found.Features).Distinct().Order()];
    }

    /// <summary>Trains a model.</summary>
    /// <param name="examples">The clauses of all pages; must not be empty.</param>
    public static LinearModel Train(IReadOnlyList<LabelledExample> examples) =>
        LogisticRegression.Train(KindModel.Labels, examples, Penalty, MinCount);
}
