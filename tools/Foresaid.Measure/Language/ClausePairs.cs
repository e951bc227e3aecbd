using System.Globalization;
using Foresaid.Text;
using Foresaid.Train;

namespace Foresaid.Measure.Language;

/// <summary>Of the clauses that GUM relates within a sentence, how many hang on each other in our trees.</summary>
/// <remarks>
/// Attributions come from eRST, conditions and causes from PDTB's explicit relations. A pair is found where the head of one
/// side hangs directly on a word of the other side by a relation between clauses. The head of a side is its word whose
/// own head lies outside; a side whose words have two such heads in our tree is not found.
/// </remarks>
internal static class ClausePairs
{
    private static readonly HashSet<string> _clausal = ["ccomp", "xcomp", "advcl", "parataxis", "conj", "acl", "csubj", "discourse", "obl", "nsubj", "appos", "dislocated", "advmod", "obj"];

    /// <summary>The recall of each relation, from 0 to 1, and how many pairs there are.</summary>
    public static IEnumerable<(string Name, double Recall, int Count)> Of(GoldText gold, Sheet sheet)
    {
        var own = new Dictionary<TextSpan, int>();
        for (var token = 0; token < sheet.Tokens.Count; token++)
        {
            own[sheet.Tokens.Spans[token]] = token;
        }

        return Of(gold, own, sheet.Trees);
    }

    /// <summary>What the treebank's own trees reach: how far the relations follow the trees at all.</summary>
    public static IEnumerable<(string Name, double Recall, int Count)> OfGold(GoldText gold) =>
        Of(gold, gold.Words.Index().ToDictionary(pair => pair.Item, pair => pair.Index), new TreeLayer([.. gold.Heads()], [.. gold.Rows.Select(row => row[7])], []));

    private static IEnumerable<(string Name, double Recall, int Count)> Of(GoldText gold, Dictionary<TextSpan, int> own, TreeLayer trees)
    {
        foreach (var relation in Pairs(gold).GroupBy(pair => pair.Relation).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var found = relation.Count(pair => IsFound([.. Own(pair.First)], [.. Own(pair.Second)], trees));
            yield return (relation.Key, (double)found / relation.Count(), relation.Count());
        }

        IEnumerable<int> Own(IReadOnlyCollection<int> words) => words.Where(word => gold.Rows[word][3] != "PUNCT").Select(word => own.GetValueOrDefault(gold.Words[word], -1)).Where(token => token >= 0);
    }

    private static bool IsFound(HashSet<int> first, HashSet<int> second, TreeLayer trees) => Hangs(first, second, trees) || Hangs(second, first, trees);

    private static bool Hangs(HashSet<int> inner, HashSet<int> outer, TreeLayer trees) =>
        inner.Any(token => !inner.Contains(trees.Heads[token]) && outer.Contains(trees.Heads[token]) && _clausal.Contains(RawScores.Whole(trees.Relations[token]))
            && inner.All(other => other == token || inner.Contains(trees.Heads[other])));

    // Pairs that lie in one sentence.
    private static IEnumerable<(string Relation, IReadOnlyCollection<int> First, IReadOnlyCollection<int> Second)> Pairs(GoldText gold)
    {
        int[] sentences = [.. Enumerable.Range(0, gold.Starts.Count - 1).SelectMany(sentence => Enumerable.Repeat(sentence, gold.Starts[sentence + 1] - gold.Starts[sentence]))];
        return Enumerable.Range(0, gold.Documents.Count - 1)
            .SelectMany(document => Attributions(gold, gold.Documents[document], gold.Documents[document + 1]).Concat(Contingencies(gold, gold.Documents[document], gold.Documents[document + 1])))
            .Where(pair => pair.First.Concat(pair.Second).Select(word => sentences[word]).Distinct().Count() == 1);
    }

    private static IEnumerable<(string Relation, IReadOnlyCollection<int> First, IReadOnlyCollection<int> Second)> Attributions(GoldText gold, int first, int end)
    {
        var (units, links, unit) = (new Dictionary<int, List<int>>(), new List<(int From, int To)>(), 0);
        var same = new Dictionary<int, int>();
        for (var word = first; word < end; word++)
        {
            foreach (var relation in Misc(gold.Rows[word][9], "Discourse="))
            {
                var parts = relation.Split(':');
                var ids = parts[1].Split("->");
                var number = int.Parse(ids[0], CultureInfo.InvariantCulture);
                unit = relation == Misc(gold.Rows[word][9], "Discourse=").First() ? number : unit;
                if (parts[0].StartsWith("same-unit", StringComparison.Ordinal))
                {
                    same[number] = int.Parse(ids[1], CultureInfo.InvariantCulture);
                }
                else if (parts[0].StartsWith("attribution", StringComparison.Ordinal))
                {
                    links.Add((number, int.Parse(ids[1], CultureInfo.InvariantCulture)));
                }
            }

            var whole = same.GetValueOrDefault(unit, unit);
            (units.TryGetValue(whole, out var words) ? words : units[whole] = []).Add(word);
        }

        return links.Select(link => (From: same.GetValueOrDefault(link.From, link.From), To: same.GetValueOrDefault(link.To, link.To)))
            .Where(link => link.From != link.To && units.ContainsKey(link.From) && units.ContainsKey(link.To))
            .Select(link => ("attribution pairs", (IReadOnlyCollection<int>)units[link.From], (IReadOnlyCollection<int>)units[link.To]));
    }

    private static IEnumerable<(string Relation, IReadOnlyCollection<int> First, IReadOnlyCollection<int> Second)> Contingencies(GoldText gold, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            foreach (var relation in Misc(gold.Rows[word][9], "PDTB="))
            {
                var parts = relation.Split(':');
                var kind = parts[0] != "Explicit" || parts.Length < 6 ? null
                    : parts[1].StartsWith("Contingency.Condition", StringComparison.Ordinal) ? "condition pairs"
                    : parts[1].StartsWith("Contingency.Cause", StringComparison.Ordinal) ? "cause pairs" : null;
                if (kind is not null)
                {
                    yield return (kind, [.. Words(parts[4])], [.. Words(parts[5])]);
                }
            }
        }

        IEnumerable<int> Words(string ranges) => ranges.Split(',').Select(range => range.Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray())
            .SelectMany(range => Enumerable.Range(first + range[0] - 1, range[^1] - range[0] + 1)).Where(word => word < end);
    }

    private static IEnumerable<string> Misc(string column, string name) =>
        column.Split('|').Where(part => part.StartsWith(name, StringComparison.Ordinal)).SelectMany(part => part[name.Length..].Split(';')).Where(part => part.Contains(':', StringComparison.Ordinal) && (name != "Discourse=" || part.Contains("->", StringComparison.Ordinal)));
}
