using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Language.Sentences;

/// <summary>A text whose sentences people have marked.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Starts">The first token of each sentence, in order.</param>
public sealed record SplitText(string Text, ImmutableArray<TextSpan> Tokens, ImmutableArray<int> Starts);

/// <summary>Trains the model that tells where sentences end.</summary>
/// <remarks>The same texts and seed give the same model.</remarks>
public static class SplitterTrainer
{
    /// <summary>Trains a model.</summary>
    /// <param name="texts">The blocks of text to learn from; must not be empty.</param>
    /// <param name="epochs">How often each is seen, at least 1.</param>
    /// <param name="seed">Orders the texts anew for each epoch.</param>
    /// <param name="minUpdates">Features that were updated less often are left out of the model.</param>
    public static LinearModel Train(IReadOnlyList<SplitText> texts, int epochs, int seed, int minUpdates)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var perceptron = new AveragedPerceptron(["on", "end"]);
        var random = new Random(seed);
        var order = texts.ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var text in order)
            {
                Learn(perceptron, text);
            }
        }

        return perceptron.Finish(minUpdates);
    }

    private static void Learn(AveragedPerceptron perceptron, SplitText text)
    {
        Span<uint> features = stackalloc uint[SplitFeatures.Count];
        var state = new SplitState(0);
        var sentence = 0;
        for (var token = 0; token < text.Tokens.Length - 1; token++)
        {
            state.Pass(text.Text.Peek(text.Tokens[token]));
            var ends = sentence + 1 < text.Starts.Length && text.Starts[sentence + 1] == token + 1;
            if (SplitFeatures.IsOpen(text.Text, text.Tokens, token))
            {
                SplitFeatures.Write(text.Text, text.Tokens, token, 0, SplitFeatures.GapAfter(text.Text, text.Tokens, token), state, features);
                perceptron.Learn(features, ends ? 1 : 0);
            }

            if (ends)
            {
                sentence++;
                state = new SplitState(token + 1);
            }
        }
    }
}
