using Foresaid.Learning;
using Foresaid.Statements;
using Foresaid.Statements.Threads;

namespace Foresaid.Train.Stances;

/// <summary>Trains the stance model, and measures it on replies it did not learn from.</summary>
internal static class StancePart
{
    private const int Folds = 10;

    // The forum is another genre, with another share of agreement: it teaches the words, our own pages the rest.
    private const double ForumWeight = 0.3;

    /// <summary>Trains the model of everything that may be learned from, and prints the figures of cross-validation.</summary>
    public static void Run(string corpora, ModelFolder models)
    {
        var model = StanceTrainer.Train([.. Forum(corpora), .. PageReplies.Read()]);
        models.Write("stance.model", stream => ModelFile.Write(stream, model));
        foreach (var (name, figure) in Measure(corpora))
        {
            ModelFolder.Say($"stance, {name}: {100 * figure:F1}");
        }
    }

    // Each figure from 0 to 1.
    private static Dictionary<string, double> Measure(string corpora)
    {
        var (forum, pages) = (Forum(corpora), PageReplies.Read());
        var ofForum = Asked(forum, []);
        var ofPages = Asked(pages, forum);
        var sided = ofPages.Where(pair => pair.Gold is not Stance.Neutral).ToList();
        return new Dictionary<string, double>
        {
            ["forum replies, balanced accuracy"] = BalancedAccuracy([.. ofForum.Select(pair => (pair.Gold, pair.Shares[0] >= pair.Shares[1] ? Stance.Agree : Stance.Disagree))]),
            ["own pages, right of those that take a side"] = sided.Count(pair => Best(pair.Shares) == pair.Gold) / (double)sided.Count,
            ["own pages, right of all"] = ofPages.Count(pair => Best(pair.Shares) == pair.Gold) / (double)ofPages.Count,
            ["own pages, balanced accuracy of three"] = BalancedAccuracy([.. ofPages.Select(pair => (pair.Gold, Best(pair.Shares)))]),
        };
    }

    private static List<TaughtReply> Forum(string corpora)
    {
        var replies = ForumReplies.Read(corpora);
        var counts = replies.CountBy(reply => reply.Stance).ToDictionary();

        // Both sides weigh the same, however many they are.
        return [.. replies.Select(reply => reply with { Weight = ForumWeight * replies.Count / (2.0 * counts[reply.Stance]) })];
    }

    private static Stance Best(float[] shares) => (Stance)LinearModel.IndexOfHighest(shares);

    // Each reply, asked of a model that learned from the replies of other groups and from all that is at hand besides.
    private static List<(Stance Gold, float[] Shares)> Asked(List<TaughtReply> replies, List<TaughtReply> besides)
    {
        var groups = replies.Select(reply => reply.Group).Distinct().Order(StringComparer.Ordinal).Select((group, index) => (group, index)).ToDictionary(pair => pair.group, pair => pair.index % Folds);
        return
        [
            .. Enumerable.Range(0, Folds).SelectMany(fold =>
            {
                var model = StanceTrainer.Train([.. besides, .. replies.Where(reply => groups[reply.Group] != fold)]);
                return replies.Where(reply => groups[reply.Group] == fold).Select(reply => (reply.Stance, StanceTrainer.Ask(model, reply)));
            }),
        ];
    }

    private static double BalancedAccuracy(List<(Stance Gold, Stance Said)> pairs) =>
        pairs.GroupBy(pair => pair.Gold).Average(group => group.Count(pair => pair.Said == pair.Gold) / (double)group.Count());
}
