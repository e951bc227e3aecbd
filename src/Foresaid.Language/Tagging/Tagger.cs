using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Language.Tagging;

/// <summary>Says what each token of a sentence is, from left to right.</summary>
/// <remarks>
/// A linear model over the word, its shape, its neighbours and the two tags before it. Its labels are pairs
/// ("AUX/MD"). Immutable; safe to share between threads.
/// </remarks>
/// <param name="model">Trained by <c>tools/Foresaid.Train</c>.</param>
internal sealed class Tagger(LinearModel model)
{
    private readonly ImmutableArray<UniversalTag> _universal = [.. model.Labels.Select(TagLabel.Universal)];
    private readonly ImmutableArray<string> _fine = [.. model.Labels.Select(TagLabel.Fine)];

    /// <summary>Tags the tokens of one sentence.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="universal">Where the parts of speech go, one a token.</param>
    /// <param name="fine">Where the fine tags go, one a token.</param>
    public void Tag(
        string text, ReadOnlySpan<TextSpan> tokens, ImmutableArray<UniversalTag>.Builder universal, ImmutableArray<string>.Builder fine)
    {
        var words = WordShape.Of(text, tokens);
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        Span<float> scores = stackalloc float[model.Labels.Length];
        var (before, twoBefore) = (TagFeatures.Outside, TagFeatures.Outside);
        for (var index = 0; index < words.Length; index++)
        {
            TagFeatures.Write(words, index, before, twoBefore, features);
            model.Score(features, scores);
            var best = LinearModel.IndexOfHighest(scores);
            (before, twoBefore) = ((uint)best, before);
            universal.Add(_universal[best]);
            fine.Add(_fine[best]);
        }
    }
}

/// <summary>The names of the tagger's classes.</summary>
internal static class TagLabel
{
    /// <summary>The name of a pair: "AUX/MD".</summary>
    public static string Of(string universal, string fine) => $"{universal}/{fine}";

    /// <summary>The part of speech of a name; <see cref="UniversalTag.X"/> for unknown ones.</summary>
    public static UniversalTag Universal(string label) =>
        Enum.TryParse<UniversalTag>(label[..label.IndexOf('/', StringComparison.Ordinal)], ignoreCase: true, out var tag) ? tag : UniversalTag.X;

    /// <summary>The fine tag of a name.</summary>
    public static string Fine(string label) => string.Intern(label[(label.IndexOf('/', StringComparison.Ordinal) + 1)..]);
}
