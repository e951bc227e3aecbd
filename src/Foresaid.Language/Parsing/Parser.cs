using System.Collections.Immutable;
using Foresaid.Language.Tagging;
using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Language.Parsing;

/// <summary>Builds the dependency tree of a sentence, one move after the other.</summary>
/// <remarks>Greedy. Linear in the length of the sentence. Immutable; safe to share between threads.</remarks>
/// <param name="model">Trained by <c>tools/Foresaid.Train</c>; its classes are moves (<see cref="ParserMove"/>).</param>
internal sealed class Parser(LinearModel model)
{
    private readonly ImmutableArray<ParserMove> _moves = [.. model.Labels.Select((label, index) => ParserMove.Named(label, index))];

    /// <summary>Parses one sentence.</summary>
    /// <param name="words">The number of each word (<see cref="WordShape.Word"/>).</param>
    /// <param name="tags">The number of each word's tag (<see cref="ParserTags"/>).</param>
    /// <param name="heads">Where the heads go: positions in the sentence, -1 for its one root.</param>
    /// <param name="relations">Where the relations go.</param>
    public void Parse(ReadOnlySpan<uint> words, ReadOnlySpan<uint> tags, Span<int> heads, Span<string> relations)
    {
        var state = new ParserState(words.Length);
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        Span<float> scores = stackalloc float[model.Labels.Length];
        while (!state.IsDone)
        {
            ParserFeatures.Write(state, words, tags, features);
            model.Score(features, scores);
            ParserMove.Best(_moves, scores, state).Apply(state);
        }

        for (var index = 0; index < words.Length; index++)
        {
            heads[index] = state.Heads[index] == words.Length ? -1 : state.Heads[index];
            relations[index] = heads[index] < 0 ? "root" : _moves[state.Relations[index]].Relation;
        }
    }
}

/// <summary>The numbers of tags, as the parser's features use them.</summary>
internal static class ParserTags
{
    /// <summary>The number of a pair of tags.</summary>
    public static uint Of(UniversalTag universal, string fine) => Feature.Of((int)universal, Feature.Of(fine.AsSpan()));
}
