using Foresaid.Language;
using Foresaid.Learning;
using Foresaid.Statements;
using Foresaid.Statements.Threads;

namespace Foresaid.Train.Stances;

/// <summary>Trains the stance model, and measures it on replies it did not learn from.</summary>
internal static class StancePart
{
    private const int Folds = 10;

    // The forum is another genre, with another share of agreement: it teaches the words, our own pages the rest.
    private const double ForumWeight = 0.15;

    // Agreement is rare in the forum, so what a model learns of it holds for others less: more than a half makes up for
    // that. Best by cross-validation of 0.5, 0.55, 0.6, 0.65 and 0.7 (2026-11-27).
    private const double AgreeShare = 0.65;

    /// <summary>Trains the model of everything that may be learned from, and prints the figures of cross-validation.</summary>
    public static void Run(string corpora, EnglishAnalyzer language, ModelFolder models)
    {
        var (forum, pages) = (Balanced(ForumReplies.Read(corpora, language)), PageReplies.Read(language));
        var model = StanceTrainer.Train([.. forum, .. pages]);
        models.Write("stance.model", stream => ModelFile.Write(stream, model));
        foreach (var (name, figure) in Measure(forum, pages))
        {
            ModelFolder.Say($"stance, {name}: {100 * figure:F1}");
        }
    }

    // Each figure from 0 to 1.
    private static Dictionary<string, double> Measure(List<TaughtReply> forum, List<TaughtReply> pages)
    {
        var ofForum = Asked(forum, []);
        var ofPages = Asked(pages, forum);
        var sided = ofPages.Where(pair => pair.Gold is not Stance.Neutral).ToList();
        return new Dictionary<string, double>
        {
            ["forum replies that take a side, balanced accuracy"] = BalancedAccuracy([.. ofForum.Where(pair => pair.Gold is not Stance.Neutral).Select(pair => (pair.Gold, pair.Shares[0] >= pair.Shares[1] ? Stance.Agree : Stance.Disagree))]),
            ["own pages, right of those that take a side"] = sided.Count(pair => Best(pair.Shares) == pair.Gold) / (double)sided.Count,
            ["own pages, right of all"] = ofPages.Count(pair => Best(pair.Shares) == pair.Gold) / (double)ofPages.Count,
            ["own pages, balanced accuracy of three"] = BalancedAccuracy([.. ofPages.Select(pair => (pair.Gold, Best(pair.Shares)))]),
        };
    }

    // Each side weighs its share of all that take one, however many replies it has.
    private static List<TaughtReply> Balanced(List<TaughtReply> replies)
    {
        var sided = replies.Count(reply => reply.Stance is not Stance.Neutral);
        var sums = replies.GroupBy(reply => reply.Stance).ToDictionary(side => side.Key, side => side.Sum(reply => reply.Weight));
        return [.. replies.Select(reply => reply with { Weight = ForumWeight * reply.Weight * Factor(reply.Stance) })];

        double Factor(Stance stance) => stance switch
        {
            Stance.Agree => AgreeShare * sided / sums[stance],
            Stance.Disagree => (1 - AgreeShare) * sided / sums[stance],
            _ => 1,
        };
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
