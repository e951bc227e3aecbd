using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Language.Tagging;

/// <summary>Runs a tagging model over sentences whose tokens are given.</summary>
public static class TaggerAccuracy
{
    /// <summary>How often the model is right.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sentences">Sentences that it did not learn from.</param>
    /// <returns>The share of tokens whose part of speech, and whose fine tag, is right, from 0 to 1.</returns>
    public static (double Universal, double Fine) Of(LinearModel model, IEnumerable<TaggedSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(sentences);
        var (all, universalRight, fineRight) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            var labels = Tagged(model, sentence.Words);
            for (var index = 0; index < labels.Length; index++)
            {
                all++;
                universalRight += TagLabel.Universal(labels[index]) == TagLabel.Universal(sentence.Labels[index]) ? 1 : 0;
                fineRight += TagLabel.Fine(labels[index]) == TagLabel.Fine(sentence.Labels[index]) ? 1 : 0;
            }
        }

        return (universalRight / (double)all, fineRight / (double)all);
    }

    /// <summary>The labels the model gives to the words of one sentence.</summary>
    /// <param name="model">The model.</param>
    /// <param name="words">The words.</param>
    public static ImmutableArray<string> Tagged(LinearModel model, ImmutableArray<string> words)
    {
        ArgumentNullException.ThrowIfNull(model);
        var text = string.Join(' ', words);
        var (spans, at) = (new List<TextSpan>(), 0);
        foreach (var word in words)
        {
            spans.Add(new TextSpan(at, word.Length));
            at += word.Length + 1;
        }

        var universal = ImmutableArray.CreateBuilder<UniversalTag>();
        var fine = ImmutableArray.CreateBuilder<string>();
        new Tagger(model).Tag(text, [.. spans], universal, fine);
        return [.. universal.Zip(fine, (part, tag) => TagLabel.Of(part.ToString().ToUpperInvariant(), tag))];
    }
}
