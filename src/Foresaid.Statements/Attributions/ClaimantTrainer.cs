using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Trains the model that tells whose claim a statement is, of those whom its sentence names.</summary>
/// <remarks>Logistic regression; the same pages give the same model. Pure.</remarks>
public static class ClaimantTrainer
{
    /// <summary>Somebody is the one whose claim it is where the model believes in it so much.</summary>
    /// <remarks>By cross-validation, where most more are won than lost, on pages and texts together (2026-11-28).</remarks>
    public const double LeastBelief = 0.55;

    private const double Penalty = 2;
    private const int MinCount = 3;

    /// <summary>The names of the classes.</summary>
    public static ImmutableArray<string> Labels { get; } = ["other", "claimant"];

    /// <summary>The statements of a page that a reader lists too, each with those whom its sentence names.</summary>
    /// <param name="models">Models to read the page with; the one for claimants is not asked.</param>
    /// <param name="sheet">The page's text with its analysis.</param>
    /// <param name="passages">Its passages.</param>
    /// <param name="listed">The claims that a reader lists: their words, and whose they are.</param>
    /// <returns>In order.</returns>
    public static ImmutableArray<TaughtClaim> Claims(StatementModels models, Sheet sheet, ImmutableArray<Passage> passages, IReadOnlyList<(string Quote, string Speaker)> listed)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(listed);
        var (tools, quotations) = PageTools.For(models, sheet, passages, EventCalendar.BuiltIn);
        var read = passages.Zip(quotations).SelectMany(pair => PassageReader.Claims(tools, pair.First, pair.Second)).ToList();
        var quotes = listed.Select(claim => QuotationFit.WordsOf(claim.Quote)).ToList();
        var taught = ImmutableArray.CreateBuilder<TaughtClaim>();
        foreach (var claim in read)
        {
            var best = QuotationFit.BestOf(quotes, QuotationFit.WordsOf(string.Join(' ', claim.Content.Select(sheet.Text.Read))));
            if (best < 0 || claim.Claimants.Count == 0)
            {
                continue;
            }

            var speaker = listed[best].Speaker;
            var isRight = SameName.Are(speaker, tools.Book.NameOf(claim.Owner));
            taught.Add(new TaughtClaim(
                isRight,
                [.. claim.Claimants.Select(claimant => (claimant.Features.ToImmutableArray(), SameName.Are(speaker, tools.Book.NameOf(tools.Book.Resolve(claimant.Phrase, claim.Narrator, claim.LastSpeaker, claim.Owner).Entry))))]));
        }

        return taught.ToImmutable();
    }

    /// <summary>Trains a model.</summary>
    /// <param name="claims">The claims of all pages; must not be empty.</param>
    /// <remarks>Who is named a second time where the claim is read as theirs already teaches nothing: neither that it is theirs nor that it is not.</remarks>
    public static LinearModel Train(IEnumerable<TaughtClaim> claims) =>
        LogisticRegression.Train(
            Labels,
            [
                .. from claim in claims
                from claimant in claim.Claimants
                where !(claim.IsRight && claimant.IsTheirs)
                select new LabelledExample(claimant.Features, claimant.IsTheirs ? 1 : 0, claim.Weight),
            ],
            Penalty,
            MinCount);

    /// <summary>How likely somebody is the one whose claim a statement is, from 0 to 1.</summary>
    public static double Ask(LinearModel model, ReadOnlySpan<uint> features)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Probabilities(features)[1];
    }
}

/// <summary>A statement to learn from.</summary>
/// <param name="IsRight">Whether it is read as the claim of the right one already.</param>
/// <param name="Claimants">Those whom its sentence names: what is asked of each, and whether the claim is theirs.</param>
/// <param name="Weight">How much it counts; 1 is once.</param>
public sealed record TaughtClaim(bool IsRight, ImmutableArray<(ImmutableArray<uint> Features, bool IsTheirs)> Claimants, double Weight = 1);
