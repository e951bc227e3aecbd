using System.Collections.Immutable;
using Foresaid.Language.Tagging;
using Foresaid.Learning;

namespace Foresaid.Language.Parsing;

/// <summary>A sentence whose tree was drawn by hand.</summary>
/// <param name="Words">The words.</param>
/// <param name="Labels">What each is, as "AUX/MD": as a tagger that did not learn from the sentence gives it.</param>
/// <param name="Heads">The position of each word's head; -1 for the root.</param>
/// <param name="Relations">The relation of each word to its head.</param>
public sealed record ParsedSentence(
    ImmutableArray<string> Words, ImmutableArray<string> Labels, ImmutableArray<int> Heads, ImmutableArray<string> Relations);

/// <summary>Trains the parser's model from trees.</summary>
/// <remarks>
/// With a dynamic oracle and exploration: Goldberg and Nivre, "Training Deterministic Parsers with Non-Deterministic
/// Oracles" (TACL 2013). The same sentences and seed give the same model.
/// </remarks>
public static class ParserTrainer
{
    // A relation seen less often loses its subtype: "nmod:unmarked" becomes "nmod".
    private const int MinRelationCount = 60;

    /// <summary>Trains a model.</summary>
    /// <param name="sentences">The sentences to learn from; must not be empty.</param>
    /// <param name="epochs">How often each is seen, at least 1.</param>
    /// <param name="seed">Orders the sentences anew for each epoch, and decides when a wrong move is followed.</param>
    /// <param name="minUpdates">Features that were updated less often are left out of the model.</param>
    /// <param name="told">Told after each epoch its number and the share of moves that were right while learning.</param>
    public static LinearModel Train(
        IReadOnlyList<ParsedSentence> sentences, int epochs, int seed, int minUpdates, Action<int, double>? told = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var names = RelationNames(sentences);
        ImmutableArray<string> labels = ["shift", .. names.Values.Distinct().Order(StringComparer.Ordinal).SelectMany(name => new[] { $"left {name}", $"right {name}" })];
        ImmutableArray<ParserMove> moves = [.. labels.Select(ParserMove.Named)];
        var examples = sentences.Select(sentence => new Example(sentence, names)).ToArray();
        var perceptron = new AveragedPerceptron(labels);
        var random = new Random(seed);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(examples);
            var (right, all) = (0, 0);
            foreach (var example in examples)
            {
                var (exampleRight, exampleAll) = Learn(perceptron, moves, example, explores: epoch > 1, random);
                (right, all) = (right + exampleRight, all + exampleAll);
            }

            told?.Invoke(epoch, (double)right / all);
        }

        return perceptron.Finish(minUpdates);
    }

    private static Dictionary<string, string> RelationNames(IReadOnlyList<ParsedSentence> sentences) =>
        sentences.SelectMany(sentence => sentence.Relations).GroupBy(relation => relation)
            .ToDictionary(group => group.Key, group => group.Count() >= MinRelationCount ? group.Key : group.Key.Split(':')[0]);

    private static (int Right, int All) Learn(
        AveragedPerceptron perceptron, ImmutableArray<ParserMove> moves, Example example, bool explores, Random random)
    {
        var state = new ParserState(example.Words.Length);
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        Span<float> scores = stackalloc float[moves.Length];
        var (right, all) = (0, 0);
        while (!state.IsDone)
        {
            ParserFeatures.Write(state, example.Words, example.Tags, features);
            perceptron.Score(features, scores);
            var guess = ParserMove.Best(moves, scores, state);
            var (costs, least) = example.Costs(state);
            var gold = BestAmong(moves, scores, state, move => example.Cost(move, state, costs) == least);
            var isRight = example.Cost(guess, state, costs) == least;
            perceptron.Update(features, gold.Number, isRight ? gold.Number : guess.Number);
            (isRight || !explores || random.NextDouble() < 0.1 ? gold : guess).Apply(state);
            (right, all) = (right + (isRight ? 1 : 0), all + 1);
        }

        return (right, all);
    }

    private static ParserMove BestAmong(
        ImmutableArray<ParserMove> moves, ReadOnlySpan<float> scores, ParserState state, Func<ParserMove, bool> isRight)
    {
        ParserMove? best = null;
        foreach (var move in moves)
        {
            if (move.IsPossible(state) && isRight(move) && (best is null || scores[move.Number] > scores[best.Number]))
            {
                best = move;
            }
        }

        return best ?? throw new System.Diagnostics.UnreachableException("No move is right. This is a bug in Foresaid.");
    }

    private sealed class Example(ParsedSentence sentence, Dictionary<string, string> names)
    {
        // The root stands behind the last word.
        private readonly int[] _heads = [.. sentence.Heads.Select(head => head < 0 ? sentence.Words.Length : head)];
        private readonly string[] _relations = [.. sentence.Relations.Select(relation => names[relation])];

        public uint[] Words { get; } = [.. sentence.Words.Select(word => WordShape.Of(word).Word)];

        public uint[] Tags { get; } = [.. sentence.Labels.Select(label => ParserTags.Of(TagLabel.Universal(label), TagLabel.Fine(label)))];

        // How many right arcs each kind of move puts out of reach, and the least of the possible ones with the right relation.
        public (MoveCosts Costs, int Least) Costs(ParserState state)
        {
            var (top, below, next) = (state.Stack(0), state.Stack(1), state.Next);
            var (shift, left, right) = (0, 0, 0);
            if (state.CanShift)
            {
                for (var place = 0; place < state.Depth; place++)
                {
                    var word = state.Stack(place);
                    shift += _heads[word] == next ? 1 : 0;
                    shift += place > 0 && _heads[next] == word ? 1 : 0;
                }
            }

            if (top >= 0)
            {
                for (var word = next; word < Words.Length; word++)
                {
                    var lost = _heads[word] == top ? 1 : 0;
                    (left, right) = (left + lost, right + lost);
                }

                left += _heads[top] == below && below >= 0 || _heads[top] > next ? 1 : 0;
                right += _heads[top] >= next ? 1 : 0;
            }

            var costs = new MoveCosts(shift, left, right);
            var least = int.MaxValue;
            least = state.CanShift ? Math.Min(least, shift) : least;
            least = state.CanLeft ? Math.Min(least, left) : least;
            least = state.CanRight ? Math.Min(least, right) : least;
            return (costs, least);
        }

        // A right arc with a wrong relation costs as much as half an arc: it is wrong, and better than a wrong arc.
        public int Cost(ParserMove move, ParserState state, MoveCosts costs) => move.Kind switch
        {
            ParserMoveKind.Shift => costs.Shift,
            ParserMoveKind.Left => costs.Left + (_heads[state.Stack(0)] == state.Next && move.Relation != _relations[state.Stack(0)] ? 1 : 0),
            _ => costs.Right + (_heads[state.Stack(0)] == state.Stack(1) && move.Relation != _relations[state.Stack(0)] ? 1 : 0),
        };
    }

    private readonly record struct MoveCosts(int Shift, int Left, int Right);
}
