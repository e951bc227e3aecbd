using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Statements.Threads;

/// <summary>Trains the model that tells which pairs of statements contradict each other.</summary>
/// <remarks>Logistic regression; the same pages give the same model. Pure.</remarks>
public static class ContradictionTrainer
{
    /// <summary>A pair is a contradiction where the model believes in it so much: readers list few of the pairs there are, and leave many unlisted that hold.</summary>
    public const double LeastBelief = 0.055;

    private const double Penalty = 10;

    /// <summary>The names of the classes.</summary>
    public static ImmutableArray<string> Labels { get; } = ["apart", "contradiction"];

    /// <summary>The pairs of a page that may be contradictions, each with whether it is listed as one.</summary>
    /// <param name="findings">What was read off the page.</param>
    /// <param name="passages">Its passages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="listed">The pairs of quotations that a reader lists.</param>
    /// <returns>In order.</returns>
    public static ImmutableArray<TaughtPair> Pairs(Findings findings, ImmutableArray<Passage> passages, string text, IReadOnlyList<(string First, string Second)> listed)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(listed);
        var statements = findings.Statements;
        var features = new ContradictionFeatures(statements, StatementReader.Parents(passages), text);
        var words = statements.Select(statement => QuotationFit.WordsOf(string.Join(' ', statement.Content.Select(text.Read)))).ToList();
        var (firsts, seconds) = (Fitting(listed.Select(pair => pair.First)), Fitting(listed.Select(pair => pair.Second)));
        return
        [
            .. from second in Enumerable.Range(0, statements.Length)
               from first in features.Earlier(second)
               select new TaughtPair([.. features.Of(first, second)], [.. Enumerable.Range(0, listed.Count).Where(pair => firsts[pair][first] && seconds[pair][second] || firsts[pair][second] && seconds[pair][first])]),
        ];

        List<bool[]> Fitting(IEnumerable<string> quotes) =>
            [.. quotes.Select(QuotationFit.WordsOf).Select(quote => words.Select(found => QuotationFit.Of(quote, found) > 0).ToArray())];
    }

    /// <summary>Trains a model.</summary>
    /// <param name="pairs">The pairs of all pages; must not be empty.</param>
    public static LinearModel Train(IEnumerable<TaughtPair> pairs) =>
        LogisticRegression.Train(Labels, [.. pairs.Select(pair => new LabelledExample(pair.Features, pair.Listed.IsEmpty ? 0 : 1))], Penalty);

    /// <summary>How likely a pair is one that a reader lists, from 0 to 1.</summary>
    public static double Ask(LinearModel model, ReadOnlySpan<uint> features)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Probabilities(features)[1];
    }
}

/// <summary>A pair of statements to learn from.</summary>
/// <param name="Features">What is asked of it.</param>
/// <param name="Listed">The numbers of the listed contradictions it is; empty for none.</param>
public sealed record TaughtPair(ImmutableArray<uint> Features, ImmutableArray<int> Listed);
