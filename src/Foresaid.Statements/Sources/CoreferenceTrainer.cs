using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Statements.Attributions;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements.Sources;

/// <summary>Trains the model that tells whom a description or a pronoun means.</summary>
/// <remarks>
/// Learns from the statements whose speaker a reader lists, where a description or a pronoun names the speaker. Logistic regression over
/// pairs of a mention and somebody mentioned before; the same pages give the same model. Pure.
/// </remarks>
public static class CoreferenceTrainer
{
    /// <summary>A pronoun, and a description of one who does not speak, mean somebody where the model believes in it so much.</summary>
    public const double LeastBelief = 0.5;

    /// <summary>A description of one who speaks means somebody where the model believes in it so much, and no more in anybody else, or in somebody new.</summary>
    /// <remarks>By cross-validation over the pages, the texts and the treebank 0.25 and 0.3 are right most often, of 0 to 0.5 (2026-11-28).</remarks>
    public const double LeastBeliefOfDescription = 0.3;

    // Best by cross-validation over the pages and texts, of 1, 2, 4 and 8, and of nothing, 0.05, 0.15, 0.3 and 1, near enough (2026-11-27).
    private const double Penalty = 4;
    private const int MinCount = 3;

    // What other people's texts tell counts less.
    private const double MarkedWeight = 0.15;

    /// <summary>The names of the classes.</summary>
    public static ImmutableArray<string> Labels { get; } = ["other", "meant"];

    /// <summary>The descriptions and pronouns of a page that name the speaker of a listed claim, each with those they may mean.</summary>
    /// <param name="models">Models to read the page with.</param>
    /// <param name="before">Tells whom the other descriptions and pronouns mean; null where no model is there yet: a pronoun whoever was mentioned last, a description somebody new.</param>
    /// <param name="sheet">The page's text with its analysis.</param>
    /// <param name="passages">Its passages.</param>
    /// <param name="listed">The claims that a reader lists: their words, and whose they are.</param>
    /// <returns>In order; those that mean none of the ones mentioned before are left out.</returns>
    public static ImmutableArray<TaughtAnaphor> Anaphors(StatementModels models, LinearModel? before, Sheet sheet, ImmutableArray<Passage> passages, IReadOnlyList<(string Quote, string Speaker)> listed)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(listed);
        var named = Named(models, sheet, passages, listed);
        return Taught(models, before, sheet, passages, 1, anaphor => named.GetValueOrDefault(anaphor.Token) is { } speaker
            ? (referent => Is(referent, speaker, sheet), anaphor.Phrase is { } phrase && SameName.Are(speaker, Words(sheet, phrase)))
            : null);
    }

    /// <summary>The descriptions and pronouns of a text whose mentions of entities are marked, each with those they may mean.</summary>
    /// <param name="models">Models to read the text with.</param>
    /// <param name="before">Tells whom those mean that are not marked; null where no model is there yet.</param>
    /// <param name="sheet">The text with its analysis.</param>
    /// <param name="passages">Its passages.</param>
    /// <param name="entities">For where the head of a marked mention begins, the id of its entity.</param>
    /// <returns>In order; those that mean none of the ones found before, nor somebody new, are left out.</returns>
    public static ImmutableArray<TaughtAnaphor> Anaphors(StatementModels models, LinearModel? before, Sheet sheet, ImmutableArray<Passage> passages, IReadOnlyDictionary<int, string> entities)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(entities);
        var firsts = entities.GroupBy(entity => entity.Value).ToDictionary(group => group.Key, group => group.Min(entity => entity.Key), StringComparer.Ordinal);
        return Taught(models, before, sheet, passages, MarkedWeight, anaphor => IdAt(anaphor.Token) is { } id
            ? (referent => (IdAt(referent.First.Head) ?? IdAt(referent.Last.Token)) == id, firsts[id] == sheet.Tokens.Spans[anaphor.Token].Start)
            : null);

        string? IdAt(int token) => entities.GetValueOrDefault(sheet.Tokens.Spans[token].Start);
    }

    // The mentions whose meaning is known: whether it is somebody mentioned before, and whether a description may mean somebody new instead.
    private static ImmutableArray<TaughtAnaphor> Taught(
        StatementModels models, LinearModel? before, Sheet sheet, ImmutableArray<Passage> passages, double weight, Func<Anaphor, (Predicate<Referent> IsMeant, bool MayBeNew)?> known)
    {
        var taught = ImmutableArray.CreateBuilder<TaughtAnaphor>();
        var guess = before is null ? null : Coreference.By(before);
        _ = PageTools.For(models, sheet, passages, EventCalendar.BuiltIn, Choose);
        return taught.ToImmutable();

        int Choose(Anaphor anaphor, IReadOnlyList<Coreference.Candidate> candidates)
        {
            // What "it" puts a loss at is no model for what it says.
            if (anaphor is not { Phrase: null, IsBody: true, Speaks: false } && known(anaphor) is var (isMeant, mayBeNew))
            {
                var right = candidates.Select(candidate => candidate.Referent is { } referent && isMeant(referent)).ToList();
                if (!right.Contains(true) && anaphor.Phrase is not null && mayBeNew)
                {
                    right[^1] = true;
                }

                if (right.Contains(true))
                {
                    taught.Add(new TaughtAnaphor(anaphor.Phrase is null, anaphor.LeastBelief, [.. candidates.Zip(right, (candidate, isRight) => (candidate.Features.ToImmutableArray(), isRight))], weight));
                    return right.IndexOf(true);
                }
            }

            return guess is not null ? guess(anaphor, candidates) : anaphor.Phrase is null ? 0 : candidates.Count - 1;
        }
    }

    /// <summary>Trains a model.</summary>
    /// <param name="anaphors">The descriptions and pronouns of all pages; must not be empty.</param>
    public static LinearModel Train(IEnumerable<TaughtAnaphor> anaphors) =>
        LogisticRegression.Train(Labels, [.. anaphors.SelectMany(anaphor => anaphor.Candidates.Select(candidate => new LabelledExample(candidate.Features, candidate.IsMeant ? 1 : 0, anaphor.Weight)))], Penalty, MinCount);

    /// <summary>How likely somebody is meant, from 0 to 1.</summary>
    public static double Ask(LinearModel model, ReadOnlySpan<uint> features)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Probabilities(features)[1];
    }

    // The descriptions and pronouns that name the speaker of a listed claim, by their heads, with the speaker.
    private static Dictionary<int, string> Named(StatementModels models, Sheet sheet, ImmutableArray<Passage> passages, IReadOnlyList<(string Quote, string Speaker)> listed)
    {
        var (tools, quotations) = PageTools.For(models, sheet, passages, EventCalendar.BuiltIn);
        var quotes = listed.Select(claim => QuotationFit.WordsOf(claim.Quote)).ToList();
        var named = new Dictionary<int, string>();
        foreach (var claim in passages.Zip(quotations).SelectMany(pair => PassageReader.Claims(tools, pair.First, pair.Second)).Where(claim => claim.SourceHead >= 0))
        {
            var best = QuotationFit.BestOf(quotes, QuotationFit.WordsOf(string.Join(' ', claim.Content.Select(sheet.Text.Read))));
            if (best >= 0)
            {
                named.TryAdd(claim.SourceHead, listed[best].Speaker);
            }
        }

        return named;
    }

    private static bool Is(Referent referent, string speaker, Sheet sheet) =>
        referent.Name is { } name ? SameName.Are(speaker, name) : SameName.Are(speaker, Words(sheet, referent.First));

    private static string Words(Sheet sheet, SourcePhrase phrase) => sheet.Text.Read(TextSpan.Between(sheet.Tokens.Spans[phrase.First].Start, sheet.Tokens.Spans[phrase.Last].End));
}

/// <summary>A description or a pronoun to learn from.</summary>
/// <param name="IsPronoun">Whether it is a pronoun.</param>
/// <param name="LeastBelief">How much the model has to believe in one of them, from 0 to 1.</param>
/// <param name="Candidates">Those it may mean, somebody new last of all for a description: what is asked of each, and whether they are meant.</param>
/// <param name="Weight">How much it counts; 1 is once.</param>
public sealed record TaughtAnaphor(bool IsPronoun, double LeastBelief, ImmutableArray<(ImmutableArray<uint> Features, bool IsMeant)> Candidates, double Weight);
