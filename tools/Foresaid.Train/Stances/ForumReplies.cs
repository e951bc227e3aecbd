using System.Text.Json;
using Foresaid.Language;
using Foresaid.Statements;
using Foresaid.Statements.Threads;

namespace Foresaid.Train.Stances;

/// <summary>Reads the corpus of forum replies with the agreement that readers saw in them.</summary>
internal static class ForumReplies
{
    // Readers answered from -5 to +5: nearer to 0 than a half they saw neither, from 1 a side, from 3 one as clear as can be. What lies between is left out.
    private const double Neither = 0.5;
    private const double Clear = 1;
    private const double Clearest = 3;

    /// <summary>The replies in which readers saw agreement or disagreement, which weigh the more the clearer it is, and those in which they saw neither.</summary>
    /// <param name="corpora">The folder of corpora.</param>
    /// <param name="language">The language engine.</param>
    public static List<TaughtReply> Read(string corpora, EnglishAnalyzer language)
    {
        using var corpus = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(corpora, "stance", "iac-pairs-train.json")));
        return
        [
            .. from pair in corpus.RootElement.EnumerateArray()
               let agreement = pair.GetProperty("agreement").GetDouble()
               where Math.Abs(agreement) is < Neither or >= Clear
               let reply = pair.GetProperty("response").GetString()!
               select new TaughtReply(
                   pair.GetProperty("discussion_id").GetString()!,
                   reply,
                   pair.GetProperty("quote").GetString()!,
                   0,
                   reply.Length,
                   language.Analyze(reply).Classes.Coarse,
                   agreement >= Clear ? Stance.Agree : agreement <= -Clear ? Stance.Disagree : Stance.Neutral,
                   IsForum: true,
                   Math.Clamp(Math.Abs(agreement), Clear, Clearest)),
        ];
    }
}
