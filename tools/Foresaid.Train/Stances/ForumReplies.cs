using System.Text.Json;
using Foresaid.Statements;
using Foresaid.Statements.Threads;

namespace Foresaid.Train.Stances;

/// <summary>Reads the corpus of forum replies with the agreement that readers saw in them.</summary>
internal static class ForumReplies
{
    // Readers answered from -5 to +5; nearer to 0 than this they saw neither.
    private const double Clear = 1;

    /// <summary>The replies in which readers saw agreement or disagreement.</summary>
    /// <param name="corpora">The folder of corpora.</param>
    public static List<TaughtReply> Read(string corpora)
    {
        using var corpus = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(corpora, "stance", "iac-pairs-train.json")));
        return
        [
            .. from pair in corpus.RootElement.EnumerateArray()
               let agreement = pair.GetProperty("agreement").GetDouble()
               where Math.Abs(agreement) >= Clear
               let reply = pair.GetProperty("response").GetString()!
               select new TaughtReply(pair.GetProperty("discussion_id").GetString()!, reply, pair.GetProperty("quote").GetString()!, 0, reply.Length, agreement > 0 ? Stance.Agree : Stance.Disagree, IsForum: true),
        ];
    }
}
