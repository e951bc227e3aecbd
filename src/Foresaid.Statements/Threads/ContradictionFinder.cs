using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Foresaid.Statements.Threads;

/// <summary>Finds pairs of statements that cannot both hold.</summary>
/// <remarks>
/// Two statements about the same event, one saying that it happens and one that it does not. Events are the same when their
/// content words agree; in a thread, a reply that disagrees about a shared word is enough. Stands in for a trained model.
/// </remarks>
internal static class ContradictionFinder
{
    // Shares of the weight of content words from which two events are taken for one: alone, and with two words in common.
    // Of four pairs of thresholds tried on development pages, this one found most true pairs for the false ones it lets in.
    private const double SameEvent = 0.5;
    private const double SameEventOfTwoWords = 0.3;

    // How far apart two readings of one event must lie; the ranges of "may" and "likely" touch, those of "may" and "won't" do not.
    private const double FarApart = 0.35;

    private static readonly FrozenSet<string> _idle = FrozenSet.Create(
        StringComparer.Ordinal,
        "the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "that", "this", "it", "its", "is",
        "are", "be", "been", "was", "were", "has", "have", "had", "will", "would", "there", "they", "their", "he", "she", "his", "her", "we", "our",
        "i", "you", "not", "no", "so", "if", "any", "all", "than", "then", "them", "who", "which", "what", "when", "one", "some", "more", "do", "does");

    /// <summary>Finds the contradictions among statements.</summary>
    /// <param name="statements">The statements of one page, in order.</param>
    /// <param name="parents">For each comment, the comment it answers.</param>
    /// <returns>Each pair once, the earlier statement first.</returns>
    public static ImmutableArray<Contradiction> Find(IReadOnlyList<Statement> statements, IReadOnlyDictionary<string, string> parents)
    {
        var words = statements.Select(statement => ContentWords(statement.Event)).ToList();
        var counts = words.SelectMany(set => set).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var found = ImmutableArray.CreateBuilder<Contradiction>();
        for (var second = 0; second < statements.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (CanContradict(statements[first], statements[second]) && IsSameEvent(first, second))
                {
                    found.Add(new Contradiction(statements[first].Id, statements[second].Id));
                }
            }
        }

        return found.ToImmutable();

        // A reply names the event in a word, or takes it as named.
        bool IsSameEvent(int first, int second)
        {
            var (common, share) = Similarity(words[first], words[second], counts);
            return Answers(statements[first], statements[second], parents)
                ? common > 0 || statements[second].Stance is Stance.Disagree
                : share >= SameEvent || common > 1 && share >= SameEventOfTwoWords;
        }
    }

    private static bool CanContradict(Statement first, Statement second) =>
        first.Kind is StatementKind.Forecast && second.Kind is StatementKind.Forecast && Math.Abs(Belief(first) - Belief(second)) >= FarApart
        && (first.Condition.IsEmpty || second.Condition.IsEmpty || first.Happens != second.Happens);

    // How likely the event itself is said to be.
    private static double Belief(Statement statement) => (statement.Certainty?.Best ?? 0.75) is var best && statement.Happens ? best : 1 - best;

    private static bool Answers(Statement first, Statement second, IReadOnlyDictionary<string, string> parents) =>
        first.Comment is not null && second.Comment is not null && (parents.GetValueOrDefault(second.Comment) == first.Comment || parents.GetValueOrDefault(first.Comment) == second.Comment);

    private static HashSet<string> ContentWords(string wording) =>
        [.. wording.ToLowerInvariant().Split((char[])[' ', ',', '.', ';', ':', '?', '!', '“', '”', '"', '(', ')', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 1 && !_idle.Contains(word)).Select(Stem)];

    private static string Stem(string word) => word.Length > 5 ? word[..5] : word.TrimEnd('s');

    // How many words two events share, and their share of the lesser event's weight: a word weighs one by how many events hold it.
    private static (int Common, double Share) Similarity(HashSet<string> first, HashSet<string> second, Dictionary<string, int> counts)
    {
        var common = first.Where(second.Contains).ToList();
        var least = Math.Min(first.Sum(Weight), second.Sum(Weight));
        return (common.Count, least == 0 ? 0 : common.Sum(Weight) / least);

        double Weight(string word) => 1.0 / counts[word];
    }
}
