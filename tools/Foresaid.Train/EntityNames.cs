using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Foresaid.Train;

/// <summary>Reads names off the entities of GUM: of the mentions of persons, organisations and places those whose head is a proper name.</summary>
/// <remarks>The name is the run of proper names around the head, with what joins them; not the whole mention with its determiners and clauses, nor a title.</remarks>
internal static partial class EntityNames
{
    private static readonly HashSet<string> _joints = ["of", "the", "and", "&", "for", "-", "'s", "’s", "’", "'", "de", "del", "la", "van", "von", "bin", "al", ".", "on", "in"];

    private static readonly HashSet<string> _titles =
    [
        "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "prof.", "professor", "president", "minister", "prime", "senator", "sen.", "gov.", "governor", "gen.", "general",
        "col.", "captain", "king", "queen", "prince", "princess", "pope", "sir", "lord", "lady", "judge", "justice", "chancellor", "secretary", "chairman", "mayor", "rep.",
        "representative", "lieutenant", "sergeant", "st.", "saint", "emperor", "archbishop", "bishop", "father", "sister", "brother", "the",
    ];

    /// <summary>What each token is in a name: "O", "B-person", "I-person" and so on.</summary>
    public static ImmutableArray<string> Of(IReadOnlyList<string[]> rows)
    {
        var names = Enumerable.Repeat("O", rows.Count).ToArray();
        foreach (var (first, last, kind, head) in Mentions(rows).OrderByDescending(mention => mention.Last - mention.First).ThenBy(mention => mention.First))
        {
            if (head > last || !IsName(rows[head]))
            {
                continue;
            }

            var (start, end) = (head, head);
            while (Reaches(rows, start - 1, -1, first) is { } before)
            {
                start = before;
            }

            while (Reaches(rows, end + 1, 1, last) is { } after)
            {
                end = after;
            }

            while (start < end && _titles.Contains(rows[start][1].ToLowerInvariant()))
            {
                start++;
            }

            if (Enumerable.Range(start, end - start + 1).All(at => names[at] == "O"))
            {
                for (var at = start; at <= end; at++)
                {
                    names[at] = $"{(at == start ? 'B' : 'I')}-{kind}";
                }
            }
        }

        return [.. names];
    }

    // The next proper name in a direction, over one or two joints, inside the mention.
    private static int? Reaches(IReadOnlyList<string[]> rows, int at, int step, int limit)
    {
        for (var skipped = 0; skipped < 3 && (step < 0 ? at >= limit : at <= limit); skipped++, at += step)
        {
            if (IsName(rows[at]))
            {
                return at;
            }

            if (!_joints.Contains(rows[at][1].ToLowerInvariant()))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsName(string[] row) => row[3] == "PROPN";

    private static IEnumerable<(int First, int Last, string Kind, int Head)> Mentions(IReadOnlyList<string[]> rows)
    {
        var open = new List<(string Group, int First, string Kind, int Head)>();
        for (var at = 0; at < rows.Count; at++)
        {
            var entity = rows[at][9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
            if (entity is null)
            {
                continue;
            }

            foreach (Match mark in Mark().Matches(entity["Entity=".Length..]))
            {
                var fields = mark.Value.Trim('(', ')').Split('-');
                if (mark.Value[0] == '(')
                {
                    var offset = fields.Length > 5 && int.TryParse(fields[5].Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : 0;
                    open.Add((fields[0], at, fields.Length > 1 ? fields[1] : "", at + offset));
                }

                if (mark.Value[^1] == ')' && open.FindLastIndex(mention => mention.Group == fields[0]) is >= 0 and var index)
                {
                    var (_, first, kind, head) = open[index];
                    open.RemoveAt(index);
                    if (kind is "person" or "organization" or "place")
                    {
                        yield return (first, at, kind == "organization" ? "organisation" : kind, head);
                    }
                }
            }
        }
    }

    [GeneratedRegex(@"\([^()]+\)?|[^()]+\)")]
    private static partial Regex Mark();
}
