using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Trains the model that tells which sentences go on in somebody's words and do not say so.</summary>
/// <remarks>Logistic regression; the same pages give the same model. Pure.</remarks>
public static class FreeSpeechTrainer
{
    /// <summary>A sentence goes on in somebody's words where the model believes in it so much.</summary>
    public const double LeastBelief = 0.55;

    /// <summary>So much is enough where what stands before the sentence says that it goes on.</summary>
    public const double LeastBeliefByRule = 0.2;

    private const double Penalty = 6;
    private const int MinCount = 3;

    /// <summary>The names of the classes.</summary>
    public static ImmutableArray<string> Labels { get; } = ["narrator", "speaker"];

    /// <summary>The sentences of a page in which nobody is said to speak and a reader lists a claim, each with whether it is the claim of whoever was heard before.</summary>
    /// <param name="models">Models to read attributions with; the one for free speech is not asked.</param>
    /// <param name="sheet">The page's text with its analysis.</param>
    /// <param name="passages">Its passages.</param>
    /// <param name="listed">The claims that a reader lists: their words, and whose they are.</param>
    /// <returns>In order.</returns>
    public static ImmutableArray<TaughtSentence> Sentences(StatementModels models, Sheet sheet, ImmutableArray<Passage> passages, IReadOnlyList<(string Quote, string Speaker)> listed)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(listed);
        var (tools, quotations) = PageTools.For(models, sheet, passages, EventCalendar.BuiltIn);
        var syntax = tools.Syntax;
        var claims = listed.Select(claim => (At: sheet.Text.IndexOf(claim.Quote, StringComparison.Ordinal), claim.Speaker)).Where(claim => claim.At >= 0).ToLookup(claim => syntax.SentenceOf(syntax.TokenAt(claim.At)).Index, claim => claim.Speaker);
        var taught = ImmutableArray.CreateBuilder<TaughtSentence>();
        foreach (var (passage, found) in passages.Zip(quotations))
        {
            if (passage.Blocks.IsEmpty)
            {
                continue;
            }

            var narrator = tools.Book.Narrator(passage.Narrator);
            tools.Book.Begin(passage.Blocks[0].Span.Start);
            var attributed = AttributionBuilder.BuildReported(tools.Tagger, syntax, passage, found, tools.Book, narrator);
            _ = FreeSpeechFinder.Walk(syntax, passage, attributed, tools.Book, narrator, tools.Tagger.IsQuoted, candidate => IsTheirs(candidate) ? 1 : 0).ToList();

            bool IsTheirs(FreeSpeechCandidate candidate)
            {
                var speakers = claims[candidate.Sentence.Index].Distinct().ToList();
                if (speakers is not [var speaker])
                {
                    return false;
                }

                var heard = candidate.Phrase is { } phrase ? tools.Book.Resolve(phrase, narrator, candidate.Speaker).Entry : candidate.Speaker;
                var isTheirs = heard != narrator && SameName.Are(speaker, tools.Book.NameOf(heard));
                taught.Add(new TaughtSentence([.. candidate.Features], isTheirs, candidate.ByRule));
                return isTheirs;
            }
        }

        return taught.ToImmutable();
    }

    /// <summary>Trains a model.</summary>
    /// <param name="sentences">The sentences of all pages; must not be empty.</param>
    public static LinearModel Train(IEnumerable<TaughtSentence> sentences) =>
        LogisticRegression.Train(Labels, [.. sentences.Select(sentence => new LabelledExample(sentence.Features, sentence.IsTheirs ? 1 : 0, sentence.Weight))], Penalty, MinCount);

    /// <summary>How likely a sentence goes on in somebody's words, from 0 to 1.</summary>
    public static double Ask(LinearModel model, ReadOnlySpan<uint> features)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Probabilities(features)[1];
    }
}

/// <summary>A sentence to learn from.</summary>
/// <param name="Features">What is asked of it.</param>
/// <param name="IsTheirs">Whether it is the claim of whoever was heard before.</param>
/// <param name="ByRule">Whether what stands before it says so.</param>
/// <param name="Weight">How much it counts; 1 is once.</param>
public sealed record TaughtSentence(ImmutableArray<uint> Features, bool IsTheirs, bool ByRule, double Weight = 1);
