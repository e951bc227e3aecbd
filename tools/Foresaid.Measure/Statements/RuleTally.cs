using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Foresaid.Engine;
using Foresaid.Text;

namespace Foresaid.Measure.Statements;

/// <summary>Counts for each rule how many of its statements a gold record lists too: where confidences come from.</summary>
internal sealed partial class RuleTally
{
    // The shares by which the independent scorer takes two stretches for the same statement.
    private const double SameStatement = 0.4;

    private readonly SortedDictionary<string, (int Right, int All)> _counts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Right, int All)> _speakers = new(StringComparer.Ordinal);

    /// <summary>Counts the statements of one document.</summary>
    /// <param name="goldPath">The gold record.</param>
    /// <param name="document">What was read.</param>
    public void Count(string goldPath, Document document)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(goldPath));
        var quotes = gold.RootElement.GetProperty("statements").EnumerateArray()
            .Select(statement => (Words: Words(statement.GetProperty("quote").GetString()!), Kind: statement.GetProperty("kind").GetString()!, Speaker: statement.GetProperty("speaker").GetString()!)).ToList();
        var names = document.Sources.ToDictionary(source => source.Id, source => source.Name);
        var map = CodePointMap.Of(document.Text);
        foreach (var statement in document.Statements)
        {
            var words = Words(string.Join(" ", statement.Content.Select(span => document.Text[map.ToCodeUnits(span.Start)..map.ToCodeUnits(span.End)])));
            var isListed = quotes.Any(quote => IsSame(quote.Words, words) && IsSameKind(quote.Kind, statement.Kind));
            Add(_counts, $"{statement.Kind}: {statement.Why[0].Rule}", isListed);
            if (quotes.Where(quote => IsSame(quote.Words, words)).Select(quote => quote.Speaker).FirstOrDefault() is { } speaker)
            {
                Add(_speakers, statement.Why.FirstOrDefault(reason => reason.Part == "speaker")?.Rule ?? "", Words(speaker).LastOrDefault() == Words(names[statement.Speaker]).LastOrDefault());
            }
        }
    }

    /// <summary>Prints the shares.</summary>
    public void Print()
    {
        Print("statements by rule: listed by the gold record, of all", _counts);
        Print("speakers by rule: right, of the statements that are listed", _speakers);
    }

    private static void Print(string heading, SortedDictionary<string, (int Right, int All)> counts)
    {
        Console.WriteLine(heading);
        foreach (var (rule, (right, all)) in counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(double)right / all,5:F2}  {right,4} of {all,4}  {rule}"));
        }
    }

    private static void Add(SortedDictionary<string, (int Right, int All)> counts, string rule, bool isRight)
    {
        var (right, all) = counts.GetValueOrDefault(rule);
        counts[rule] = (right + (isRight ? 1 : 0), all + 1);
    }

    private static bool IsSameKind(string gold, string kind) => kind is "forecast" or "intention" ? gold is "forecast" or "conditional" or "causal" : kind is "recommendation" ? gold == "recommendation" : gold is "assessment" or "causal";

    private static bool IsSame(HashSet<string> gold, HashSet<string> read)
    {
        var common = gold.Count(read.Contains);
        var shorter = Math.Min(gold.Count, read.Count);
        return common > 0 && ((double)common / (gold.Count + read.Count - common) >= SameStatement || common >= 0.9 * shorter && shorter >= 4);
    }

    private static HashSet<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
