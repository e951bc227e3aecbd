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

    private readonly SortedDictionary<string, (int Listed, int All)> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the statements of one document.</summary>
    /// <param name="goldPath">The gold record.</param>
    /// <param name="document">What was read.</param>
    public void Count(string goldPath, Document document)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(goldPath));
        var quotes = gold.RootElement.GetProperty("statements").EnumerateArray()
            .Select(statement => (Words: Words(statement.GetProperty("quote").GetString()!), Kind: statement.GetProperty("kind").GetString()!)).ToList();
        var map = CodePointMap.Of(document.Text);
        foreach (var statement in document.Statements)
        {
            var words = Words(string.Join(" ", statement.Content.Select(span => document.Text[map.ToCodeUnits(span.Start)..map.ToCodeUnits(span.End)])));
            var isListed = quotes.Any(quote => IsSame(quote.Words, words) && IsSameKind(quote.Kind, statement.Kind));
            var key = $"{statement.Kind}: {statement.Why[0].Rule}";
            var (listed, all) = _counts.GetValueOrDefault(key);
            _counts[key] = (listed + (isListed ? 1 : 0), all + 1);
        }
    }

    /// <summary>Prints the shares.</summary>
    public void Print()
    {
        Console.WriteLine("statements by rule: listed by the gold record, of all");
        foreach (var (rule, (listed, all)) in _counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(double)listed / all,5:F2}  {listed,4} of {all,4}  {rule}"));
        }
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
